import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Change, Label } from '../../../shared/journal/change.ts';
import { isRefusal, type Refusal } from '../../../shared/journal/refusal.ts';
import { kindNames } from '../../../shared/records/kinds.ts';
import { applyChanges, emptyState, type OwnState, type State } from '../../../shared/records/state.ts';
import { isTextKey } from '../../../shared/text/translate.ts';
import { newId } from '../../store/new-id.ts';
import { useDeeds } from '../../store/store.tsx';
import { useLiveRegion } from '../../ui/live-region.tsx';
import { useText } from '../../ui/text.tsx';

/** A deed that was decided and is not seen in the database yet. `line` is shown as unsaved until its receipt. */
export type Pending = {
  readonly id: string;
  readonly label: Label;
  readonly changes: readonly Change[];
  readonly line: { readonly id: string; readonly kind: string; readonly text: string } | null;
  readonly phase: 'saving' | 'saved' | 'failed';
};

export type Decide = (state: State) => Change[] | Refusal;

export type Desk = {
  /** Decides on what is recorded and on its way; appends; null where it was refused (and says why). */
  readonly run: (
    label: Label,
    decide: Decide,
    line?: Pending['line'],
    onSaved?: () => void,
  ) => readonly Change[] | null;
  readonly pending: readonly Pending[];
  /** Sends again what a refusal of the main process has left unsaved. */
  readonly sendAgain: () => void;
};

const copyOf = (state: State): OwnState => {
  const copy = emptyState();
  for (const kind of kindNames) {
    const to: Map<string, unknown> = copy[kind];
    for (const [id, record] of state[kind]) to.set(id, record);
  }
  return copy;
};

/** Whether the database shows what a deed began with; what came after it may have changed the rest again. */
const isSeen = (state: State, { changes }: Pending): boolean => {
  const [first] = changes;
  if (!first) return true;
  const maps: { readonly [kind: string]: ReadonlyMap<string, object> } = state;
  const record = maps[first.kind]?.get(first.record);
  if (first.remove || !record) return Boolean(first.remove) && !record;
  const fields = new Map(Object.entries(record));
  return Object.entries(first.fields ?? {}).every(
    ([name, value]) => JSON.stringify(fields.get(name) ?? null) === JSON.stringify(value),
  );
};

/**
 * The deeds of a running meeting. The next one is decided on top of what is still on its way, so that a clerk who types
 * faster than the disk writes loses neither order nor numbers.
 */
export const useDesk = (live: State): Desk => {
  const t = useText();
  const deeds = useDeeds();
  const { refuse } = useLiveRegion();
  const [pending, setPending] = useState<readonly Pending[]>([]);
  const held = useRef<readonly Pending[]>([]);
  const seen = useRef(live);
  seen.current = live;
  const put = useCallback((next: readonly Pending[]) => {
    held.current = next.filter((one) => one.phase !== 'saved' || !isSeen(seen.current, one));
    setPending(held.current);
  }, []);
  // What the database has shown once is done with for good: were it only hidden, an undo would bring it back.
  useLayoutEffect(() => {
    if (held.current.some((one) => one.phase === 'saved' && isSeen(live, one))) put(held.current);
  }, [live, put]);
  const say = useCallback(
    (code: string, values: Refusal['values']) => {
      const key = `refusal.${code}`;
      refuse(isTextKey(key) ? t(key, values) : code);
    },
    [t, refuse],
  );
  const send = useCallback(
    (one: Pending, onSaved?: () => void) => {
      const phase = (next: Pending['phase']) =>
        put(held.current.map((other) => (other.id === one.id ? { ...other, phase: next } : other)));
      void deeds.append(one.label, one.changes).then((outcome) => {
        if (outcome.ok) {
          phase('saved');
          onSaved?.();
          return;
        }
        say(outcome.code, outcome.values);
        // Words that somebody typed stay, visibly unsaved; a turned page does not.
        if (one.line) phase('failed');
        else put(held.current.filter(({ id }) => id !== one.id));
      });
    },
    [deeds, put, say],
  );
  const sendAgain = useCallback(() => {
    const failed = held.current.filter(({ phase }) => phase === 'failed');
    put(held.current.map((one) => (one.phase === 'failed' ? { ...one, phase: 'saving' } : one)));
    for (const one of failed) send(one);
  }, [put, send]);
  const run = useCallback<Desk['run']>(
    (label, decide, line = null, onSaved) => {
      const unseen = held.current.filter((one) => one.phase !== 'saved' || !isSeen(seen.current, one));
      const basis = unseen.length === 0 ? seen.current : copyOf(seen.current);
      if (unseen.length > 0) for (const one of unseen) applyChanges(basis as OwnState, one.changes);
      const changes = decide(basis);
      if (isRefusal(changes)) {
        say(changes.refused, changes.values);
        return null;
      }
      const one: Pending = { id: newId(), label, changes, line, phase: 'saving' };
      put([...unseen, one]);
      send(one, onSaved);
      return changes;
    },
    [put, send, say],
  );
  const shown = useMemo(() => pending.filter((one) => one.phase !== 'saved' || !isSeen(live, one)), [pending, live]);
  return useMemo(() => ({ run, pending: shown, sendAgain }), [run, shown, sendAgain]);
};
