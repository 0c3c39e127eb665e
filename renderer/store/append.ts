import type { RefusalCode } from '../../shared/ipc/codes.ts';
import type { Answer } from '../../shared/ipc/contract.ts';
import type { Change, Label, Wish } from '../../shared/journal/change.ts';
import type { Saved } from '../../shared/journal/receipt.ts';
import { applyTransactions } from './apply.ts';
import type { ConsoleCalls } from './bridge.ts';
import type { Codec } from './codec.ts';
import type { Database } from './database.ts';
import { readTail } from './fill.ts';
import { type Observed, observed } from './observed.ts';

/** What the clerk is told about saving. `at` is the office's time of the last receipt; `trouble` is why nothing is saved now. */
export type SavedState = {
  readonly at: string | null;
  /** The number of the last transaction that this window knows to be saved; 0 before the first. */
  readonly seq: number;
  readonly waiting: number;
  readonly isSlow: boolean;
  readonly trouble: RefusalCode | null;
};

export type Refused = {
  readonly ok: false;
  readonly code: RefusalCode;
  readonly values?: Readonly<Record<string, string | number>>;
};
export type Outcome = { readonly ok: true; readonly saved: Saved } | Refused;

/** The deeds that write: each resolves after the receipt, when the database holds what was written too. */
export type Deeds = {
  readonly append: (label: Label, changes: readonly Change[]) => Promise<Outcome>;
  readonly undo: () => Promise<Outcome>;
  readonly redo: () => Promise<Outcome>;
  /** Takes over what main wrote by itself: a confirmed import, papers that were made. */
  readonly absorb: (saved: Saved) => Promise<void>;
  /** Takes over whatever main wrote and did not answer with: blanking the wall. */
  readonly catchUp: () => Promise<void>;
  /** Main's own word on the disk, between two tries. */
  readonly hearTrouble: (trouble: { readonly code: RefusalCode | null; readonly waiting: number }) => void;
  readonly saved: Observed<SavedState>;
};

type JournalCalls = Pick<ConsoleCalls, 'journal/append' | 'journal/undo' | 'journal/redo' | 'journal/tail'>;
type SavedAnswer = Answer<'journal/append'>;

export type DeedParts = {
  readonly database: Database;
  readonly codec: Codec;
  readonly calls: JournalCalls;
  readonly who: () => string;
  readonly newId: () => string;
  /** Resolves after so many milliseconds: given from outside, so that tests need not wait. */
  readonly wait: (ms: number) => Promise<void>;
};

/** Nothing about the wish is wrong, only the disk: it is sent again, with the same id, until it is on the disk. */
const passing: readonly RefusalCode[] = ['disk-full', 'disk-read-only', 'disk-failing'];
const slowAfter = 300;
const againAfter = 1000;

const nothingSaved: SavedState = { at: null, seq: 0, waiting: 0, isSlow: false, trouble: null };

/**
 * Runs one after another, in the order in which they were asked for; one that fails does not stop the next. The first runs
 * at once, within the key press that asks for it: the room must not wait until this window has drawn itself again.
 */
const inOrder = () => {
  const last: { promise: Promise<unknown> | null } = { promise: null };
  return <T>(run: () => Promise<T>): Promise<T> => {
    const next = last.promise === null ? run() : last.promise.then(run, run);
    const over = next
      .catch(() => null)
      .then(() => {
        if (last.promise === over) last.promise = null;
      });
    last.promise = over;
    return next;
  };
};

const applying = ({ database, codec, calls }: DeedParts) => {
  const next = inOrder();
  const appliedSeq = async (): Promise<number> => (await database.meta.get('applied'))?.head.seq ?? 0;
  const applyTail = async (after: number): Promise<number> => {
    const { transactions, head } = await readTail(calls, after);
    if (transactions.length > 0) await applyTransactions(database, codec, transactions, head);
    return head.seq;
  };
  return {
    apply: ({ transaction, head }: Saved): Promise<void> =>
      next(async () => {
        const at = await appliedSeq();
        if (transaction.seq <= at) return;
        if (transaction.seq === at + 1) return applyTransactions(database, codec, [transaction], head);
        // Main wrote something in between that never came by here.
        await applyTail(at);
      }),
    catchUp: (): Promise<number> => next(async () => applyTail(await appliedSeq())),
  };
};

/** The deeds of the console. Wishes go out one by one, so that their order is the order in which they were done. */
export const createDeeds = (parts: DeedParts): Deeds => {
  const saved = observed(nothingSaved);
  const tell = (patch: Partial<SavedState>): void => saved.set({ ...saved.get(), ...patch });
  const { apply, catchUp } = applying(parts);
  const next = inOrder();

  const send = async (call: () => Promise<SavedAnswer>): Promise<SavedAnswer> => {
    for (;;) {
      const answer = await call();
      if (answer.ok || !passing.includes(answer.code)) return answer;
      tell({ trouble: answer.code });
      await parts.wait(againAfter);
    }
  };

  const write = (call: () => Promise<SavedAnswer>): Promise<Outcome> => {
    const state = { isOver: false };
    tell({ waiting: saved.get().waiting + 1 });
    void parts.wait(slowAfter).then(() => state.isOver || tell({ isSlow: true }));
    const end = (patch: Partial<SavedState>): void => {
      state.isOver = true;
      const waiting = Math.max(0, saved.get().waiting - 1);
      tell({ ...patch, waiting, isSlow: saved.get().isSlow && waiting > 0 });
    };
    const answered = next(async () => {
      const answer = await send(call);
      end(answer.ok ? { at: answer.value.savedAt, seq: answer.value.head.seq, trouble: null } : {});
      return answer;
    });
    // Outside of the line of wishes: the next one goes out while the database still takes in this one.
    return answered.then(async (answer) => {
      if (!answer.ok) return answer;
      await apply(answer.value);
      return { ok: true, saved: answer.value };
    });
  };

  return {
    append: (label, changes) => {
      const wish: Wish = { id: parts.newId(), who: parts.who(), label, changes };
      return write(() => parts.calls['journal/append'](wish));
    },
    undo: () => write(() => parts.calls['journal/undo'](undefined)),
    redo: () => write(() => parts.calls['journal/redo'](undefined)),
    absorb: async (one) => {
      await apply(one);
      tell({ at: one.savedAt, seq: one.head.seq, trouble: null });
    },
    catchUp: async () => tell({ seq: await catchUp() }),
    hearTrouble: ({ code }) => tell({ trouble: code }),
    saved,
  };
};
