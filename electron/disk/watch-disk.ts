import type { DiskNews } from '../../shared/ipc/contract.ts';
import { judgeDisk } from './judge-disk.ts';
import type { DiskLook } from './look-at-disk.ts';
import { type Reserve, reserveBytes } from './reserve.ts';

/** Watches the disk of the data folder for as long as the application runs. */
export type DiskWatch = {
  /** Notes whether lines wait for the disk longer than they should, as the journal tells it. */
  readonly noteSlow: (isSlow: boolean) => void;
  /** Tells again what is known: to a window that was not there when it was told. */
  readonly tellAgain: () => void;
  readonly stop: () => void;
};

export type WatchParts = {
  readonly look: () => Promise<DiskLook>;
  readonly reserve: Pick<Reserve, 'ensure' | 'isThere'>;
  readonly now: () => number;
  readonly tell: (news: DiskNews) => void;
};

/** Looked at often enough for a sentence within a second. */
const everyMs = 700;
/** A disk that has not answered for so long is told as slow. */
const answerMs = 900;
/** What was given away is not laid anew out of what it was given away for. */
const newReserveBytes = 4 * reserveBytes;

type Known = { first: string | null; isSlow: boolean; latest: number; hasReserve: boolean; isLooking: boolean };

const isSame = (one: DiskNews, other: DiskNews): boolean =>
  // How much is free is only worth a word where there is little of it.
  one.state === other.state && (one.state === 'well' || one.freeMegabytes === other.freeMegabytes);

/** Starts watching: tells what changes, and lays the reserve anew when there is room for it again. */
export const watchDisk = ({ look, reserve, now, tell }: WatchParts): DiskWatch => {
  const known: Known = { first: null, isSlow: false, latest: now(), hasReserve: true, isLooking: false };
  let told: DiskNews = { state: 'well', freeMegabytes: 0 };
  let seen: DiskLook | null = null;

  const judge = (look: DiskLook | null): void => {
    known.latest = Math.max(known.latest, now());
    const facts = { first: known.first, look, isSlow: known.isSlow, hasReserve: known.hasReserve };
    const news = judgeDisk({ ...facts, clockBackMs: known.latest - now() });
    if (isSame(news, told)) return;
    told = news;
    tell(news);
  };
  const mend = async ({ freeBytes }: DiskLook): Promise<void> => {
    known.hasReserve = reserve.isThere();
    if (known.hasReserve || freeBytes < newReserveBytes) return;
    await reserve.ensure();
    known.hasReserve = reserve.isThere();
  };
  const glance = async (): Promise<void> => {
    // A disk that hangs is asked once, not once more with every turn.
    if (known.isLooking) return;
    known.isLooking = true;
    const late = setTimeout(() => judge(null), answerMs);
    seen = await look();
    clearTimeout(late);
    known.first ??= seen.name;
    if (seen.isWritable && seen.name === known.first) await mend(seen);
    known.isLooking = false;
    judge(seen);
  };
  const timer = setInterval(() => void glance(), everyMs);
  void glance();
  return {
    noteSlow: (isSlow) => {
      if (known.isSlow === isSlow) return;
      known.isSlow = isSlow;
      if (seen) judge(seen);
    },
    tellAgain: () => {
      if (told.state !== 'well') tell(told);
    },
    stop: () => clearInterval(timer),
  };
};
