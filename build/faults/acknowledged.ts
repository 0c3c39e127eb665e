import { join } from 'node:path';
import type { Disk } from '../../electron/journal/disk.ts';
import { type Journal, type JournalParts, openJournal } from '../../electron/journal/journal.ts';
import { createSeal } from '../../electron/vault/seal.ts';
import type { Wish } from '../../shared/journal/change.ts';

/** A line of the length that lines in a meeting have, recorded as a department: the smallest whole record there is. */
export const wishOf = (id: string): Wish => ({
  id,
  who: '沈知微',
  label: { key: 'unit.recorded' },
  changes: [
    {
      kind: 'unit',
      record: id,
      fields: { name: `青禾县䶮山镇${id}：2025年3月起公开栏没有更新，无专人负责`, kind: 'town' },
    },
  ],
});

/** Small segments, so that a fault also falls into the making of one. */
export const smallSegment = 3000;

/** The seal of every journal that the suite writes into a folder of its own. */
export const faultSeal = createSeal(Buffer.alloc(32, 9));

/** What a journal in this folder, with the second place of its end beside its segments, is opened with. */
export const partsFor = (folder: string, disk: Disk): JournalParts => ({
  folder,
  disk,
  seal: faultSeal,
  headFile: join(folder, 'head'),
  newDevice: () => 'qinghe-1',
  now: Date.now,
  tellTrouble: () => undefined,
  segmentLimit: smallSegment,
});

/** The journal of a folder, on the given disk. */
export const journalOn = (folder: string, disk: Disk): Promise<Journal> => openJournal(partsFor(folder, disk));

/** Appends without end from several lanes at once; each id is told only after its acknowledgement. Ends when `isOver`. */
export const writeOn = async (
  journal: Journal,
  run: string,
  told: (id: string) => void,
  isOver: () => boolean,
): Promise<void> => {
  const lane = async (name: number): Promise<void> => {
    for (let count = 0; !isOver(); count += 1) {
      const id = `${run}-${name}-${count}`;
      await journal.append(wishOf(id));
      if (!isOver()) told(id);
    }
  };
  await Promise.all([0, 1, 2, 3].map(lane));
};

/** Which of the acknowledged ids a journal does not hold. */
export const missingFrom = ({ state }: Journal, acknowledged: Iterable<string>): string[] => {
  const held = new Set<string>(state.unit.keys());
  return [...acknowledged].filter((id) => !held.has(id));
};
