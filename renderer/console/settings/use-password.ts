import { useCallback, useEffect, useState } from 'react';
import type { Answer, VaultStatus } from '../../../shared/ipc/contract.ts';
import { useCalls } from '../../store/store.tsx';
import { useLiveRegion } from '../../ui/live-region.tsx';
import { useText } from '../../ui/text.tsx';

/** The deeds about the password. Each gives whether it was done; a refusal is said in the frame. */
export const usePassword = () => {
  const t = useText();
  const calls = useCalls();
  const { announce, refuse } = useLiveRegion();
  const [status, setStatus] = useState<VaultStatus | null>(null);
  const [code, setCode] = useState<string | null>(null);
  const look = useCallback(async (): Promise<void> => {
    const answer = await calls['vault/status'](undefined);
    if (answer.ok) setStatus(answer.value);
  }, [calls]);
  useEffect(() => void look(), [look]);
  const done = async (answer: Answer<'vault/set-password' | 'vault/remove-password' | 'vault/set-lock-after'>) => {
    if (!answer.ok) refuse(t(`refusal.${answer.code}`, answer.values));
    await look();
    return answer.ok;
  };
  return {
    status,
    code,
    hideCode: () => setCode(null),
    set: async (current: string, next: string): Promise<boolean> => {
      const answer = await calls['vault/set-password']({ current, next });
      if (answer.ok) setCode(answer.value);
      return done(answer);
    },
    remove: async (current: string): Promise<boolean> => {
      const isDone = await done(await calls['vault/remove-password']({ current }));
      if (isDone) setCode(null);
      if (isDone) announce(t('vault.removed'));
      return isDone;
    },
    setLockAfter: (minutes: number) => calls['vault/set-lock-after'](minutes).then(done),
    print: async (): Promise<void> => {
      if (code === null) return;
      const answer = await calls['vault/print-code']({ code });
      if (!answer.ok) refuse(t(`refusal.${answer.code}`, answer.values));
    },
  };
};
