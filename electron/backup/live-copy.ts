import { mkdir, open, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { writeDurably } from '../durable-file.ts';
import type { Disk } from '../journal/disk.ts';
import { placesIn } from '../journal/places.ts';
import { segmentNumbers, segmentPath } from '../journal/read-journal.ts';
import { vaultPaths } from '../vault/vault-files.ts';

/** A copy of the sealed journal that grows on a second medium while the journal does. Nobody ever waits for it. */
export type LiveCopy = {
  /** Says that the journal has grown. Many of these are one round of copying. */
  readonly follow: () => void;
  /** Resolves when no round is under way and none will begin. */
  readonly end: () => Promise<void>;
};

export type LiveCopyParts = {
  readonly disk: Disk;
  readonly dataFolder: string;
  /** Where the copy lies; null where no medium was chosen. Asked in each round. */
  readonly target: () => string | null;
  /** Told after each round whether the copy now holds what the journal held. */
  readonly tell: (isThere: boolean) => void;
};

const pauseMs = 1000;
const overlap = 4096;

/** How many bytes of a copy can be kept: all of it where its end stands at the same place in the journal, else none. */
const keptBytes = (source: Buffer, copy: Buffer): number => {
  const from = Math.max(0, copy.length - overlap);
  const isBeginning = copy.length <= source.length && copy.subarray(from).equals(source.subarray(from, copy.length));
  return isBeginning ? copy.length : 0;
};

const growCopy = async (from: string, to: string): Promise<void> => {
  const source = await readFile(from);
  const copy = await readFile(to).catch(() => Buffer.alloc(0));
  const kept = keptBytes(source, copy);
  if (kept === source.length && copy.length === kept) return;
  const file = await open(to, kept > 0 ? 'r+' : 'w', 0o600);
  try {
    await file.write(source, kept, source.length - kept, kept);
    await file.sync();
  } finally {
    await file.close();
  }
  // A medium that is full takes less and says nothing: what is too short is written on in the next round.
  if ((await stat(to)).size < source.length) throw new Error('the copy is too short');
};

/** One round: brings the copy in `target` up to what the data folder holds now. Throws what the medium throws. */
export const copyLive = async (disk: Disk, dataFolder: string, target: string): Promise<void> => {
  const { journal } = placesIn(dataFolder);
  await mkdir(join(target, 'journal'), { recursive: true });
  const keys = await readFile(vaultPaths(dataFolder)[0], 'utf8');
  const known = await readFile(join(target, 'keys.json'), 'utf8').catch(() => '');
  if (known !== keys) await writeDurably(disk, join(target, 'keys.json'), keys);
  for (const number of await segmentNumbers(journal)) {
    const path = segmentPath(journal, number);
    await growCopy(path, join(target, 'journal', basename(path)));
  }
};

/** A live copy that waits a second after each line, so that a burst of lines is one round. */
export const createLiveCopy = ({ disk, dataFolder, target, tell }: LiveCopyParts): LiveCopy => {
  const state: { timer: NodeJS.Timeout | null; running: Promise<void> } = { timer: null, running: Promise.resolve() };
  const round = async (): Promise<void> => {
    const to = target();
    if (to === null) return;
    await copyLive(disk, dataFolder, to).then(
      () => tell(true),
      () => tell(false),
    );
  };
  return {
    follow: () => {
      state.timer ??= setTimeout(() => {
        state.timer = null;
        state.running = state.running.then(round);
      }, pauseMs);
    },
    end: async () => {
      if (state.timer) clearTimeout(state.timer);
      state.timer = null;
      await state.running;
    },
  };
};
