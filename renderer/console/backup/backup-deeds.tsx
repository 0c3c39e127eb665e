import { Button } from '../../ui/button.tsx';
import { useText } from '../../ui/text.tsx';
import { useBackup } from './use-backup.ts';

/** Choosing the folder, backing up now, the readable export, and whether sticks are forbidden. */
export const BackupDeeds = () => {
  const t = useText();
  const { status, isBusy, choose, make, forbid, exportAll } = useBackup();
  if (!status) return null;
  const { folder, lastAt, isRemovableForbidden } = status;
  return (
    <>
      <span className="grow">{folder === null ? t('backup.no-folder') : `${t('backup.folder')} ${folder}`}</span>
      <span className="i3">
        {lastAt === null ? t('backup.never') : t('backup.last', { at: lastAt.slice(0, 16).replace('T', ' ') })}
      </span>
      <div className="settings-deed">
        <Button onPress={() => void choose()}>{t(folder === null ? 'backup.choose' : 'backup.choose-other')}</Button>
        {folder !== null && !isBusy && <Button onPress={() => void make()}>{t('backup.make')}</Button>}
        <Button isPressed={isRemovableForbidden} onPress={() => void forbid(!isRemovableForbidden)}>
          {t(isRemovableForbidden ? 'backup.forbid-on' : 'backup.forbid')}
        </Button>
        <Button onPress={() => void exportAll()}>{t('backup.export')}</Button>
      </div>
      <span className="i3">{t('backup.export-note')}</span>
    </>
  );
};
