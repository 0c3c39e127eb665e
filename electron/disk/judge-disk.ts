import type { DiskNews } from '../../shared/ipc/contract.ts';
import type { DiskLook } from './look-at-disk.ts';

/** What is known when the disk is judged. `first` = the name that the folder had at the start; `look` is null while none is answered. */
export type DiskFacts = {
  readonly first: string | null;
  readonly look: DiskLook | null;
  /** Whether lines wait for the disk longer than they should. */
  readonly isSlow: boolean;
  readonly hasReserve: boolean;
  /** How far the computer's clock stands behind a time that it has shown before, in ms. */
  readonly clockBackMs: number;
};

const megabyte = 1024 * 1024;

/** Below this the clerk is told: a day's meetings take a few megabytes, papers and pictures the rest. */
const fewBytes = 200 * megabyte;

/** A clock that is put right by a minute, as computers do by themselves, is no trouble. */
const tolerableMs = 60_000;

const stateOf = ({ first, look, isSlow, hasReserve, clockBackMs }: DiskFacts): DiskNews['state'] => {
  if (look === null) return 'slow';
  if (look.name === null || (first !== null && look.name !== first)) return 'gone';
  if (!look.isWritable) return 'read-only';
  if (!hasReserve && look.freeBytes < fewBytes) return 'on-reserve';
  if (isSlow) return 'slow';
  if (look.freeBytes < fewBytes) return 'nearly-full';
  return clockBackMs > tolerableMs ? 'clock-back' : 'well';
};

/** What the clerk is told of the disk: the worst of what is known. */
export const judgeDisk = (facts: DiskFacts): DiskNews => ({
  state: stateOf(facts),
  freeMegabytes: Math.floor((facts.look?.freeBytes ?? 0) / megabyte),
});
