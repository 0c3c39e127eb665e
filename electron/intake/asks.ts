import { z } from 'zod';
import { safeKey } from '../../shared/intake/asking.ts';
import { handworkSchema } from '../../shared/intake/handwork.ts';
import { intakeKind, previewSchema } from '../../shared/intake/preview.ts';
import { changeSchema } from '../../shared/journal/change.ts';
import { type Kind, kindNames } from '../../shared/records/kinds.ts';
import { day } from '../../shared/time/dates.ts';

/** The kinds that an import looks things up in or writes: only these are handed to the reading process. */
export const plannedKinds = [
  'county',
  'unit',
  'village',
  'committee',
  'reserve',
  'yearFacts',
  'person',
  'post',
  'round',
  'issue',
  'diagnosis',
  'prescription',
  'intakeAnswer',
  'intakeShape',
] as const satisfies readonly Kind[];

const recordSchema = z.looseObject({ id: z.string() });

/**
 * What the reading process is asked, in order. `read` opens a file and keeps it; `take` hands over records (`isFirst`
 * forgets those before); `plan` plans what was read on them, and `applies` has the next plan begin where this one ends.
 */
export const askSchema = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('read'), path: z.string() }),
  z.strictObject({
    do: z.literal('take'),
    isFirst: z.boolean(),
    kind: z.enum(kindNames),
    records: z.array(recordSchema).readonly(),
  }),
  z.strictObject({
    do: z.literal('plan'),
    kind: intakeKind.nullable(),
    answers: z.record(z.string(), z.string()),
    fallback: z.literal(safeKey).nullable(),
    handwork: handworkSchema.optional(),
    today: day,
    of: z.strictObject({ id: z.string(), file: z.string() }),
    wants: z.enum(['preview', 'changes']),
    applies: z.boolean(),
  }),
]);
export type Ask = z.infer<typeof askSchema>;

const code = z.enum([
  'file-bomb',
  'file-damaged',
  'file-not-a-workbook',
  'file-password',
  'file-no-sheet',
  'file-no-head-row',
]);

/** What it answers to `read` and `plan`; a plan gives its preview, or its changes with how many doubts are open and rows are written. */
export const intakeAnswerSchema = z.union([
  z.strictObject({ ok: z.literal(false), code }),
  z.strictObject({ ok: z.literal(true), read: z.literal(true) }),
  z.strictObject({ ok: z.literal(true), preview: previewSchema }),
  z.strictObject({
    ok: z.literal(true),
    changes: z.array(changeSchema).readonly(),
    open: z.number().int().nonnegative(),
    rows: z.number().int().nonnegative(),
  }),
]);
export type IntakeAnswer = z.infer<typeof intakeAnswerSchema>;
