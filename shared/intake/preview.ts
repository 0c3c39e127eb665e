import { z } from 'zod';

const count = z.number().int().nonnegative();
const values = z.record(z.string(), z.union([z.string(), z.number()]));

/** What a file may be about; told from the words of its heads, or named by whoever chose it. */
export const intakeKind = z.enum(['roster', 'villages', 'reserves', 'issues', 'participants']);

/** The columns that intake understands, over all kinds of files; each has a text `intake.field-<name>`. */
export const intakeField = z.enum([
  'order',
  'town',
  'village',
  'villageKind',
  'name',
  'sex',
  'birth',
  'nation',
  'schooling',
  'politics',
  'joined',
  'posts',
  'body',
  'partyPost',
  'villagersPost',
  'supervisionPost',
  'since',
  'partySince',
  'villagersSince',
  'until',
  'mark',
  'years',
  'ignored',
  'phone',
  'idNumber',
  'oneShoulder',
  'duty',
  'remarks',
  'code',
  'households',
  'residents',
  'registered',
  'groups',
  'partyMembers',
  'partyWomen',
  'partyUnder35',
  'partyOver60',
  'partySeats',
  'villagersSeats',
  'supervisionSeats',
  'electedOn',
  'termEnd',
  'firstSecretary',
  'townOfficial',
  'countyLeader',
  'pairUnit',
  'income',
  'operating',
  'debts',
  'petitions',
  'appraisal',
  'recruits',
  'satisfaction',
  'source',
  'entered',
  'left',
  'mentor',
  'unit',
  'shortName',
  'unitKind',
  'role',
  'number',
  'round',
  'issue',
  'issueKind',
  'sourceNote',
  'cause',
  'measure',
  'helpers',
  'person',
  'due',
  'progress',
  'state',
  'stateOn',
  'closedOn',
  'lookBack',
  'noticeNumber',
]);
export type IntakeField = z.infer<typeof intakeField>;

/** Why a sheet is not read: nothing in it, no head that is known, another kind than the chosen one, or hidden. */
export const sheetSkip = z.enum(['empty', 'no-head-row', 'other-kind', 'hidden']);

/** A sheet of the file, whether it is read, and how: head rows and rows count from 1, as the spreadsheet shows them. */
export const previewSheetSchema = z.strictObject({
  name: z.string(),
  skipped: sheetSkip.nullable(),
  headFrom: count,
  headTo: count,
  columns: z.array(z.strictObject({ letter: z.string(), field: intakeField, head: z.string() })).readonly(),
  records: count,
});

/** What a row is to intake: above the head, the head, a record, a section row, a foot row (合计, 填表人), hidden, or without content. */
export const rowRole = z.enum(['above', 'head', 'record', 'section', 'foot', 'hidden', 'blank']);

/** One row as the sheet shows it; `spans` holds, by column from 0, how many columns a merged cell covers. */
export const gridRowSchema = z.strictObject({
  number: count,
  role: rowRole,
  cells: z.array(z.string()).readonly(),
  spans: z.record(z.string(), count).optional(),
});

/** What a clerk has to look at; each has the texts `intake.doubt-<code>` and `intake.doubt-<code>-why`. */
export const doubtCode = z.enum([
  'month-ambiguous',
  'date-unclear',
  'number-unclear',
  'id-digits-lost',
  'id-check-digit',
  'id-length',
  'id-other-birth',
  'id-other-sex',
  'birth-differs',
  'birth-missing',
  'same-name',
  'equal-names-noted',
  'several-names',
  'name-missing',
  'issue-missing',
  'village-missing',
  'village-several',
  'village-unknown',
  'town-missing',
  'post-unclear',
  'post-missing',
  'state-unclear',
  'due-unclear',
  'acting-noted',
  'post-body',
  'one-shoulder-said',
  'one-shoulder-denied',
  'column-unread',
  'column-guessed',
  'rows-hidden',
  'column-hidden',
  'several-issues',
  'only-duty',
  'member-left',
  'members-left',
  'item-unowned',
]);
export type DoubtCode = z.infer<typeof doubtCode>;

/** What may be answered; each has a text `intake.choice-<code>`. */
export const choiceCode = z.enum([
  'date',
  'leave-empty',
  'leave-out',
  'take-id',
  'take-column',
  'keep-known',
  'take-file',
  'same-person',
  'other-person',
  'rest-to-first',
  'rest-to-all',
  'rest-to-none',
  'village',
  'take-as-is',
  'new-village',
  'body-party',
  'body-villagers',
  'body-both',
  'body-supervision',
  'town',
  'read-hidden',
  'split-issues',
  'keep-one',
  'has-left',
  'still-there',
  'hand-over',
]);
export type ChoiceCode = z.infer<typeof choiceCode>;

/** One answer: pressed by its key. Key 0 is always the safe one: it adds nothing that the file does not surely say. */
export const choiceSchema = z.strictObject({ key: z.string().regex(/^\d$/), code: choiceCode, values });
export type Choice = z.infer<typeof choiceSchema>;

/** A place in the file that needs an answer, or (without choices) a note on how a cell was read. */
export const doubtSchema = z.strictObject({
  id: z.string(),
  sheet: count,
  row: count,
  cell: z.string(),
  subject: z.string(),
  code: doubtCode,
  values,
  choices: z.array(choiceSchema).readonly(),
});
export type Doubt = z.infer<typeof doubtSchema>;

/** What a newer roster changes in a team on file: who came, left or has another post. */
export const teamLineSchema = z.strictObject({
  is: z.enum(['came', 'left', 'moved']),
  village: z.string(),
  name: z.string(),
  from: z.string(),
  to: z.string(),
});

/**
 * What the clerk sees before anything is written. Each record row is counted once: doubtful, new, changed or same. ID
 * numbers and phones are masked. `grids` follow `sheets` and are cut to a screenful of thousands, `isCut` says so.
 */
export const previewSchema = z.strictObject({
  id: z.string(),
  file: z.string(),
  kind: intakeKind,
  sheets: z.array(previewSheetSchema).readonly(),
  grids: z.array(z.strictObject({ rows: z.array(gridRowSchema).readonly(), isCut: z.boolean() })).readonly(),
  counts: z.strictObject({ new: count, changed: count, same: count, doubtful: count, leftOut: count }),
  doubts: z.array(doubtSchema).readonly(),
  team: z.array(teamLineSchema).readonly(),
});
export type Preview = z.infer<typeof previewSchema>;

/** The clerk's answers to a preview: by doubt, the key of the choice. */
export const previewAnswersSchema = z.strictObject({
  preview: z.string(),
  answers: z.record(z.string(), z.string().regex(/^\d$/)),
});
export type PreviewAnswers = z.infer<typeof previewAnswersSchema>;
