import { randomBytes, scrypt } from 'node:crypto';
import { keyLength, openBytes, sealBytes } from './seal.ts';
import type { SealedSlot, Slot } from './vault-v1.ts';

/** What scrypt costs: a third of a second and 64 MB on the machines tried, for a clerk once a day, for a thief at each guess. */
export type Cost = { readonly n: number; readonly r: number; readonly p: number };

export const usualCost: Cost = { n: 2 ** 16, r: 8, p: 1 };

const stretch = (secret: string, salt: Uint8Array, { n, r, p }: Cost): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const options = { N: n, r, p, maxmem: 256 * n * r };
    scrypt(secret, salt, keyLength, options, (error, key) => (error ? reject(error) : resolve(key)));
  });

/** A slot that gives the data key to whoever knows the secret. */
export const sealedSlot = async (
  kind: SealedSlot['kind'],
  secret: string,
  dataKey: Uint8Array,
  cost: Cost = usualCost,
): Promise<SealedSlot> => {
  const salt = randomBytes(16);
  const key = await stretch(secret, salt, cost);
  const sealed = sealBytes(key, dataKey).toString('base64url');
  key.fill(0);
  return { kind, ...cost, salt: salt.toString('base64url'), sealed };
};

/** The data key of a slot that needs a secret; null where the secret is wrong. */
export const openSealedSlot = async (slot: SealedSlot, secret: string): Promise<Buffer | null> => {
  const key = await stretch(secret, Buffer.from(slot.salt, 'base64url'), slot);
  const opened = openBytes(key, Buffer.from(slot.sealed, 'base64url'));
  key.fill(0);
  return opened;
};

/** The data key that lies open in one of the slots; null where a secret is needed. */
export const openKeyOf = (slots: readonly Slot[]): Buffer | null => {
  const open = slots.find((slot) => slot.kind === 'open');
  return open ? Buffer.from(open.key, 'base64url') : null;
};
