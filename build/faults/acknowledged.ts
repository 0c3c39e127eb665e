import type { Disk } from '../../electron/journal/disk.ts';
import { type Journal, openJournal } from '../../electron/journal/journal.ts';
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

/** The journal of a folder, on the given disk. */
export const journalOn = (folder: string, disk: Disk, segmentLimit = smallSegment): Promise<Journal> =>
  openJournal({ folder, disk, newDevice: () => 'qinghe-1', now: Date.now, tellTrouble: () => undefined, segmentLimit });

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
