import { z } from 'zod';
import type { Field } from './lane.ts';

/** The fields of one kind of record. `id` is always among them. */
export type Fields = { readonly [name: string]: Field };

type ShapeOf<F extends Fields> = { -readonly [N in keyof F]: F[N]['schema'] };
type NamesInLane<F extends Fields, L> = { [N in keyof F]: F[N]['lane'] extends L ? N : never }[keyof F];

/** A kind of record: its fields with their lanes, and the schema that every stored record satisfies. */
export type Definition<F extends Fields = Fields> = { readonly fields: F; readonly schema: z.ZodObject<ShapeOf<F>> };

/** The record itself, as the schema reads it: one type, derived, never written twice. */
export type RecordOf<D extends Definition> = Readonly<z.infer<D['schema']>>;

/** Only what the room may see of a record; the only form in which a record may reach a room view. */
export type RoomPart<D extends Definition> = Pick<RecordOf<D>, NamesInLane<D['fields'], 'room'> & keyof RecordOf<D>>;

/** What the host may see of a record. */
export type HostPart<D extends Definition> = Pick<
  RecordOf<D>,
  NamesInLane<D['fields'], 'room' | 'host'> & keyof RecordOf<D>
>;

/** Defines a kind of record from its fields. */
export const defineRecord = <F extends Fields>(fields: F): Definition<F> => {
  const shape = Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.schema]));
  // A parsed door of types: fromEntries forgets the names that the mapped type keeps.
  return { fields, schema: z.strictObject(shape) as unknown as z.ZodObject<ShapeOf<F>> };
};

const pick = (definition: Definition, record: object, lanes: readonly string[]): object =>
  Object.fromEntries(
    Object.entries(record).filter(([name]) => lanes.includes(definition.fields[name]?.lane ?? 'file')),
  );

/** Leaves only the room fields of a record, at run time as in the type. */
export const roomPart = <D extends Definition>(definition: D, record: RecordOf<D>): RoomPart<D> =>
  pick(definition, record, ['room']) as RoomPart<D>;

/** Leaves only the room and host fields of a record. */
export const hostPart = <D extends Definition>(definition: D, record: RecordOf<D>): HostPart<D> =>
  pick(definition, record, ['room', 'host']) as HostPart<D>;
