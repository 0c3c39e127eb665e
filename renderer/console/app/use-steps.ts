import { useCallback, useState } from 'react';
import { isTextKey } from '../../../shared/text/translate.ts';
import type { Outcome } from '../../store/append.ts';
import { useDeeds } from '../../store/store.tsx';
import { useLiveRegion } from '../../ui/live-region.tsx';
import { useText } from '../../ui/text.tsx';

const slowAfterMs = 300;

/** Undo and redo of the last steps; each says what it took back or did again, and a long one says that it is under way. */
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
  const [isStepping, setStepping] = useState(false);
  const step = useCallback(
    async (key: 'saved.undone' | 'saved.redone', run: () => Promise<Outcome>) => {
      const slow = setTimeout(() => setStepping(true), slowAfterMs);
      const outcome = await run();
      clearTimeout(slow);
      setStepping(false);
      tell(key, outcome);
    },
    [tell],
  );
  const undo = useCallback(() => void step('saved.undone', deeds.undo), [deeds, step]);
  const redo = useCallback(() => void step('saved.redone', deeds.redo), [deeds, step]);
  return { undo, redo, isStepping };
};
