import { useText } from '../../ui/text.tsx';
import { BackupDeeds } from '../backup/backup-deeds.tsx';
import { Restore } from '../backup/restore.tsx';
import { Part } from '../settings/part.tsx';

/** Backups and the way back from one, as two matters of the settings. */
export const BackupParts = () => {
  const t = useText();
  return (
    <>
      <Part title={t('backup.title')} note={t('backup.note')}>
        <BackupDeeds />
      </Part>
      <Part title={t('restore.title')} note={t('restore.note')}>
        <Restore />
      </Part>
    </>
  );
};
