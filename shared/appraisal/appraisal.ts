import { z } from 'zod';
import { defineRecord, type RecordOf } from '../records/definition.ts';
import { agendaItemId, appraisalId, meetingId, villageId, voteRuleId } from '../records/ids.ts';
import { host, room } from '../records/lane.ts';
import { day, localTime } from '../time/dates.ts';

/** How people vote: 举手表决, 满意度测评, 民主测评. */
export const voteForm = z.enum(['hands', 'satisfaction', 'appraisal']);
export type VoteForm = z.infer<typeof voteForm>;

/** Everything that can be ticked or raised: 赞成 反对 弃权; 满意 基本满意 不满意 不了解 弃权; 优秀 称职 基本称职 不称职 弃权. */
export const voteOption = z.enum([
  'for',
  'against',
  'satisfied',
  'fairly-satisfied',
  'dissatisfied',
  'no-idea',
  'excellent',
  'competent',
  'fairly-competent',
  'incompetent',
  'abstain',
]);
export type VoteOption = z.infer<typeof voteOption>;

const count = z.number().int().nonnegative();

/**
 * One count. Papers: `issued` went out, `returned` came back, `valid` of these can be read, and the options add up to
 * them. Hands: `valid` are the people present, and nothing is issued.
 */
export const tally = z.strictObject({
  issued: count.optional(),
  returned: count.optional(),
  valid: count.optional(),
  counts: z.array(z.strictObject({ option: voteOption, count })).readonly(),
});
export type Tally = z.infer<typeof tally>;

/** How one clause judged a vote: the share it looks at in thousandths, and whether its condition is met. */
const clauseResult = z.strictObject({
  document: z.string(),
  number: z.string(),
  text: z.string(),
  reads: z.enum(['requirement', 'criterion']),
  perMille: count,
  isMet: z.boolean(),
});
export type ClauseResult = z.infer<typeof clauseResult>;

/** The public copy of a vote: what the room may see from its release on. */
export const voteResult = z.strictObject({
  subject: z.string().min(1),
  tally,
  clauses: z.array(clauseResult).readonly(),
  at: localTime,
  correctedAt: localTime.optional(),
});
export type VoteResult = z.infer<typeof voteResult>;

/**
 * 测评: a vote on paper or by hands. What was counted is for the host; the room may only see `released`. `second` is the
 * count of a second person, where it is taken twice. `former` keeps what was public before each correction.
 */
export const appraisal = defineRecord({
  id: room(appraisalId),
  meeting: room(meetingId),
  item: room(agendaItemId.optional()),
  village: room(villageId.optional()),
  form: room(voteForm),
  at: room(localTime),
  subject: host(z.string().min(1)),
  first: host(tally.optional()),
  second: host(tally.optional()),
  released: room(voteResult.optional()),
  former: host(z.array(voteResult).readonly().optional()),
});
export type Appraisal = RecordOf<typeof appraisal>;

/**
 * A clause that judges a vote, with its document, number and words. Its share is the weighted count of some options (100 =
 * in full) of all valid votes; its condition compares that share with `over` / `of`, kept as a fraction so that a third is
 * a third. A requirement is passed or failed; a criterion (of listing) is met or not.
 */
export const voteRule = defineRecord({
  id: room(voteRuleId),
  form: room(voteForm),
  document: room(z.string()),
  number: room(z.string()),
  text: room(z.string().min(1)),
  reads: room(z.enum(['requirement', 'criterion'])),
  weights: room(z.array(z.strictObject({ option: voteOption, weight: z.number().int().min(0).max(100) })).readonly()),
  compare: room(z.enum(['less', 'at-most', 'more', 'at-least'])),
  over: room(z.number().int().nonnegative()),
  of: room(z.number().int().positive()),
  isOn: room(z.boolean()),
  from: room(day.optional()),
  until: room(day.optional()),
});
export type VoteRule = RecordOf<typeof voteRule>;
