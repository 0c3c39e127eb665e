/** How long the last syncs of a disk took, and what follows from it: whether the next one may hold up the thread. */
export type SyncPace = {
  readonly mayBlock: () => boolean;
  /** Notes how long a sync took, in ms, and whether it held up the thread. */
  readonly note: (ms: number, wasBlocking: boolean) => void;
};

const fastMs = 2;
const stallMs = 8;
const looked = 8;
const enough = 4;
const restFor = 50;

/**
 * A pace of which nothing is known yet: nothing blocks. A thread-pool hop makes a sync longer and never shorter, so that one
 * short sync among the last proves a fast disk; one stall while the thread waited sends the next fifty to the pool again.
 */
export const createSyncPace = (): SyncPace => {
  const last: number[] = [];
  let rest = 0;
  return {
    mayBlock: () => rest === 0 && last.length >= enough && Math.min(...last) < fastMs,
    note: (ms, wasBlocking) => {
      rest = wasBlocking && ms > stallMs ? restFor : Math.max(0, rest - 1);
      last.push(ms);
      if (last.length > looked) last.shift();
    },
  };
};
