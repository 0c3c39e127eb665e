import { useCallback, useEffect, useState } from 'react';
import type { Answer, BackupStatus } from '../../../shared/ipc/contract.ts';
import { useStore } from '../../store/store.tsx';
import { useLiveRegion } from '../../ui/live-region.tsx';
import { useText } from '../../ui/text.tsx';

/** Where backups go and how the last one went, as main says it; null until it was asked. */
export const useBackupStatus = () => {
  const { bridge } = useStore();
  const [status, setStatus] = useState<BackupStatus | null>(null);
  useEffect(() => {
    void bridge.calls['backup/status'](undefined).then((answer) => answer.ok && setStatus(answer.value));
    return bridge.events['backup/status'](setStatus);
  }, [bridge]);
  return { status, setStatus };
};

type Changing = 'backup/choose-folder' | 'backup/make' | 'backup/forbid-removable';

/** The deeds about backups; each says what came of it. */
export const useBackup = () => {
  const t = useText();
  const { bridge } = useStore();
  const { calls } = bridge;
  const { announce, refuse } = useLiveRegion();
  const { status, setStatus } = useBackupStatus();
  const [isBusy, setBusy] = useState(false);
  const run = useCallback(
    async (call: () => Promise<Answer<Changing>>, isBackup: boolean): Promise<void> => {
      setBusy(true);
      const answer = await call();
      setBusy(false);
      if (answer.ok) {
        setStatus(answer.value);
        if (isBackup) announce(t('backup.made'));
      } else if (answer.code !== 'cancelled') refuse(t(`refusal.${answer.code}`, answer.values));
    },
    [announce, refuse, setStatus, t],
  );
  return {
    status,
    isBusy,
    choose: () => run(() => calls['backup/choose-folder'](undefined), true),
    make: () => run(() => calls['backup/make'](undefined), true),
    forbid: (isForbidden: boolean) => run(() => calls['backup/forbid-removable'](isForbidden), false),
    exportAll: async (): Promise<void> => {
      const answer = await calls['backup/export'](undefined);
      if (answer.ok) announce(t('backup.exported', { folder: answer.value }));
      else if (answer.code !== 'cancelled') refuse(t(`refusal.${answer.code}`, answer.values));
    },
  };
};
