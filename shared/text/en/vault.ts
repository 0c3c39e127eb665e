import type { Text } from '../translate.ts';
import type { vault as zh } from '../zh/vault.ts';

/** Who may open the records, and what is told when a key is missing or wrong. */
export const vault: Readonly<Record<keyof typeof zh, Text>> = {
  'refusal.locked': 'The console is locked and nothing was changed. Type the password to open it.',
  'refusal.wrong-password':
    'This is neither the password nor the recovery code; nothing was opened or changed. Check capitals and input method, and try again.',
  'refusal.password-wait': 'Too many wrong tries: the next one is possible in {seconds} s. The records are unchanged.',
  'refusal.password-too-short':
    'A password needs at least {count} characters; none was set. A sentence that is easy to remember will do.',
  'start.keys-missing':
    'The key file of these records (keys.json) is missing. The application did not start and no file was touched. Restore from a backup, or put keys.json back: {folder}',
  'start.journal-short':
    'The last {count} steps are missing from the records ({kept} are there). An older copy may have been put over them, or another program cut the file. Do not go on recording; restore from a backup or find the cause first.',
  'start.journal-other':
    'The records are not those of the last session ({kept} steps are there). An older copy may have been put over them. Do not go on recording; restore from a backup or find the cause first.',
  'salvage.offer':
    'Behind the damage {count} steps can still be read and taken back. What does not fit stays in the file set aside.',
  'salvage.take': 'Take back {count} steps',
  'salvage.taken': { one: 'Took back {count} step.', other: 'Took back {count} steps.' },
  'salvage.left': 'Took back {count} steps; {left} lack what was before them and stay in the file set aside.',
  'refusal.no-password': 'There is no password, so nothing to lock with. Set one under Settings, Password.',
  'keys.lock': 'Lock the console',
  'vault.unlock-title': 'The console is locked',
  'vault.unlock': 'Open',
  'vault.password': 'Password or recovery code',
  'vault.trying': 'Checking',
  'vault.unlock-what': 'The records are there, unchanged. The wall goes on showing what it showed.',
  'vault.unlock-recovery':
    'Forgot the password: type the recovery code from its sheet, then set a new password under Settings.',
  'vault.lock-waits': '{count} lines are not saved yet and would be lost. Lock once they are saved.',
  'vault.title': 'Password',
  'vault.note-none':
    'No password: whoever can open this computer can see these data. The records are sealed already, so a password is set at once.',
  'vault.note-set':
    'Records, draft, database and backups are sealed: without the password or the recovery code nobody can read them, nor can support. Exported papers are plain files.',
  'vault.current': 'Current password',
  'vault.next': 'New password, 8 characters or more',
  'vault.again': 'Once more',
  'vault.set': 'Set password',
  'vault.change': 'Change password',
  'vault.remove': 'Remove password',
  'vault.lock': 'Lock now',
  'vault.not-same': 'The two differ',
  'vault.too-short': '8 characters or more',
  'vault.needs-current': 'Type the current password first',
  'vault.code': 'Recovery code',
  'vault.code-what':
    'Shown this once. Print it and put it in the safe: where the password is forgotten or the computer is gone, only this opens records and backups. The earlier code is void. Backups still have the earlier password; make a new one.',
  'vault.print': 'Print recovery code',
  'vault.code-kept': 'It is in the safe, hide it',
  'vault.removed': 'The password was removed',
  'vault.lock-after': 'Lock after',
  'vault.lock-minutes': '{count} minutes',
  'vault.lock-never': 'Never by itself',
};
