import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import type { Digest } from '../../shared/journal/line.ts';

/** The length of a data key, in bytes (AES-256). */
export const keyLength = 32;

/** What a key is derived for: one data key, and from it a key of its own for each use (RFC 5869). */
export type Purpose = 'name' | 'lines' | 'chain' | 'console';

/** What one data key can do: chain, seal and open texts. It is the only holder of the key, so that `forget` ends it everywhere. */
export type Seal = {
  /** Names the key without giving anything of it away. */
  readonly id: string;
  /** HMAC-SHA-256 in base64url: the chain of a sealed journal. */
  readonly digest: Digest;
  /** AES-256-GCM under a fresh random nonce, as base64url: no two sealings of the same text are alike. */
  readonly seal: (text: string) => string;
  /** The text again; null where one bit of it was altered or another key sealed it. */
  readonly open: (sealed: string) => string | null;
  /** The key for another use, which tells nothing of this one. */
  readonly keyFor: (purpose: Purpose) => Uint8Array;
  /** Overwrites the keys. Whoever still holds the seal cannot use it any more. */
  readonly forget: () => void;
};

const nonceLength = 12;
const tagLength = 16;

const derive = (key: Uint8Array, purpose: Purpose): Buffer =>
  Buffer.from(hkdfSync('sha256', key, Buffer.alloc(0), `huizhen ${purpose}`, keyLength));

/** A new data key, from the system's source of chance. */
export const newDataKey = (): Buffer => randomBytes(keyLength);

/** AES-256-GCM of some bytes: nonce, sealed bytes, tag. */
export const sealBytes = (key: Uint8Array, bytes: Uint8Array): Buffer => {
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  return Buffer.concat([nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
};

/** The bytes that `sealBytes` sealed under this key; null for anything else. */
export const openBytes = (key: Uint8Array, sealed: Uint8Array): Buffer | null => {
  if (sealed.length < nonceLength + tagLength) return null;
  const end = sealed.length - tagLength;
  const cipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceLength), { authTagLength: tagLength });
  cipher.setAuthTag(sealed.subarray(end));
  try {
    return Buffer.concat([cipher.update(sealed.subarray(nonceLength, end)), cipher.final()]);
  } catch {
    return null;
  }
};

/** The seal of a data key, which is copied: the caller may overwrite its own. */
export const createSeal = (dataKey: Uint8Array): Seal => {
  const root = Buffer.from(dataKey);
  const lines = derive(root, 'lines');
  const chain = derive(root, 'chain');
  const held = { isForgotten: false };
  const alive = (): void => {
    if (held.isForgotten) throw new Error('The key was forgotten.');
  };
  return {
    id: derive(root, 'name').toString('base64url').slice(0, 16),
    digest: (text) => {
      alive();
      return createHmac('sha256', chain).update(text, 'utf8').digest('base64url');
    },
    seal: (text) => {
      alive();
      return sealBytes(lines, Buffer.from(text, 'utf8')).toString('base64url');
    },
    open: (sealed) => {
      alive();
      return openBytes(lines, Buffer.from(sealed, 'base64url'))?.toString('utf8') ?? null;
    },
    keyFor: (purpose) => {
      alive();
      return derive(root, purpose);
    },
    forget: () => {
      held.isForgotten = true;
      for (const key of [root, lines, chain]) key.fill(0);
    },
  };
};
