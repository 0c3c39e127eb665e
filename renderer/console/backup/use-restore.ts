import { useState } from 'react';
import type { Answer, RestorePreview } from '../../../shared/ipc/contract.ts';
import { useCalls } from '../../store/store.tsx';
import { useLiveRegion } from '../../ui/live-region.tsx';
import { useText } from '../../ui/text.tsx';

/** The way back from a backup: choose, open with its secret where it needs one, look, and put in place or drop. */
export const useRestore = () => {
  const t = useText();
  const calls = useCalls();
  const { refuse, dismiss } = useLiveRegion();
  const [needsSecret, setNeedsSecret] = useState(false);
  const [preview, setPreview] = useState<RestorePreview | null>(null);
  const hear = (answer: Answer<'restore/choose' | 'restore/look'>): void => {
    if (answer.ok) {
      dismiss();
      setNeedsSecret(false);
      setPreview(answer.value);
      return;
    }
    // The field that appears says what it is for.
    if (answer.code === 'backup-needs-password') setNeedsSecret(true);
    else if (answer.code !== 'cancelled') refuse(t(`refusal.${answer.code}`, answer.values));
  };
  return {
    needsSecret,
    preview,
    choose: async (): Promise<void> => {
      setPreview(null);
      setNeedsSecret(false);
      hear(await calls['restore/choose'](undefined));
    },
    look: async (secret: string): Promise<void> => hear(await calls['restore/look']({ secret })),
    put: async (): Promise<void> => {
      const answer = await calls['restore/put'](undefined);
      if (!answer.ok) refuse(t(`refusal.${answer.code}`, answer.values));
    },
    drop: (): void => {
      setPreview(null);
      setNeedsSecret(false);
      void calls['restore/drop'](undefined);
    },
  };
};
