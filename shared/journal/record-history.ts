import { z } from 'zod';
import { type Change, labelSchema, type Transaction } from './change.ts';
import { readClock } from './clock.ts';
import { jsonValue } from './json-value.ts';

const value = jsonValue.nullable();

/** One step in the life of a record: which transaction, when (ms since 1970), by whom, what for, and each field that it changed. */
export const historyEntrySchema = z.strictObject({
  seq: z.number().int().positive(),
  at: z.number().int().nonnegative(),
  who: z.string(),
  label: labelSchema,
  isRemoved: z.boolean(),
  fields: z.array(z.strictObject({ name: z.string(), before: value, after: value })).readonly(),
});
export type HistoryEntry = z.infer<typeof historyEntrySchema>;

type Body = NonNullable<Change['fields']>;

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/**
 * What a record said before, oldest first: a step for each transaction that touched it, with the fields whose value it changed. The transactions come in
 * their order and from the very first; undo and redo are steps like any other.
 */
export const historyOf = (transactions: Iterable<Transaction>, kind: string, record: string): HistoryEntry[] => {
  const entries: HistoryEntry[] = [];
  let body: Body = {};
  for (const { seq, clock, who, label, changes } of transactions) {
    for (const change of changes) {
      if (change.kind !== kind || change.record !== record) continue;
      const before = body;
      const after: Body = change.remove ? {} : { ...before, ...change.fields };
      const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((name) => name !== 'id');
      const fields = names
        .map((name) => ({ name, before: before[name] ?? null, after: after[name] ?? null }))
        .filter((field) => !isSame(field.before, field.after));
      body = after;
      entries.push({ seq, at: readClock(clock).ms, who, label, isRemoved: change.remove === true, fields });
    }
  }
  return entries;
};
