import type { ConsoleCalls } from '../../renderer/store/bridge.ts';
import type { RefusalCode } from '../../shared/ipc/codes.ts';
import type { Answer, StoredRecord } from '../../shared/ipc/contract.ts';
import type { Change, Transaction } from '../../shared/journal/change.ts';
import type { Head, Saved } from '../../shared/journal/receipt.ts';
import { kindNames } from '../../shared/records/kinds.ts';
import { applyChanges, type Body, emptyState, type OwnState } from '../../shared/records/state.ts';

type Calls = Pick<
  ConsoleCalls,
  'journal/append' | 'journal/undo' | 'journal/redo' | 'journal/tail' | 'journal/compare' | 'records/read'
>;

/** A main process in memory: a journal whose hash of number n is `<name>-n`, and the calls that the store makes. */
export type FakeMain = {
  readonly calls: Calls;
  readonly state: OwnState;
  /** Appends as main does by itself, without the console asking. */
  readonly write: (changes: readonly Change[]) => Saved;
  /** The next appends answer this, one code each. */
  readonly failNext: (...codes: readonly RefusalCode[]) => void;
  readonly asked: string[];
  readonly size: () => number;
};

const ok = <T>(value: T) => ({ ok: true, value }) as const;

export const aFakeMain = (name = 'journal'): FakeMain => {
  const journal: Transaction[] = [];
  const state = emptyState();
  const failures: RefusalCode[] = [];
  const asked: string[] = [];
  const headOf = (seq: number): Head => ({ seq, hash: seq === 0 ? '' : `${name}-${seq}` });
  const write = (changes: readonly Change[], id = `t${journal.length + 1}`): Saved => {
    const seq = journal.length + 1;
    const clock = `${String(seq).padStart(15, '0')}-00000-device`;
    const transaction: Transaction = { v: 1, id, device: 'device', seq, clock, who: '', label: { key: 'x' }, changes };
    journal.push(transaction);
    applyChanges(state, changes);
    return { head: headOf(seq), savedAt: '2026-11-25T09:14:30', transaction };
  };
  const records = (): StoredRecord[] =>
    kindNames.flatMap((kind) =>
      // A parsed door: records are JSON.
      [...state[kind].values()].map((record) => ({ kind, record: record as unknown as Body })),
    );
  const nothing = async (): Promise<Answer<'journal/undo'>> => ({ ok: false, code: 'nothing-to-undo' });
  const calls: Calls = {
    'journal/append': async (wish) => {
      asked.push(wish.id);
      const code = failures.shift();
      return code ? { ok: false, code } : ok(write(wish.changes, wish.id));
    },
    'journal/undo': nothing,
    'journal/redo': nothing,
    'journal/tail': async ({ after, limit }) => {
      asked.push('tail');
      return ok({ transactions: journal.slice(after, after + limit), head: headOf(journal.length) });
    },
    'journal/compare': async ({ seq, hash }) => {
      if (headOf(seq).hash !== hash || seq > journal.length) return ok('other' as const);
      return ok(seq === journal.length ? ('same' as const) : ('behind' as const));
    },
    'records/read': async ({ from, limit }) => {
      asked.push('read');
      const found = records();
      return ok({ records: found.slice(from, from + limit), total: found.length, head: headOf(journal.length) });
    },
  };
  const failNext = (...codes: readonly RefusalCode[]): void => void failures.push(...codes);
  return { calls, state, write, failNext, asked, size: () => records().length };
};
