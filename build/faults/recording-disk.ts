import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { type Disk, type DiskFile, realDisk } from '../../electron/journal/disk.ts';
import type { Chance } from '../../tests/support/chance.ts';

/** Something that was asked of a file and that no sync has made durable yet. */
type Step =
  | { readonly do: 'write'; readonly at: number; readonly bytes: Buffer }
  | { readonly do: 'truncate'; readonly length: number };

type Kept = { content: Buffer; waiting: Step[]; isNamed: boolean };

const applied = (content: Buffer, step: Step): Buffer => {
  if (step.do === 'truncate') return Buffer.concat([content], step.length);
  const grown = Buffer.concat([content], Math.max(content.length, step.at + step.bytes.length));
  step.bytes.copy(grown, step.at);
  return grown;
};

/** What a cut leaves of a write that was not synced: nothing, a part up to any byte, or all of it. */
const leftOf = (step: Step, chance: Chance): readonly Step[] => {
  const draw = chance.between(0, 3);
  if (draw === 0) return [step];
  if (draw === 1 && step.do === 'write')
    return [{ ...step, bytes: step.bytes.subarray(0, chance.between(0, step.bytes.length)) }];
  return [];
};

/** A disk that writes, and remembers what of it a power cut may take back. */
export type RecordingDisk = {
  readonly disk: Disk;
  /**
   * What the folder would hold if the power went at this moment, laid into `into`: all that was synced, by chance parts of the rest, in
   * any order; a new file whose folder was not synced may be gone.
   */
  readonly cut: (chance: Chance) => { readonly layInto: (folder: string, into: string) => Promise<void> };
};

/** A recording disk over the real one. What lay there before counts as durable. `doesSync` false = it acknowledges without syncing. */
export const createRecordingDisk = (doesSync = true): RecordingDisk => {
  const files = new Map<string, Kept>();
  const handles: DiskFile[] = [];
  const power = { isGone: false };
  /** After the cut nobody is there to go on: whatever is asked never answers. */
  const on = <T>(done: T): T | Promise<never> => (power.isGone ? new Promise<never>(() => undefined) : done);

  const record = (file: DiskFile, kept: Kept): DiskFile => ({
    write: async (bytes, from, length, at) => {
      const done = await on(await file.write(bytes, from, length, at));
      kept.waiting.push({ do: 'write', at, bytes: Buffer.from(bytes.subarray(from, from + done.bytesWritten)) });
      return done;
    },
    datasync: async () => {
      const covered = kept.waiting.length;
      await new Promise((resolve) => setTimeout(resolve, 1));
      await on(undefined);
      if (!doesSync) return;
      kept.content = kept.waiting.splice(0, covered).reduce(applied, kept.content);
    },
    truncate: async (length = 0) => {
      await on(await file.truncate(length));
      kept.waiting.push({ do: 'truncate', length });
    },
    close: () => file.close(),
    now: null,
  });

  const disk: Disk = {
    open: async (path, isNew) => {
      const file = await realDisk.open(path, isNew);
      handles.push(file);
      if (power.isGone) await file.close();
      await on(undefined);
      const before = files.get(path);
      const kept = before ?? { content: isNew ? Buffer.alloc(0) : await readFile(path), waiting: [], isNamed: !isNew };
      files.set(path, kept);
      return record(file, kept);
    },
    syncFolder: async (path) => {
      await on(await realDisk.syncFolder(path));
      if (doesSync) for (const [name, kept] of files) if (dirname(name) === path) kept.isNamed = true;
    },
  };

  return {
    disk,
    cut: (chance) => {
      power.isGone = true;
      const left = [...files].map(([path, { content, waiting, isNamed }]) => ({
        path,
        isThere: isNamed || chance.between(0, 1) === 1,
        content: waiting.flatMap((step) => leftOf(step, chance)).reduce(applied, content),
      }));
      return {
        layInto: async (folder, into) => {
          for (const handle of handles) await handle.close().catch(() => undefined);
          await cp(folder, into, { recursive: true });
          for (const { path, isThere, content } of left) {
            const place = join(into, relative(folder, path));
            if (isThere) await writeFile(place, content);
            else await rm(place, { force: true });
          }
        },
      };
    },
  };
};
