import { z } from 'zod';

const base64 = z.string().regex(/^[A-Za-z0-9_-]+$/);

/** A data key that anybody may take: no password was set. */
const openSlot = z.strictObject({ kind: z.literal('open'), key: base64 });

/** A data key sealed by AES-256-GCM under a key that scrypt makes of a password or of the printed code (RFC 7914). */
const sealedSlot = z.strictObject({
  kind: z.enum(['password', 'recovery']),
  n: z
    .number()
    .int()
    .min(2 ** 14)
    .max(2 ** 20),
  r: z.number().int().min(1).max(32),
  p: z.number().int().min(1).max(16),
  salt: base64,
  sealed: base64,
});

/**
 * Frozen: the slots that hold the data key of a journal, version 1. `key` names the data key; `changes` counts up with each writing, so
 * that of two copies the newer one is known. `lockAfter`: minutes without a key press until the console is locked, 0 for never.
 */
export const vaultV1 = z.strictObject({
  vault: z.literal(1),
  key: z.string().regex(/^[A-Za-z0-9_-]{16}$/),
  changes: z.number().int().nonnegative(),
  lockAfter: z
    .number()
    .int()
    .min(0)
    .max(24 * 60),
  slots: z
    .array(z.discriminatedUnion('kind', [openSlot, sealedSlot]))
    .min(1)
    .readonly(),
});

export type VaultFile = z.infer<typeof vaultV1>;
export type Slot = VaultFile['slots'][number];
export type SealedSlot = z.infer<typeof sealedSlot>;
