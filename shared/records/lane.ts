import type { z } from 'zod';

/** Who may see a field: everybody in the room, only the host, or only the file (docs/design.md invariant 4). */
export type Lane = 'room' | 'host' | 'file';

/** A field of a record: what it may hold and who may see it. There is no way to define one without a lane. */
export type Field<L extends Lane = Lane, S extends z.ZodType = z.ZodType> = { readonly lane: L; readonly schema: S };

/** A field that sixty people may read on the wall. */
export const room = <S extends z.ZodType>(schema: S): Field<'room', S> => ({ lane: 'room', schema });

/** A field for the chair's eyes only: never sent to the room window. */
export const host = <S extends z.ZodType>(schema: S): Field<'host', S> => ({ lane: 'host', schema });

/** A field that stays in the file: neither in the room nor on the host's sheet. */
export const file = <S extends z.ZodType>(schema: S): Field<'file', S> => ({ lane: 'file', schema });

const rank: Record<Lane, number> = { room: 0, host: 1, file: 2 };

/** The strictest of several lanes: the effective lane of a text (docs/rules.md, Lanes). */
export const strictestLane = (...lanes: readonly Lane[]): Lane =>
  lanes.reduce((strictest, lane) => (rank[lane] > rank[strictest] ? lane : strictest), 'room');
