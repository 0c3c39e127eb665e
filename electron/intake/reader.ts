import { fork } from 'node:child_process';
import type { Ask } from './asks.ts';

/** A process that reads files and plans their import: Electron's utility process in the application, a forked Node in tests and tools. */
export type Reader = {
  readonly send: (asked: Ask) => void;
  readonly onMessage: (listen: (message: unknown) => void) => void;
  readonly onExit: (listen: () => void) => void;
  readonly kill: () => void;
};

export type StartReader = () => Reader;

/** What a reader may use of memory, as V8 counts it; it dies of more, and only it. */
export const memoryLimit: readonly string[] = ['--max-old-space-size=768'];

/** Starts readers as plain Node processes, from the built `intake-process`. */
export const nodeReader =
  (entry: string, limit: readonly string[] = memoryLimit): StartReader =>
  () => {
    const child = fork(entry, [], {
      execArgv: [...limit],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    return {
      send: (asked) => {
        child.send(asked);
      },
      onMessage: (listen) => child.on('message', listen),
      onExit: (listen) => child.on('exit', listen),
      kill: () => child.kill('SIGKILL'),
    };
  };
