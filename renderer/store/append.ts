import type { RefusalCode } from '../../shared/ipc/codes.ts';
import type { Answer } from '../../shared/ipc/contract.ts';
import type { Change, Label, Wish } from '../../shared/journal/change.ts';
import type { Saved } from '../../shared/journal/receipt.ts';
import type { ConsoleCalls } from './bridge.ts';
import { inOrder } from './in-order.ts';
import { type Observed, observed } from './observed.ts';
import type { Records } from './records.ts';

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

/** The deeds that write: each resolves after the receipt, when every part in memory holds what was written. */
export type Deeds = {
  /** `onSaved` is called in the same breath in which the parts take it over: a screen draws both at once. */
  readonly append: (label: Label, changes: readonly Change[], onSaved?: () => void) => Promise<Outcome>;
  readonly undo: () => Promise<Outcome>;
  readonly redo: () => Promise<Outcome>;
  /** Takes over what main wrote by itself: a confirmed import, papers that were made. Resolves when the database holds it too. */
  readonly absorb: (saved: Saved) => Promise<void>;
  /** Takes over whatever main wrote and did not answer with: blanking the wall. */
  readonly catchUp: () => Promise<void>;
  /** Main's own word on the disk, between two tries. */
  readonly hearTrouble: (trouble: { readonly code: RefusalCode | null; readonly waiting: number }) => void;
  readonly saved: Observed<SavedState>;
};

type JournalCalls = Pick<ConsoleCalls, 'journal/append' | 'journal/undo' | 'journal/redo'>;
type SavedAnswer = Answer<'journal/append'>;

export type DeedParts = {
  readonly records: Pick<Records, 'accept' | 'catchUp' | 'written'>;
  readonly calls: JournalCalls;
  readonly who: () => string;
  readonly newId: () => string;
  /** Resolves after so many milliseconds: given from outside, so that tests need not wait. */
  readonly wait: (ms: number) => Promise<void>;
};

/** Nothing about the wish is wrong, only the disk: it is sent again, with the same id, until it is on the disk. */
const passing: readonly RefusalCode[] = ['disk-full', 'disk-read-only', 'disk-failing', 'disk-gone'];
const slowAfter = 300;
const againAfter = 1000;

const nothingSaved: SavedState = { at: null, seq: 0, waiting: 0, isSlow: false, trouble: null };

/** The deeds of the console. Wishes go out one by one, so that their order is the order in which they were done. */
export const createDeeds = (parts: DeedParts): Deeds => {
  const saved = observed(nothingSaved);
  const tell = (patch: Partial<SavedState>): void => saved.set({ ...saved.get(), ...patch });
  const { records } = parts;
  const next = inOrder();

  const send = async (call: () => Promise<SavedAnswer>): Promise<SavedAnswer> => {
    for (;;) {
      const answer = await call();
      if (answer.ok || !passing.includes(answer.code)) return answer;
      tell({ trouble: answer.code });
      await parts.wait(againAfter);
    }
  };

  const write = (call: () => Promise<SavedAnswer>, onSaved?: () => void): Promise<Outcome> => {
    const state = { isOver: false };
    const end = (patch: Partial<SavedState>): void => {
      state.isOver = true;
      const waiting = Math.max(0, saved.get().waiting - 1);
      tell({ ...patch, waiting, isSlow: saved.get().isSlow && waiting > 0 });
    };
    const written = next.run(async (): Promise<Outcome> => {
      const answer = await send(call);
      if (!answer.ok) {
        end({});
        return answer;
      }
      // Waits only where main wrote something in between: otherwise saved and shown are one step for the screen.
      const gap = records.accept(answer.value);
      if (gap) await gap;
      onSaved?.();
      end({ at: answer.value.savedAt, seq: answer.value.head.seq, trouble: null });
      return { ok: true, saved: answer.value };
    });
    // Told after the wish went out: nothing that is drawn may hold up what is said.
    tell({ waiting: saved.get().waiting + 1 });
    void parts.wait(slowAfter).then(() => state.isOver || tell({ isSlow: true }));
    return written;
  };

  return {
    append: (label, changes, onSaved) => {
      const wish: Wish = { id: parts.newId(), who: parts.who(), label, changes };
      return write(() => parts.calls['journal/append'](wish), onSaved);
    },
    undo: () => write(() => parts.calls['journal/undo'](undefined)),
    redo: () => write(() => parts.calls['journal/redo'](undefined)),
    absorb: async (one) => {
      await records.accept(one);
      await records.written();
      tell({ at: one.savedAt, seq: one.head.seq, trouble: null });
    },
    catchUp: async () => tell({ seq: await records.catchUp() }),
    hearTrouble: ({ code }) => tell({ trouble: code }),
    saved,
  };
};
