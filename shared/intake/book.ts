import type { Change } from '../journal/change.ts';
import { create, remove, update } from '../journal/write.ts';
import type { AnyRecord, Kind } from '../records/kinds.ts';
import { kindNames } from '../records/kinds.ts';
import { all, type Body, merged, type State, stateOf } from '../records/state.ts';

type Patch<K extends Kind> = { readonly [N in keyof Omit<AnyRecord<K>, 'id'>]?: AnyRecord<K>[N] | undefined };
type Watch = { readonly put: (id: string) => void; readonly drop: (id: string) => void };

/**
 * The state as it will be once the import is written, and the changes that lead there. The state that was given stays
 * untouched. An index follows every change of its kind.
 */
export type Book = {
  readonly state: State;
  readonly changes: readonly Change[];
  readonly add: <K extends Kind>(kind: K, record: AnyRecord<K>) => void;
  /** Sets the fields that differ; those that are undefined are left alone. Says whether anything differed. */
  readonly amend: <K extends Kind>(kind: K, id: AnyRecord<K>['id'], patch: Patch<K>) => boolean;
  readonly drop: <K extends Kind>(kind: K, id: AnyRecord<K>['id']) => void;
  /** The records of a kind by a key; a record without a key (null) is in no place. */
  readonly index: <K extends Kind>(
    kind: K,
    keyOf: (record: AnyRecord<K>) => string | null,
  ) => (key: string) => readonly AnyRecord<K>[];
};

// A parsed door of types: what lies on a shelf was a record.
const bodyOf = (record: unknown): Body | undefined => record as Body | undefined;

const differs = (before: unknown, after: unknown): boolean => JSON.stringify(before) !== JSON.stringify(after);

const copyOf = (state: State) => stateOf(Object.fromEntries(kindNames.map((kind) => [kind, all(state, kind)])));

/** Opens a book on a copy of the state. */
export const openBook = (given: State): Book => {
  const state = copyOf(given);
  const changes: Change[] = [];
  const watches = new Map<Kind, Watch[]>();
  const shelves: { readonly [K in Kind]: Map<string, unknown> } = state;
  const write = (kind: Kind, change: Change, record?: object): void => {
    const watching = watches.get(kind) ?? [];
    const shelf = shelves[kind];
    for (const watch of watching) watch.drop(change.record);
    // A book is never taken back, so that nothing is kept to take a change back with: half of the work of a long roster.
    if (change.remove) shelf.delete(change.record);
    else shelf.set(change.record, record ?? merged(bodyOf(shelf.get(change.record)), change));
    for (const watch of watching) watch.put(change.record);
    changes.push(change);
  };
  return {
    state,
    changes,
    add: (kind, record) => write(kind, create(kind, record), record),
    drop: (kind, id) => write(kind, remove(kind, id)),
    amend: (kind, id, patch) => {
      const before: Record<string, unknown> = { ...state[kind].get(id) };
      const fields = Object.entries(patch).filter(
        ([name, value]) => value !== undefined && differs(before[name], value),
      );
      if (fields.length === 0) return false;
      // A parsed door of types: the same names and values as `patch`, only fewer.
      write(kind, update(kind, id, Object.fromEntries(fields) as Parameters<typeof update<typeof kind>>[2]));
      return true;
    },
    index: (kind, keyOf) => indexOf(state, kind, keyOf, watches),
  };
};

const indexOf = <K extends Kind>(
  state: State,
  kind: K,
  keyOf: (record: AnyRecord<K>) => string | null,
  watches: Map<Kind, Watch[]>,
): ((key: string) => readonly AnyRecord<K>[]) => {
  const byKey = new Map<string, Set<string>>();
  const keyed = (id: string): string | null => {
    const record = state[kind].get(id);
    return record ? keyOf(record) : null;
  };
  const put = (id: string): void => {
    const key = keyed(id);
    if (key === null) return;
    const ids = byKey.get(key) ?? new Set();
    byKey.set(key, ids.add(id));
  };
  for (const { id } of all(state, kind)) put(id);
  watches.set(kind, [...(watches.get(kind) ?? []), { put, drop: (id) => byKey.get(keyed(id) ?? '')?.delete(id) }]);
  return (key) =>
    [...(byKey.get(key) ?? [])].flatMap((id) => {
      const record = state[kind].get(id);
      return record ? [record] : [];
    });
};
