import type { Text } from '../translate.ts';
import type { backup as zh } from '../zh/backup.ts';

/** A second copy on another medium, and the way back from it. */
export const backup: Readonly<Record<keyof typeof zh, Text>> = {
  'refusal.backup-damaged':
    'This backup is damaged or not whole. It was not used and the records are unchanged. Try another one.',
  'refusal.backup-newer':
    'A newer version made this backup and this one cannot read it. The records are unchanged. Update first.',
  'refusal.backup-no-folder': 'No folder for backups was chosen yet. Choose one, best on an external disk or a stick.',
  'refusal.backup-missing':
    'The folder for backups is not there: {folder}. Nothing was backed up; the records are on this computer. Plug the disk or stick in and back up again.',
  'refusal.backup-removable':
    'Removable media are forbidden here, and this folder is not on the same volume as the data. It was not used. Choose one on the volume of the data.',
  'refusal.backup-needs-password':
    'This backup has a password. Type the one that it was made under, or the recovery code.',
  'start.restored': 'The records are those of the backup now. The earlier ones were not deleted; they are in {folder}.',
  'backup.title': 'Backups',
  'backup.choose': 'Choose a folder for backups',
  'backup.choose-other': 'Choose another folder',
  'backup.make': 'Back up now',
  'backup.folder': 'Backed up to',
  'backup.no-folder': 'There is no backup. If this computer breaks or is lost, so are the records.',
  'backup.last': 'Last backup {at}, read back after writing',
  'backup.never': 'None made yet',
  'backup.made': 'Backed up and read back',
  'backup.note':
    'After each meeting and once a day; during a meeting each line is copied there as it is saved, and nobody waits for it. Sealed as the records are. Old ones are thinned out: hourly for a day, daily for a month, then monthly.',
  'backup.missing':
    'The folder for backups is not there: {folder}. Records are saved on this computer as ever. Plug the disk or stick in; the backup follows within ten minutes.',
  'backup.forbid': 'Forbid removable media',
  'backup.forbid-on': 'Removable media are forbidden',
  'backup.export': 'Export all data',
  'backup.exported': 'Exported to {folder}',
  'backup.export-note': 'Excel and JSON can be read without Huizhen and are not sealed. Keep them where they belong.',
  'restore.title': 'Restore a backup',
  'restore.choose': 'Choose a backup file',
  'first.restore': 'Go on from a backup',
  'first.restore-what':
    'A new computer, or the records are gone: choose the backup file on the disk or stick, type the password or the recovery code, and go on working.',
  'restore.secret': 'Password of this backup, or the recovery code',
  'restore.open': 'Open the backup',
  'restore.head-what': 'Side by side',
  'restore.head-there': 'In the backup',
  'restore.head-here': 'Here now',
  'restore.last': 'Last step',
  'restore.lines': 'Lines recorded',
  'restore.only': 'Lines the other lacks',
  'restore.steps': 'Steps the other lacks',
  'restore.nothing': 'none',
  'restore.count': '{count}',
  'restore.loses':
    'The backup lacks {lines} lines and {steps} steps that are here. After restoring they are not in the records; they are kept aside in a folder.',
  'restore.loses-nothing': 'The backup has everything that is here.',
  'restore.put': 'Put the backup in place',
  'restore.put-again': 'Press again: put the backup in place',
  'restore.drop': 'Do not restore',
  'restore.note':
    'Compared first, put in place only when confirmed; the earlier records are kept aside. The application opens anew.',
};
