import { z } from 'zod';

/**
 * Frozen: the first line of each segment of a journal, version 1. `after` is the number of the last transaction before
 * this segment; by the chain of hashes the header also follows the last line of the segment before.
 */
export const segmentHeaderV1 = z.strictObject({
  journal: z.literal(1),
  device: z.string().regex(/^[A-Za-z0-9:_-]{1,80}$/),
  segment: z.number().int().positive(),
  after: z.number().int().nonnegative(),
});
