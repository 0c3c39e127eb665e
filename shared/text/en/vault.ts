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
};
