import { parentPort } from 'node:worker_threads';
import type { DocumentModel } from '../../shared/documents/model.ts';
import { type DocxWriter, docxWriter, type Volume } from './docx-writer.ts';
import type { FaceSet } from './faces.ts';

/**
 * What the worker is asked, by a number that comes back with the answer: a paper in a file of its own, a paper that joins the open
 * volume (its title opens one), or the volume so far.
 */
export type RenderTask = { readonly task: number; readonly faces: FaceSet } & (
  | { readonly do: 'write'; readonly model: DocumentModel }
  | { readonly do: 'join'; readonly model: DocumentModel; readonly volume: number; readonly title: string }
  | { readonly do: 'close'; readonly volume: number }
);

/** What it answers: a file's bytes, nothing where a paper joined, or the message of the defect that stopped this paper and no other. */
export type RenderAnswer =
  | { readonly task: number; readonly bytes: Uint8Array<ArrayBuffer> | null }
  | { readonly task: number; readonly failed: string };

const writers = new Map<string, DocxWriter>();

/** One writer for each set of faces: what papers have in common is made once for all that this worker makes. */
const writerOf = (faces: FaceSet): DocxWriter => {
  const key = JSON.stringify(faces);
  const writer = writers.get(key) ?? docxWriter(faces);
  writers.set(key, writer);
  return writer;
};

const volumes = new Map<number, Volume>();

const volumeOf = (writer: DocxWriter, number: number, title: string): Volume => {
  const volume = volumes.get(number) ?? writer.open(title);
  volumes.set(number, volume);
  return volume;
};

const work = async (asked: RenderTask): Promise<Uint8Array<ArrayBuffer> | null> => {
  const writer = writerOf(asked.faces);
  switch (asked.do) {
    case 'write':
      return writer.write(asked.model);
    case 'join':
      await volumeOf(writer, asked.volume, asked.title).add(asked.model);
      return null;
    case 'close': {
      const volume = volumeOf(writer, asked.volume, '');
      volumes.delete(asked.volume);
      return volume.close();
    }
  }
};

const answer = async (asked: RenderTask): Promise<RenderAnswer> => {
  try {
    return { task: asked.task, bytes: await work(asked) };
  } catch (error) {
    return { task: asked.task, failed: error instanceof Error ? error.message : String(error) };
  }
};

// One after another: papers of a volume keep their order.
const line: { last: Promise<void> } = { last: Promise.resolve() };
const answerInTurn = async (task: RenderTask, before: Promise<void>): Promise<void> => {
  await before;
  const done = await answer(task);
  parentPort?.postMessage(done, 'bytes' in done && done.bytes ? [done.bytes.buffer] : []);
};

parentPort?.on('message', (task: RenderTask) => {
  line.last = answerInTurn(task, line.last);
});
