import { z } from 'zod';
import { defineRecord, type RecordOf } from '../records/definition.ts';
import { intakeAnswerId, intakeShapeId } from '../records/ids.ts';
import { file } from '../records/lane.ts';
import type { State } from '../records/state.ts';
import { intakeField } from './preview.ts';

/** How a doubt was answered: what was asked, as `aboutOf` words it, and the key of the answer. It is not asked again. */
export const intakeAnswer = defineRecord({
  id: file(intakeAnswerId),
  about: file(z.string().min(1)),
  key: file(z.string().regex(/^\d$/)),
});
export type IntakeAnswer = RecordOf<typeof intakeAnswer>;

/** What columns of a sheet mean, told by hand: for every sheet whose heads read the same. `shape` is `shapeOf` them. */
export const intakeShape = defineRecord({
  id: file(intakeShapeId),
  shape: file(z.string().min(1)),
  columns: file(z.array(z.strictObject({ column: z.number().int().nonnegative(), field: intakeField })).readonly()),
});
export type IntakeShape = RecordOf<typeof intakeShape>;

/** The columns of a sheet as told by hand: by their places from 0. */
export type ColumnsByHand = IntakeShape['columns'];

/** What a sheet is known again by: the words of its head, in their order. */
export const shapeOf = (texts: readonly string[]): string => texts.join('|');

/** What was told by hand of sheets, by their shape. */
export const shapesOf = (state: State): ReadonlyMap<string, ColumnsByHand> =>
  new Map([...state.intakeShape.values()].map(({ shape, columns }) => [shape, columns]));

/** The answers given to earlier files, by what was asked. */
export const answersKept = (state: State): ReadonlyMap<string, string> =>
  new Map([...state.intakeAnswer.values()].map(({ about, key }) => [about, key]));
