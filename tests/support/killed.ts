import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rootSwitches } from '../../build/bench/floor.ts';
import type { Launch, Running } from './application.ts';

/** Kills a process with everything that it has started, as a power cut would: nobody is asked. */
const killGroup = (pid: number | undefined): void => {
  if (pid === undefined) throw new Error('The application was not started.');
  process.kill(-pid, 'SIGKILL');
};

/** Kills the running application so many ms from now, and resolves when it is gone. */
export const killedAfter = async ({ app }: Running, ms: number): Promise<void> => {
  const dead = once(app.process(), 'exit');
  setTimeout(() => killGroup(app.process().pid), ms);
  await dead;
};

/** Starts the application and kills it so many ms later, wherever its start has come to by then. */
export const killedWhileStarting = async (launch: Launch, ms: number): Promise<void> => {
  const executable = process.env['HUIZHEN_ELECTRON'];
  if (!executable) throw new Error('HUIZHEN_ELECTRON names no Electron');
  const child = spawn(executable, [...rootSwitches(), '--log-level=3', launch.program ?? process.cwd()], {
    detached: true,
    stdio: 'ignore',
    env: {
      ...process.env,
      HUIZHEN_DATA: launch.data,
      HUIZHEN_PAPERS_FOLDER: launch.papers,
      ...(launch.today ? { HUIZHEN_TODAY: launch.today } : {}),
    },
  });
  const dead = once(child, 'exit');
  setTimeout(() => killGroup(child.pid), ms);
  await dead;
};
