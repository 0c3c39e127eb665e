import { useCallback, useEffect } from 'react';
import { useStore } from '../../store/store.tsx';
import { useLiveRegion } from '../../ui/live-region.tsx';
import { useTextThen } from '../../ui/text.tsx';
import { heldDraft } from '../meeting/held-draft.ts';

/**
 * Locks the console: what is typed is kept, the database closed, and main lets go of the key and loads this window anew, empty. Refused
 * while something waits to be saved: a lock must not cost a line.
 */
export const useLock = () => {
  const { bridge, database, deeds, session } = useStore();
  const t = useTextThen();
  const { refuse } = useLiveRegion();
  const lock = useCallback(async (): Promise<void> => {
    const { waiting } = deeds.saved.get();
    if (waiting > 0) return refuse(t('vault.lock-waits', { count: waiting }));
    const status = await bridge.calls['vault/status'](undefined);
    if (status.ok && !status.value.hasPassword) return refuse(t('refusal.no-password'));
    const { draft } = heldDraft(session);
    if (draft) await bridge.calls['draft/keep'](draft);
    database.dexie.close();
    const answer = await bridge.calls['vault/lock'](undefined);
    if (!answer.ok) refuse(t(`refusal.${answer.code}`, answer.values));
  }, [bridge, database, deeds, session, refuse, t]);
  useEffect(() => bridge.events['vault/lock-wanted'](() => void lock()), [bridge, lock]);
  return lock;
};
