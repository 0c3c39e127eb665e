import { z } from 'zod';
import { isKind, kinds } from '../records/kinds.ts';
import { changeV1, labelV1, transactionV1 } from './formats/transaction-v1.ts';

export const changeSchema = changeV1;
/** A field-level change of one record, as the journal keeps it. */
export type Change = z.infer<typeof changeSchema>;

export const labelSchema = labelV1;
/** What a transaction was for, in words of the catalogue. */
export type Label = z.infer<typeof labelSchema>;

export const transactionSchema = transactionV1;
/** A stamped transaction, as written and as acknowledged. */
export type Transaction = z.infer<typeof transactionSchema>;

/** What a window wishes to have written; the main process stamps it. The id makes a re-send harmless. */
export const wishSchema = z.strictObject({
  id: transactionV1.shape.id,
  who: transactionV1.shape.who,
  label: labelSchema,
  changes: z.array(changeSchema).min(1).readonly(),
});
export type Wish = z.infer<typeof wishSchema>;

/** Says where a change does not fit its kind: unknown kind, unknown field, or a value that the schema refuses. */
export type Misfit = { readonly record: string; readonly field: string };

/**
 * Checks each change against the schema of its kind, field by field; the first misfit is returned, null if all fit.
 * A null clears a field and always fits, except for `id`.
 */
export const findMisfit = (changes: readonly Change[]): Misfit | null => {
  for (const change of changes) {
    if (!isKind(change.kind)) return { record: change.record, field: change.kind };
    const shape: Record<string, z.ZodType> = kinds[change.kind].schema.shape;
    for (const [field, value] of Object.entries(change.fields ?? {})) {
      const schema = Object.hasOwn(shape, field) ? shape[field] : undefined;
      const fits = schema !== undefined && (value === null ? field !== 'id' : schema.safeParse(value).success);
      if (!fits) return { record: change.record, field };
    }
  }
  return null;
};
