import { type Disk, realDisk } from '../../electron/journal/disk.ts';
import { journalOn, writeOn } from './acknowledged.ts';

// A program of its own, on a file system that goes away under it: prints each id after its acknowledgement.
const [folder = '', run = '', how = ''] = process.argv.slice(-3);

/** The guard taken away: it acknowledges what the kernel has heard of. */
const heardOnly: Disk = {
  open: async (path, isNew) => ({ ...(await realDisk.open(path, isNew)), datasync: async () => undefined, now: null }),
  syncFolder: async () => undefined,
};

const journal = await journalOn(folder, how === 'synced' ? realDisk : heardOnly);
// What fails after the file system is gone is no matter of ours.
await writeOn(
  journal,
  run,
  (id) => process.stdout.write(`${id}\n`),
  () => false,
).catch(() => process.exit(0));
