import { useText } from '../../ui/text.tsx';
import { useBackupStatus } from './use-backup.ts';

/** Says that the second copy is missing, for as long as it is: nobody looks into the settings for that. */
export const BackupMissing = () => {
  const t = useText();
  const { status } = useBackupStatus();
  if (!status?.isMissing) return null;
  return (
    <p className="frame-line" role="status">
      {t('backup.missing', { folder: status.folder ?? '' })}
    </p>
  );
};
