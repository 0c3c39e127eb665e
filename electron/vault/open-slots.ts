import { normalPassword } from '../../shared/vault/password.ts';
import { readRecoveryCode } from '../../shared/vault/recovery-code.ts';
import { openKeyOf, openSealedSlot } from './slots.ts';
import type { VaultFile } from './vault-v1.ts';

/** The data key of some slots for whoever gives a password or a recovery code, and for everybody where one slot lies open; else null. */
export const openSlots = async ({ slots }: Pick<VaultFile, 'slots'>, secret: string): Promise<Buffer | null> => {
  const open = openKeyOf(slots);
  if (open) return open;
  const code = readRecoveryCode(secret);
  for (const slot of slots) {
    if (slot.kind === 'open') continue;
    const given = slot.kind === 'recovery' ? code : normalPassword(secret);
    const key = given === null ? null : await openSealedSlot(slot, given);
    if (key) return key;
  }
  return null;
};
