import { parentPort } from 'node:worker_threads';
import type { DocumentModel } from '../../shared/documents/model.ts';
import type { FaceSet } from './faces.ts';
import { renderDocx } from './render-docx.ts';

/** What the worker is asked: one paper, by a number that comes back with the answer. */
export type RenderTask = { readonly task: number; readonly model: DocumentModel; readonly faces: FaceSet };

/** What it answers: the file's bytes, or the message of the defect that stopped this paper and no other. */
export type RenderAnswer =
  | { readonly task: number; readonly bytes: Uint8Array }
  | { readonly task: number; readonly failed: string };

const answer = async ({ task, model, faces }: RenderTask): Promise<RenderAnswer> => {
  try {
    return { task, bytes: await renderDocx(model, faces) };
  } catch (error) {
    return { task, failed: error instanceof Error ? error.message : String(error) };
  }
};

parentPort?.on('message', async (task: RenderTask) => {
  const done = await answer(task);
  parentPort?.postMessage(done, 'bytes' in done && done.bytes.buffer instanceof ArrayBuffer ? [done.bytes.buffer] : []);
});
