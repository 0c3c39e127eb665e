import type { RefusalCode } from '../../shared/ipc/codes.ts';
import type { Transaction } from '../../shared/journal/change.ts';
import { clockText, tick } from '../../shared/journal/clock.ts';
import type { Head } from '../../shared/journal/receipt.ts';
import { Refused } from '../ipc/refused.ts';
import type { Book } from './book.ts';
import { diskCode } from './disk.ts';
import { type Ahead, findWholeMisfit } from './fit.ts';
import type { Segments } from './segments.ts';

/** A transaction before it is stamped. */
export type Unstamped = Omit<Transaction, 'v' | 'device' | 'seq' | 'clock'>;

/** A job for the committer. `make` runs when its turn has come; `isAlone` = it must see all before it applied. */
export type Job = {
  readonly make: () => Unstamped;
  readonly isAlone: boolean;
  readonly resolve: (transaction: Transaction) => void;
  readonly reject: (reason: unknown) => void;
};

/** Told when the disk is slow (null, some waiting), refuses (code), or is well again (null, none waiting). */
export type TellTrouble = (code: RefusalCode | null, waiting: number) => void;

/** Takes jobs and commits what waits in groups. */
export type Committer = { readonly submit: (job: Job) => void; readonly idle: () => Promise<void> };

type Parts = {
  readonly book: Book;
  readonly segments: Segments;
  readonly device: string;
  readonly now: () => number;
  readonly tellTrouble: TellTrouble;
  /** Told after each group that it is on the disk. Must not throw. */
  readonly tellCommitted: (head: Head) => void;
};
type Stamped = { readonly job: Job; readonly transaction: Transaction };

const slowAfterMs = 1000;
const groupLimit = 500;

const stamp = ({ book, device, now }: Parts, jobs: readonly Job[]): Stamped[] => {
  const ahead: Ahead = new Map();
  const stamped: Stamped[] = [];
  let clock = book.clock();
  for (const job of jobs) {
    try {
      const wish = job.make();
      const misfit = findWholeMisfit(book.state, ahead, wish.changes);
      if (misfit) throw new Refused('misfit', { where: `${misfit.record}.${misfit.field}` });
      clock = tick(clock, now());
      const seq = book.head().seq + stamped.length + 1;
      stamped.push({ job, transaction: { v: 1, device, seq, clock: clockText(clock, device), ...wish } });
    } catch (error) {
      job.reject(error);
    }
  }
  return stamped;
};

const takeGroup = (queue: Job[]): Job[] => {
  const alone = queue.findIndex((job) => job.isAlone);
  const size = alone === 0 ? 1 : alone === -1 ? groupLimit : Math.min(alone, groupLimit);
  return queue.splice(0, size);
};

const writeGroup = async ({ book, segments }: Parts, stamped: readonly Stamped[], isAlone: boolean): Promise<void> => {
  const lines = stamped.map(({ transaction }) => JSON.stringify(transaction));
  const entries = await segments.append(lines, book.head().seq, isAlone);
  for (const [index, entry] of entries.entries()) {
    const transaction = stamped[index]?.transaction;
    if (transaction) book.enter(transaction, entry);
  }
};

/**
 * A committer over a book and its segments. One fdatasync serves all that waits: a burst costs as many syncs as the disk can do
 * meanwhile, not one each. What is alone in the queue may be synced on the thread where the disk is fast (docs/decisions/0005). A failed
 * group is refused whole.
 */
export const createCommitter = (parts: Parts): Committer => {
  const { tellTrouble } = parts;
  const queue: Job[] = [];
  let running = Promise.resolve();
  // Apart from the promise: a run in which every job is refused ends before its promise is there.
  let isRunning = false;
  let isTroubled = false;
  let inGroup = 0;

  const report = (code: RefusalCode | null): void => {
    isTroubled = true;
    tellTrouble(code, inGroup + queue.length);
  };

  const commit = async (stamped: readonly Stamped[]): Promise<void> => {
    inGroup = stamped.length;
    const slow = setInterval(() => report(null), slowAfterMs);
    try {
      await writeGroup(parts, stamped, stamped.length === 1 && queue.length === 0);
    } catch (error) {
      const code = diskCode(error);
      for (const { job } of stamped) job.reject(new Refused(code));
      report(code);
      return;
    } finally {
      clearInterval(slow);
      inGroup = 0;
    }
    if (isTroubled) tellTrouble(null, 0);
    isTroubled = false;
    parts.tellCommitted(parts.book.head());
    for (const { job, transaction } of stamped) job.resolve(transaction);
  };

  const run = async (): Promise<void> => {
    while (queue.length > 0) {
      const stamped = stamp(parts, takeGroup(queue));
      if (stamped.length > 0) await commit(stamped);
    }
    isRunning = false;
  };

  return {
    submit: (job) => {
      queue.push(job);
      if (isRunning) return;
      isRunning = true;
      running = run();
    },
    idle: () => running,
  };
};
