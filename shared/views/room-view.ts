import { z } from 'zod';

const count = z.number().int().nonnegative();
const words = z.string();
const mark = z.enum([
  'waiting',
  'now',
  'carried',
  'unsigned',
  'doing',
  'check',
  'done',
  'soon',
  'over',
  'relapse',
  'cancelled',
  'never',
]);

/** The shape of a state mark on the wall; a word always stands beside it. */
export type WallMark = z.infer<typeof mark>;

/** What stands at the left of the head, and where in the round the meeting is. `of` is 0 outside the villages. */
const head = z.strictObject({
  title: words,
  beside: words,
  round: words,
  /** How large the title may be; `wrapped` goes on a second line. */
  size: z.enum(['large', 'long', 'longer', 'wrapped']),
  /** What stands at the right where there is room for it. */
  spare: z.array(words).readonly(),
  village: z.strictObject({ at: count, of: count }),
});
export type WallHead = z.infer<typeof head>;

/** Page numbers count from 1; `of` is 1 where everything fits. */
const page = z.strictObject({ at: count, of: count });

const agendaRow = z.strictObject({ mark, name: words, beside: words, state: words });
export type AgendaRow = z.infer<typeof agendaRow>;

const teamRow = z.strictObject({
  name: words,
  isVacant: z.boolean(),
  isOneShoulder: z.boolean(),
  party: words,
  villagers: words,
  age: words,
  since: words,
});
export type TeamRow = z.infer<typeof teamRow>;

const issueRow = z.strictObject({
  mark,
  summary: words,
  since: words,
  duration: words,
  state: words,
  isOverdue: z.boolean(),
  due: words,
  owner: words,
  /** The summary has the whole width, and its facts a line of their own. */
  isLong: z.boolean(),
});
export type IssueRow = z.infer<typeof issueRow>;

/** One link of the chain symptom, cause, prescription. `open` still owes the slots named; `none` is not there yet. */
const link = z.strictObject({
  kind: z.enum(['symptom', 'cause', 'prescription']),
  status: z.enum(['done', 'open', 'none']),
  text: words,
  meta: words,
  slots: z.array(words).readonly(),
  figure: z.strictObject({ before: words, number: words, after: words }).nullable(),
});
export type ChainLink = z.infer<typeof link>;

/** The question in the room: its lines as broken for the wall, and what became of it. */
const ask = z.strictObject({
  state: z.enum(['open', 'answered', 'in-writing']),
  caption: words,
  to: words,
  lines: z.array(words).min(1).readonly(),
  answer: words,
});
export type WallAsk = z.infer<typeof ask>;

/** A line that belongs to no link of the chain: a suggestion, a decision, a commitment. */
const spoken = z.strictObject({ kind: words, by: words, text: words });
export type SpokenLine = z.infer<typeof spoken>;

/** One option of a vote with what it got, and its share of the valid votes. */
const resultFigure = z.strictObject({ label: words, count, unit: words, share: words });
export type ResultFigure = z.infer<typeof resultFigure>;

/** A clause that judges the vote: which one, its words, the share it looks at, and whether it is met. */
const resultClause = z.strictObject({ name: words, text: words, figure: words, outcome: words, isMet: z.boolean() });
export type ResultClause = z.infer<typeof resultClause>;

const figures = z.strictObject({
  reserve: z.strictObject({ count: count, target: count, isShort: z.boolean() }),
  cross: z.strictObject({ count: count, share: count.nullable() }),
  income: z.strictObject({ now: words, before: words }).nullable(),
});

const idle = z.strictObject({ scene: z.literal('idle'), county: words });

const meeting = z.strictObject({
  scene: z.literal('meeting'),
  head,
  page,
  place: words,
  attendance: z.strictObject({ due: count, present: count }),
  progress: z.strictObject({ villages: count, done: count, issues: count, questionsOpen: count }),
  state: words,
  agenda: z.array(agendaRow).readonly(),
});

const profile = z.strictObject({
  scene: z.literal('profile'),
  head,
  page,
  teamSize: count,
  vacant: count,
  team: z.array(teamRow).readonly(),
  figures: figures.nullable(),
  issueCount: count,
  overdueCount: count,
  issues: z.array(issueRow).readonly(),
});

const issues = z.strictObject({
  scene: z.literal('issues'),
  head,
  page,
  issueCount: count,
  overdueCount: count,
  issues: z.array(issueRow).readonly(),
});

const discussion = z.strictObject({
  scene: z.literal('discussion'),
  head,
  page,
  /** How close the page is set: 0 large, 2 at the smallest size of the wall. */
  fit: z.union([z.literal(0), z.literal(1), z.literal(2)]),
  issue: z.strictObject({ at: count, of: count }),
  ask: ask.nullable(),
  spoken: spoken.nullable(),
  chain: z.array(link).readonly(),
});

const villageMark = z.enum(['over', 'now', 'doing', 'done', 'never']);
const tile = z.strictObject({ name: words, mark: villageMark, state: words });
export type MapTile = z.infer<typeof tile>;

const town = z.strictObject({ name: words, count: words, tiles: z.array(tile).readonly() });
export type MapTown = z.infer<typeof town>;

const map = z.strictObject({
  scene: z.literal('map'),
  head,
  page,
  isTight: z.boolean(),
  towns: z.array(town).readonly(),
  legend: z.array(z.strictObject({ mark: villageMark, state: words, count })).readonly(),
});

/** A vote or a judgement that was released. `verdict` is the grade of a judgement, and empty for a vote. */
const result = z.strictObject({
  scene: z.literal('result'),
  head,
  page,
  caption: words,
  subject: words,
  verdict: words,
  basis: words,
  time: words,
  figures: z.array(resultFigure).readonly(),
  clauses: z.array(resultClause).readonly(),
});

/**
 * Everything that the room window is ever sent. It names no field of the lanes host and file, every text in it is worded
 * for the wall, and what does not fit is already split into pages. Blanked, the scene is `idle` without a word in it.
 */
export const roomViewSchema = z.strictObject({
  language: z.enum(['zh', 'en']),
  theme: z.enum(['light', 'dark']),
  isBlanked: z.boolean(),
  isRehearsal: z.boolean().optional(),
  scene: z.discriminatedUnion('scene', [idle, meeting, profile, issues, discussion, map, result]),
});
export type RoomView = z.infer<typeof roomViewSchema>;
export type RoomScene = RoomView['scene'];
export type SceneOf<S extends RoomScene['scene']> = Extract<RoomScene, { scene: S }>;
