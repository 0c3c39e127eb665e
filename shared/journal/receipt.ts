import { z } from 'zod';
import { transactionSchema } from './change.ts';

/** Where the journal ends: the number of its last transaction and the hash that chains it to all before. */
export const headSchema = z.strictObject({ seq: z.number().int().nonnegative(), hash: z.string() });
export type Head = z.infer<typeof headSchema>;

/** The acknowledgement: the transaction lies on the disk (fdatasync returned) and the journal now ends at `head`. */
export const savedSchema = z.strictObject({
  head: headSchema,
  savedAt: z.string(),
  transaction: transactionSchema,
});
export type Saved = z.infer<typeof savedSchema>;
