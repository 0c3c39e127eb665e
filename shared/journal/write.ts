import { type AnyRecord, type Kind, kinds } from '../records/kinds.ts';
import type { Change } from './change.ts';

type WithoutId<K extends Kind> = Omit<AnyRecord<K>, 'id'>;
type Patch<K extends Kind> = { readonly [N in keyof WithoutId<K>]?: WithoutId<K>[N] | null };
type JsonFields = NonNullable<Change['fields']>;

const jsonFields = (fields: object): JsonFields =>
  // A parsed door of types: records hold JSON values only, absent fields are left out.
  Object.fromEntries(
    Object.entries(fields).filter(([name, value]) => value !== undefined && name !== 'id'),
  ) as JsonFields;

/** The change that records something new. Throws on a record that its own schema refuses: a defect, not a user's error. */
export const create = <K extends Kind>(kind: K, record: AnyRecord<K>): Change => {
  kinds[kind].schema.parse(record);
  return { kind, record: record.id, fields: jsonFields(record) };
};

/** The change that sets some fields of a record; null clears one. */
export const update = <K extends Kind>(kind: K, id: AnyRecord<K>['id'], patch: Patch<K>): Change => ({
  kind,
  record: id,
  fields: jsonFields(patch),
});

/** The change that takes a record away. */
export const remove = <K extends Kind>(kind: K, id: AnyRecord<K>['id']): Change => ({ kind, record: id, remove: true });
