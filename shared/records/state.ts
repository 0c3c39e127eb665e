import type { Change } from '../journal/change.ts';
import { bucketOf, copied, type KeyedKind, type KeyOf, noteChange } from './buckets.ts';
import { type AnyRecord, isKind, type Kind, kindNames } from './kinds.ts';

/** Everything that is recorded, by kind and id. Read-only for all but `applyChanges`. */
export type State = { readonly [K in Kind]: ReadonlyMap<string, AnyRecord<K>> };

/** The state that one owner (main's journal, a test) keeps and lets `applyChanges` alter. */
export type OwnState = { readonly [K in Kind]: Map<string, AnyRecord<K>> };

/** A state in which nothing is recorded yet. */
export const emptyState = (): OwnState =>
  // A parsed door of types: every kind gets its own map of its own records.
  Object.fromEntries(kindNames.map((kind) => [kind, new Map()])) as unknown as OwnState;

/** A state that holds just these records: what a query gathered for one screen, or a test set up. */
export const stateOf = (records: { readonly [K in Kind]?: Iterable<AnyRecord<K>> }): OwnState => {
  const state = emptyState();
  for (const kind of kindNames) {
    const maps: { readonly [K in Kind]: Map<string, unknown> } = state;
    for (const record of records[kind] ?? []) maps[kind].set(record.id, record);
  }
  return state;
};

/** All records of a kind, in the order in which they were first recorded. */
export const all = <K extends Kind>(state: State, kind: K): readonly AnyRecord<K>[] => [...state[kind].values()];

/** The records of a kind for which `isWanted` holds, in the order in which they were first recorded. */
export const where = <K extends Kind>(
  state: State,
  kind: K,
  isWanted: (record: AnyRecord<K>) => boolean,
): readonly AnyRecord<K>[] => {
  // Asked thousands of times for the papers of one meeting: no copy of all records each time.
  const found: AnyRecord<K>[] = [];
  for (const record of state[kind].values()) if (isWanted(record)) found.push(record);
  return found;
};

/**
 * The records of a kind that stand under a text by one of their keys (`issue` by `village`), in the order in which they were first
 * recorded. Takes as long as what it finds, however much is recorded; none stands under nothing.
 */
export const having = <K extends KeyedKind>(
  state: State,
  kind: K,
  key: KeyOf<K>,
  text: string | undefined,
): readonly AnyRecord<K>[] => {
  const whole: ReadonlyMap<string, AnyRecord<K>> = state[kind];
  return text === undefined ? [] : bucketOf(whole, kind, key, text);
};

/** A record as JSON: what a change carries and what a parsed record is. */
export type Body = NonNullable<Change['fields']>;

/** The record that a change makes of the one before: its fields set, its nulls left out. */
export const merged = (before: Body | undefined, change: Change): Body => {
  const fields = Object.entries({ ...before, ...change.fields }).filter(([, value]) => value !== null);
  return { ...Object.fromEntries(fields), id: change.record };
};

const inverseOf = (before: Body | undefined, change: Change): Change => {
  const at = { kind: change.kind, record: change.record };
  if (!before) return { ...at, remove: true };
  if (change.remove) return { ...at, fields: before };
  const names = Object.keys(change.fields ?? {}).filter((name) => name !== 'id');
  return { ...at, fields: Object.fromEntries(names.map((name) => [name, before[name] ?? null])) };
};

/**
 * Applies changes in place, in order, and returns the changes that would take them back (already in reverse order).
 * The only function that alters a state. A change of a kind that this version does not know is passed over here; the
 * journal keeps it. Records are trusted: the door that let the transaction in has parsed them.
 */
export const applyChanges = (state: OwnState, changes: readonly Change[]): Change[] => {
  const maps: { readonly [K in Kind]: Map<string, unknown> } = state;
  const inverse: Change[] = [];
  for (const change of changes) {
    if (!isKind(change.kind)) continue;
    const map = maps[change.kind];
    const before = map.get(change.record) as Body | undefined;
    if (!before && change.remove) continue;
    inverse.push(inverseOf(before, change));
    const after = change.remove ? undefined : merged(before, change);
    if (after) map.set(change.record, after);
    else map.delete(change.record);
    noteChange(map, before, after);
  }
  return inverse.reverse();
};

/** What a state would be after some changes; the state itself stays as it is, and shares all records that do not change. */
export const withChanges = (state: State, changes: readonly Change[]): State => {
  const touched = new Set(changes.map(({ kind }) => kind));
  const copies = kindNames.filter((kind) => touched.has(kind)).map((kind) => [kind, copied<unknown>(state[kind])]);
  // A parsed door of types: each kind keeps its own records.
  const next = { ...state, ...Object.fromEntries(copies) } as OwnState;
  applyChanges(next, changes);
  return next;
};
