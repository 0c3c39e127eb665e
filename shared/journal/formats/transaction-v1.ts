import { z } from 'zod';
import { jsonValue } from '../json-value.ts';

/** Frozen: version 1 of the stored format. A newer version is a new file and one step from this one. */
const recordId = z.string().regex(/^[A-Za-z0-9:_-]{1,80}$/);

/** Field-level change of one record; null clears a field, `remove` takes the whole record away. */
export const changeV1 = z.strictObject({
  kind: z.string().regex(/^[A-Za-z]{1,40}$/),
  record: recordId,
  fields: z.record(z.string().regex(/^[A-Za-z][A-Za-z0-9]{0,39}$/), jsonValue).optional(),
  remove: z.literal(true).optional(),
});

/** What the transaction was for, as a key of the catalogue with its values: shown by undo and by history. */
export const labelV1 = z.strictObject({
  key: z.string().min(1).max(80),
  values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});

/** One transaction, stamped by the device that wrote it. `clock` is a hybrid logical clock, sortable as text. */
export const transactionV1 = z.strictObject({
  v: z.literal(1),
  id: recordId,
  device: recordId,
  seq: z.number().int().positive(),
  clock: z.string().regex(/^\d{15}-\d{5}-[A-Za-z0-9:_-]{1,80}$/),
  who: z.string().max(80),
  label: labelV1,
  changes: z.array(changeV1).readonly(),
  undoes: recordId.optional(),
  redoes: recordId.optional(),
});
