import { useCallback, useMemo, useRef, useState } from 'react';
import type { Change, Label } from '../../../shared/journal/change.ts';
import { isRefusal, type Refusal } from '../../../shared/journal/refusal.ts';
import { followed, type PartRule } from '../../../shared/records/part.ts';
import type { State } from '../../../shared/records/state.ts';
import { isTextKey } from '../../../shared/text/translate.ts';
import type { Load } from '../../store/load.ts';
import { newId } from '../../store/new-id.ts';
import { useDeeds, usePart } from '../../store/store.tsx';
import { useLiveRegion } from '../../ui/live-region.tsx';
import { useText } from '../../ui/text.tsx';

/** A deed that was decided and has no receipt yet. `line` is shown as unsaved until its receipt. */
export type Pending = {
  readonly id: string;
  readonly label: Label;
  readonly changes: readonly Change[];
  readonly line: { readonly id: string; readonly kind: string; readonly text: string } | null;
  readonly phase: 'saving' | 'failed';
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

const everything: PartRule = { wants: () => true, widens: [] };

/** What is recorded with what is on its way to be. */
const onTopOf = (recorded: State, waiting: readonly Pending[]): State =>
  waiting.reduce((on, { changes }) => followed(on, changes, everything) ?? on, recorded);

/**
 * The deeds of a meeting; `load` = the part that they are decided on. The next one is decided on top of what is still on its way, so that a clerk who types
 * faster than the disk writes loses neither order nor numbers.
 */
export const useDesk = (load: Load): Desk => {
  const t = useText();
  const deeds = useDeeds();
  const part = usePart(load);
  const { refuse } = useLiveRegion();
  const [pending, setPending] = useState<readonly Pending[]>([]);
  const held = useRef<readonly Pending[]>([]);
  const put = useCallback((next: readonly Pending[]) => {
    held.current = next;
    setPending(next);
  }, []);
  const say = useCallback(
    (code: string, values: Refusal['values']) => {
      const key = `refusal.${code}`;
      refuse(isTextKey(key) ? t(key, values) : code);
    },
    [t, refuse],
  );
  const send = useCallback(
    (one: Pending, onSaved?: () => void) => {
      const over = () => put(held.current.filter(({ id }) => id !== one.id));
      const isSaved = () => {
        over();
        onSaved?.();
      };
      void deeds.append(one.label, one.changes, isSaved).then((outcome) => {
        if (outcome.ok) return;
        say(outcome.code, outcome.values);
        // Words that somebody typed stay, visibly unsaved; a turned page does not.
        if (one.line) put(held.current.map((other) => (other.id === one.id ? { ...other, phase: 'failed' } : other)));
        else over();
      });
    },
    [deeds, put, say],
  );
  const sendAgain = useCallback(() => {
    const failed = held.current.filter(({ phase }) => phase === 'failed');
    if (failed.length === 0) return;
    put(held.current.map((one) => (one.phase === 'failed' ? { ...one, phase: 'saving' } : one)));
    for (const one of failed) send(one);
  }, [put, send]);
  const run = useCallback<Desk['run']>(
    (label, decide, line = null, onSaved) => {
      const recorded = part.get();
      if (!recorded) return null;
      const changes = decide(onTopOf(recorded, held.current));
      if (isRefusal(changes)) {
        say(changes.refused, changes.values);
        return null;
      }
      // What is so already is not written again: a second press of a key leaves no step to undo.
      if (changes.length === 0) return changes;
      const one: Pending = { id: newId(), label, changes, line, phase: 'saving' };
      held.current = [...held.current, one];
      // Sent first: what this window draws must not hold up what the room is waiting for.
      send(one, onSaved);
      setPending(held.current);
      return changes;
    },
    [part, send, say],
  );
  return useMemo(() => ({ run, pending, sendAgain }), [run, pending, sendAgain]);
};
