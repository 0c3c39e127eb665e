import { bucketOf, type KeyedKind, type KeyOf } from '../records/buckets.ts';
import { type RecordOf, type RoomPart, roomPart } from '../records/definition.ts';
import { type AnyRecord, type Kind, kindNames, kinds } from '../records/kinds.ts';
import type { State } from '../records/state.ts';

/** What the room may see of a record of a kind. */
export type InRoom<K extends Kind> = RoomPart<(typeof kinds)[K]>;

/**
 * The records of one kind: asked by id, walked in the order in which they were first recorded, or asked for what stands under a text by
 * one of their keys, which a State's own maps leave to `having`.
 */
export type Shelf<Part> = {
  readonly get: (id: string) => Part | undefined;
  readonly values: () => Iterable<Part>;
  readonly having?: (key: string, text: string) => readonly Part[];
};

/**
 * The records as the room may see them: a rule that takes a RoomState can be asked by every window, since a State is one,
 * and it cannot name a field of the lanes host and file.
 */
export type RoomState = { readonly [K in Kind]: Shelf<InRoom<K>> };

/** Records are replaced and never altered, so what the room may see of one is computed once. */
const parts = new WeakMap<object, object>();

const partOf = (kind: Kind, record: RecordOf<(typeof kinds)[Kind]>): object => {
  const known = parts.get(record);
  if (known) return known;
  const part = roomPart(kinds[kind], record);
  parts.set(record, part);
  return part;
};

type Whole = RecordOf<(typeof kinds)[Kind]>;

const found = (whole: ReadonlyMap<string, Whole>, kind: Kind, key: string, text: string): readonly Whole[] =>
  // A parsed door of types: only a kind that has this key is asked by it (`inRoomHaving`).
  bucketOf(whole as ReadonlyMap<string, AnyRecord<KeyedKind>>, kind as KeyedKind, key as KeyOf<KeyedKind>, text);

/** Shows the room part of each record when it is asked for: the wall must not wait for thousands of copies. */
const inRoom = (kind: Kind, whole: ReadonlyMap<string, Whole>): Shelf<object> => ({
  get: (id) => {
    const record = whole.get(id);
    return record && partOf(kind, record);
  },
  values: function* () {
    for (const record of whole.values()) yield partOf(kind, record);
  },
  having: (key, text) => found(whole, kind, key, text).map((record) => partOf(kind, record)),
});

/** The shelves look into the records whenever they are asked, so those of a state stay right while it changes. */
const states = new WeakMap<State, RoomState>();

/** The same records with the fields of the lanes host and file taken out at run time, not only by type. */
export const roomState = (state: State): RoomState => {
  const known = states.get(state);
  if (known) return known;
  const shelves = kindNames.map((kind) => [kind, inRoom(kind, state[kind])]);
  // A parsed door of types: each kind keeps its own records.
  const made = Object.fromEntries(shelves) as unknown as RoomState;
  states.set(state, made);
  return made;
};

/** The room parts of a kind for which `isWanted` holds, in the order in which they were first recorded. */
export const inRoomWhere = <K extends Kind>(
  state: RoomState,
  kind: K,
  isWanted: (record: InRoom<K>) => boolean,
): readonly InRoom<K>[] => {
  const found: InRoom<K>[] = [];
  for (const record of state[kind].values()) if (isWanted(record)) found.push(record);
  return found;
};

const isOwn = <K extends Kind>(shelf: Shelf<InRoom<K>>): shelf is ReadonlyMap<string, AnyRecord<K>> =>
  shelf instanceof Map;

/** The room parts of a kind that stand under a text by one of their keys, as `having` finds them in a whole state. */
export const inRoomHaving = <K extends KeyedKind>(
  state: RoomState,
  kind: K,
  key: KeyOf<K>,
  text: string | undefined,
): readonly InRoom<K>[] => {
  const shelf: Shelf<InRoom<K>> = state[kind];
  if (text === undefined) return [];
  return isOwn(shelf) ? bucketOf(shelf, kind, key, text) : (shelf.having?.(key, text) ?? []);
};
