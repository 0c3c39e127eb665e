import { realDisk } from '../../electron/journal/disk.ts';
import { openJournal } from '../../electron/journal/journal.ts';
import { createSeal } from '../../electron/vault/seal.ts';

// A program of its own: writes into the folder named last, as fast as the disk allows, until it is killed. Each id is printed only
// after its acknowledgement.
const folder = process.argv.at(-1) ?? '';
const run = process.argv.at(-2) ?? '';
const journal = await openJournal({
  folder,
  disk: realDisk,
  newDevice: () => 'qinghe-1',
  now: Date.now,
  tellTrouble: () => undefined,
  // The key of every journal that a test writes: whoever kills this program reads on.
  seal: createSeal(Buffer.alloc(32, 7)),
  // Small segments, so that a kill also falls into the making of one.
  segmentLimit: 20_000,
});

const writeOn = async (lane: number): Promise<void> => {
  for (let count = 0; ; count += 1) {
    const id = `${run}-${lane}-${count}`;
    const fields = { name: `青禾县䶮山镇第${count}组`, kind: 'department' };
    await journal.append({
      id,
      who: '',
      label: { key: 'unit.recorded' },
      changes: [{ kind: 'unit', record: id, fields }],
    });
    process.stdout.write(`${id}\n`);
  }
};
await Promise.all([0, 1, 2, 3].map(writeOn));
