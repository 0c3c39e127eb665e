import { utilityProcess } from 'electron';
import { memoryLimit, type StartReader } from './reader.ts';

/** Starts readers as Electron's utility processes, from the built `intake-process`. */
export const utilityReader =
  (entry: string): StartReader =>
  () => {
    const child = utilityProcess.fork(entry, [], {
      execArgv: [...memoryLimit],
      stdio: 'ignore',
      serviceName: 'intake',
    });
    return {
      send: (asked) => child.postMessage(asked),
      onMessage: (listen) => child.on('message', listen),
      onExit: (listen) => child.on('exit', listen),
      kill: () => child.kill(),
    };
  };
