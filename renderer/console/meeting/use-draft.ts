import { useCallback, useEffect, useRef, useState } from 'react';
import type { Draft } from '../../../shared/journal/draft.ts';
import { useCalls, useStore } from '../../store/store.tsx';
import { heldDraft } from './held-draft.ts';

/** Half of the 300 ms within which an unsent line must lie on the disk; the sync has the other half. */
const keepAfterMs = 150;

/**
 * Keeps the unsent line: `keep` writes the newest text at most 150 ms after a key, `drop` empties the slot. `isKept` says
 * that the slot holds just what was typed last.
 */
export const useDraft = () => {
  const calls = useCalls();
  const held = heldDraft(useStore().session);
  const [isKept, setKept] = useState(held.draft !== null);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const write = useCallback(() => {
    timer.current = null;
    const { draft } = held;
    if (!draft) return;
    void calls['draft/keep'](draft).then(({ ok }) => setKept(ok && held.draft === draft));
  }, [calls, held]);
  const keep = useCallback(
    (draft: Draft) => {
      held.draft = draft;
      setKept(false);
      timer.current ??= setTimeout(write, keepAfterMs);
    },
    [held, write],
  );
  const drop = useCallback(() => {
    if (timer.current) clearTimeout(timer.current);
    timer.current = null;
    held.draft = null;
    setKept(false);
    void calls['draft/drop'](undefined);
  }, [calls, held]);
  /** The line went out: the slot still holds it until its receipt, unless the next one is being typed. */
  const sent = useCallback(() => {
    if (timer.current) clearTimeout(timer.current);
    timer.current = null;
    held.draft = null;
    setKept(false);
  }, [held]);
  const receipt = useCallback(() => {
    if (held.draft === null) void calls['draft/drop'](undefined);
  }, [calls, held]);
  // A look at another screen must not cost the last keys.
  useEffect(
    () => () => {
      if (timer.current) write();
    },
    [write],
  );
  return { keep, drop, sent, receipt, isKept, first: held.draft, held };
};
