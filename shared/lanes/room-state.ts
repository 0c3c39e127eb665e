import { type RecordOf, type RoomPart, roomPart } from '../records/definition.ts';
import { type Kind, kindNames, kinds } from '../records/kinds.ts';
import type { State } from '../records/state.ts';

/** What the room may see of a record of a kind. */
export type InRoom<K extends Kind> = RoomPart<(typeof kinds)[K]>;

/** The records of one kind: asked by id, or walked in the order in which they were first recorded. */
export type Shelf<Part> = { readonly get: (id: string) => Part | undefined; readonly values: () => Iterable<Part> };

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

/** Shows the room part of each record when it is asked for: the wall must not wait for thousands of copies. */
const inRoom = (kind: Kind, whole: ReadonlyMap<string, Whole>): Shelf<object> => ({
  get: (id) => {
    const record = whole.get(id);
    return record && partOf(kind, record);
  },
  values: function* () {
    for (const record of whole.values()) yield partOf(kind, record);
  },
});

/** The same records with the fields of the lanes host and file taken out at run time, not only by type. */
export const roomState = (state: State): RoomState =>
  // A parsed door of types: each kind keeps its own records.
  Object.fromEntries(kindNames.map((kind) => [kind, inRoom(kind, state[kind])])) as unknown as RoomState;

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
