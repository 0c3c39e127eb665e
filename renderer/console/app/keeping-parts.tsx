import { useText } from '../../ui/text.tsx';
import { BackupDeeds } from '../backup/backup-deeds.tsx';
import { Restore } from '../backup/restore.tsx';
import { SetsDeeds } from '../sets/sets-deeds.tsx';
import { Part } from '../settings/part.tsx';

/** Backups, the way back from one, and other sets of records, as matters of the settings. */
export const KeepingParts = ({ county }: { readonly county: string }) => {
  const t = useText();
  return (
    <>
      <Part title={t('backup.title')} note={t('backup.note')}>
        <BackupDeeds />
      </Part>
      <Part title={t('restore.title')} note={t('restore.note')}>
        <Restore />
      </Part>
      <Part title={t('sets.title')} note={t('sets.note')}>
        <SetsDeeds firstName={county || t('sets.first')} />
      </Part>
    </>
  );
};
