import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { freshFolder } from '../../tests/support/application.ts';
import { rootSwitches } from '../bench/floor.ts';
import { buildProgram } from '../build-program.ts';

/** A program of the suite, built to run as the main process of a real Electron. Gives what runs it and resolves with its exit code. */
export const electronProgram = async (entry: string): Promise<(...args: readonly string[]) => Promise<number>> => {
  const main = await buildProgram(entry, 'cjs');
  const folder = dirname(main);
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'fault', version: '1.0.0', main: basename(main) }),
  );
  return async (...args) => {
    const executable = process.env['HUIZHEN_ELECTRON'];
    if (!executable) throw new Error('HUIZHEN_ELECTRON names no Electron');
    const own = `--user-data-dir=${freshFolder('fault-program')}`;
    const child = spawn(executable, [...rootSwitches(), '--log-level=3', own, folder, ...args], { stdio: 'ignore' });
    const [code] = await once(child, 'exit');
    return typeof code === 'number' ? code : -1;
  };
};
