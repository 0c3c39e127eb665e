import { Worker } from 'node:worker_threads';
import type { DocumentModel } from '../../shared/documents/model.ts';
import type { RenderAnswer, RenderTask } from './docx-worker.ts';
import { type FaceSet, standardFaces } from './faces.ts';

/** Turns papers into .docx off the main thread. Close it when the papers are done. */
export type DocxRenderer = {
  readonly render: (model: DocumentModel) => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
};

type Waiting = { readonly done: (bytes: Uint8Array) => void; readonly failed: (error: Error) => void };

/** Longer than any paper takes (95 villages: under a second); a worker that hangs must not hold the meeting's papers for ever. */
const limitMs = 60_000;

/**
 * Starts the worker at `path` (dist/main/docx-worker.cjs). A paper that fails rejects alone; a worker that dies rejects every
 * paper that was waiting for it and each one after.
 */
export const startDocxRenderer = (path: string, faces: FaceSet = standardFaces): DocxRenderer => {
  const worker = new Worker(path);
  const waiting = new Map<number, Waiting>();
  const fate: { count: number; dead: Error | null } = { count: 0, dead: null };
  const die = (error: Error): void => {
    fate.dead = error;
    for (const { failed } of waiting.values()) failed(error);
    waiting.clear();
  };
  worker.on('message', (answer: RenderAnswer) => {
    const one = waiting.get(answer.task);
    waiting.delete(answer.task);
    if ('bytes' in answer) one?.done(answer.bytes);
    else one?.failed(new Error(answer.failed));
  });
  worker.on('error', die);
  worker.on('exit', (code) => die(new Error(`the worker for papers ended (${code})`)));
  const render = (model: DocumentModel): Promise<Uint8Array> =>
    new Promise((resolve, reject) => {
      if (fate.dead) return reject(fate.dead);
      fate.count += 1;
      const task: RenderTask = { task: fate.count, model, faces };
      const timer = setTimeout(() => worker.terminate(), limitMs);
      const settle =
        <T>(then: (value: T) => void) =>
        (value: T): void => {
          clearTimeout(timer);
          then(value);
        };
      waiting.set(task.task, { done: settle(resolve), failed: settle(reject) });
      worker.postMessage(task);
    });
  return {
    render,
    close: async () => {
      await worker.terminate();
    },
  };
};
