import { useCallback } from 'react';
import { isTextKey } from '../../../shared/text/translate.ts';
import type { Outcome } from '../../store/append.ts';
import { useDeeds } from '../../store/store.tsx';
import { useLiveRegion } from '../../ui/live-region.tsx';
import { useText } from '../../ui/text.tsx';

/** Undo and redo of the last steps; each says what it took back or did again. */
export const useSteps = () => {
  const t = useText();
  const deeds = useDeeds();
  const { announce, refuse } = useLiveRegion();
  const tell = useCallback(
    (key: 'saved.undone' | 'saved.redone', outcome: Outcome) => {
      if (!outcome.ok) return refuse(t(`refusal.${outcome.code}`, outcome.values));
      const { label } = outcome.saved.transaction;
      announce(t(key, { what: isTextKey(label.key) ? t(label.key, label.values) : t('saved.last-step') }));
    },
    [t, announce, refuse],
  );
  const undo = useCallback(() => void deeds.undo().then((outcome) => tell('saved.undone', outcome)), [deeds, tell]);
  const redo = useCallback(() => void deeds.redo().then((outcome) => tell('saved.redone', outcome)), [deeds, tell]);
  return { undo, redo };
};
