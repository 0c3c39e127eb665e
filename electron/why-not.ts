import type { TextKey } from '../shared/text/translate.ts';
import { NewerJournal, OtherKey } from './journal/read-segment.ts';
import { KeysMissing } from './vault/vault.ts';
import { NewerVault } from './vault/vault-files.ts';

/** The sentence for a start that must not go on. */
export const reasonOf = (error: unknown): TextKey => {
  if (error instanceof NewerJournal || error instanceof NewerVault) return 'start.newer-journal';
  return error instanceof KeysMissing || error instanceof OtherKey ? 'start.keys-missing' : 'start.cannot-open';
};
