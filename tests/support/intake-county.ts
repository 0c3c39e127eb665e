import type { EventName, Payload } from '../../shared/ipc/contract.ts';
import type { Change } from '../../shared/journal/change.ts';
import { findMisfit } from '../../shared/journal/change.ts';
import type { Saved } from '../../shared/journal/receipt.ts';
import { kindNames } from '../../shared/records/kinds.ts';
import { all, applyChanges, emptyState, type OwnState } from '../../shared/records/state.ts';

/** A county without a disk: what intake needs of the main process, with the way back of each transaction. */
export type IntakeCounty = {
  readonly state: OwnState;
  readonly services: {
    readonly state: OwnState;
    readonly record: (label: { readonly key: string }, changes: readonly Change[]) => Promise<Saved>;
    readonly today: () => string;
    readonly newId: () => string;
    readonly send: <N extends EventName>(name: N, payload: Payload<N>) => void;
  };
  readonly undo: () => void;
  readonly transactions: () => number;
  readonly told: readonly string[];
};

/** An empty county on a day of the sample's own year; ids count up from id-1. */
export const intakeCounty = (today = '2026-09-21'): IntakeCounty => {
  const state = emptyState();
  const inverses: Change[][] = [];
  const told: string[] = [];
  const at = { id: 0 };
  const record = async (label: { readonly key: string }, changes: readonly Change[]): Promise<Saved> => {
    const misfit = findMisfit(changes);
    if (misfit) throw new Error(`${misfit.record} ${misfit.field}`);
    inverses.push(applyChanges(state, changes));
    const seq = inverses.length;
    const clock = `${String(seq).padStart(15, '0')}-00000-test`;
    return {
      head: { seq, hash: String(seq) },
      savedAt: '2026-09-21T09:00:00',
      transaction: { v: 1, id: `t${seq}`, device: 'test', seq, clock, who: '', label, changes: [...changes] },
    };
  };
  return {
    state,
    told,
    services: {
      state,
      record,
      today: () => today,
      newId: () => `id-${++at.id}`,
      send: (name, payload) => void told.push(`${name} ${JSON.stringify(payload)}`),
    },
    undo: () => void applyChanges(state, inverses.pop() ?? []),
    transactions: () => inverses.length,
  };
};

/** Everything on record as text: two states with the same text are the same. */
export const wholeState = (state: OwnState): string =>
  JSON.stringify(
    kindNames.map((kind) => [
      kind,
      all(state, kind)
        .map((record) => Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1))))
        .sort((a, b) => (String(a['id']) < String(b['id']) ? -1 : 1)),
    ]),
  );
