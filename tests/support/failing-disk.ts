import { type Disk, type DiskFile, realDisk } from '../../electron/journal/disk.ts';

/** What the next operation of the disk does instead of its work. */
export type Fault = 'full' | 'half-then-full' | 'short' | 'read-only' | 'sync-fails' | 'sync-and-truncate-fail';

const failure = (code: string): Error => Object.assign(new Error(code), { code });

/**
 * A named fake in the place of the disk: it writes to the real one, and fails on demand as real disks were seen to fail.
 * `hold` lets fdatasync hang until `release` is called, as a disk does that is waking up.
 */
export const createFailingDisk = () => {
  const faults: Fault[] = [];
  const counts = { syncs: 0 };
  const held: { gate: Promise<void>; release: () => void } = { gate: Promise.resolve(), release: () => undefined };

  const wrap = (file: Awaited<ReturnType<Disk['open']>>): DiskFile => {
    const write: DiskFile['write'] = async (bytes, from, length, at) => {
      const fault = faults[0];
      if (fault === 'full' || fault === 'read-only') {
        faults.shift();
        throw failure(fault === 'full' ? 'ENOSPC' : 'EROFS');
      }
      if (fault === 'short' || fault === 'half-then-full') {
        faults.shift();
        if (fault === 'half-then-full') faults.unshift('full');
        return file.write(bytes, from, Math.ceil(length / 2), at);
      }
      return file.write(bytes, from, length, at);
    };
    return {
      write,
      datasync: async () => {
        counts.syncs += 1;
        await held.gate;
        if (faults[0]?.startsWith('sync')) {
          if (faults[0] === 'sync-fails') faults.shift();
          throw failure('EIO');
        }
        await file.datasync();
      },
      truncate: async (length) => {
        if (faults[0] === 'sync-and-truncate-fail') {
          faults.shift();
          throw failure('EIO');
        }
        await file.truncate(length);
      },
      close: () => file.close(),
      now: null,
    };
  };
  const disk: Disk = { ...realDisk, open: async (path, isNew) => wrap(await realDisk.open(path, isNew)) };
  return {
    disk,
    failNext: (...next: readonly Fault[]) => void faults.push(...next),
    syncs: () => counts.syncs,
    hold: () => {
      held.gate = new Promise((resolve) => {
        held.release = resolve;
      });
    },
    release: () => held.release(),
  };
};
