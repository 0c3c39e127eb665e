import { Worker } from 'node:worker_threads';
import type { DocumentModel } from '../../shared/documents/model.ts';
import type { RenderAnswer, RenderTask } from './docx-worker.ts';
import { type FaceSet, standardFaces } from './faces.ts';

/** How several papers become one file. */
export type RenderTogether = (models: Iterable<DocumentModel>, title: string) => Promise<Uint8Array>;

/** Turns papers into .docx off the main thread. Close it when the papers are done. */
export type DocxRenderer = {
  readonly render: (model: DocumentModel) => Promise<Uint8Array>;
  /** Several papers in one file under a title of its own; they are asked for one after another, when the worker can take them. */
  readonly renderTogether: RenderTogether;
  readonly close: () => Promise<void>;
};

type Bytes = Uint8Array | null;
type Waiting = { readonly done: (bytes: Bytes) => void; readonly failed: (error: Error) => void };
type Asked = RenderTask extends infer T ? (T extends RenderTask ? Omit<T, 'task' | 'faces'> : never) : never;

/** Longer than any paper takes (95 villages: under a second); a worker that hangs must not hold the meeting's papers for ever. */
const limitMs = 60_000;

/** So many papers wait for the worker at once while one file is made of many. */
const ahead = 8;

const fileOf = (bytes: Bytes): Uint8Array => {
  if (!bytes) throw new Error('the worker for papers gave no file');
  return bytes;
};

/**
 * Starts the worker at `path` (dist/main/docx-worker.cjs). A paper that fails rejects alone; a worker that dies rejects every
 * paper that was waiting for it and each one after.
 */
export const startDocxRenderer = (path: string, faces: FaceSet = standardFaces): DocxRenderer => {
  // A small nursery: what a paper leaves behind is collected at once instead of growing the process.
  const worker = new Worker(path, { resourceLimits: { maxYoungGenerationSizeMb: 8 } });
  const waiting = new Map<number, Waiting>();
  const fate: { count: number; volumes: number; dead: Error | null } = { count: 0, volumes: 0, dead: null };
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
  const ask = (asked: Asked): Promise<Bytes> =>
    new Promise((resolve, reject) => {
      if (fate.dead) return reject(fate.dead);
      fate.count += 1;
      const task: RenderTask = { ...asked, task: fate.count, faces };
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
    render: async (model) => fileOf(await ask({ do: 'write', model })),
    renderTogether: async (models, title) => {
      fate.volumes += 1;
      const volume = fate.volumes;
      const joining: Promise<Bytes>[] = [];
      for (const model of models) {
        const one = ask({ do: 'join', model, volume, title });
        // Its failure waits to be asked for.
        one.catch(() => undefined);
        joining.push(one);
        await joining[joining.length - ahead];
      }
      await Promise.all(joining);
      return fileOf(await ask({ do: 'close', volume }));
    },
    close: async () => {
      await worker.terminate();
    },
  };
};
