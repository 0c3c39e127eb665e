import { z } from 'zod';

/**
 * Frozen: the first line of each segment of a journal, version 2. As in version 1, and `key` names the key under which the lines
 * behind it are sealed. The hash of every line, this one's too, is an HMAC under that key; a line's payload is sealed by AES-256-GCM.
 */
export const segmentHeaderV2 = z.strictObject({
  journal: z.literal(2),
  device: z.string().regex(/^[A-Za-z0-9:_-]{1,80}$/),
  segment: z.number().int().positive(),
  after: z.number().int().nonnegative(),
  key: z.string().regex(/^[A-Za-z0-9_-]{16}$/),
});
