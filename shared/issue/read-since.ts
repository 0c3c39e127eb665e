import { hasBegun } from '../time/calendar.ts';
import type { Day, PartialDate, RoughDate } from '../time/dates.ts';
import { partialDate } from '../time/dates.ts';
import type { Span } from '../time/spoken/chinese-span.ts';
import { back, type Mention } from '../time/spoken/mention.ts';
import { timesIn } from '../time/spoken/times-in.ts';

/** A time at which a state held, as it was read from a text. */
export type SinceRead = {
  readonly from: PartialDate;
  readonly doubt: 'exact' | 'about' | 'event';
  readonly at: number;
  readonly words: string;
};

/** A date that says by when something is due, or up to when something was counted, is no beginning. */
const deadlineAfter = /^(?:.{0,4}?换届(?:选举)?(?:之前|以前|前(?!后))|之前|以前|前(?!后|夕)|以?内|之内|为止|止|到期)/;
const deadlineBefore =
  /(?:截至|截止到?|到|至|不晚于|最迟|定于|计划|拟于?|预计|将于|原定|应于|每年?的?|每逢|\b(?:by|before|until|till|due|within|no later than|not later than)\s+(?:the\s+)?)$/i;
const alreadyAfter = /^(?:之?前|以前)(?:就|已|开始|便)/;
const aroundAfter = /^(?:前后|左右|前夕)/;
const aroundBefore = /(?:大概|大约|约|差不多|\b(?:around|about|roughly|approximately)\s+(?:the\s+)?)[是在从]?$/i;

/** What stands beside a length of time that is none of this state: a rhythm, a term, an order, a limit, a plan. */
const otherBefore =
  /(?:每|每隔|第|任期|为期|聘期|租期|工期|合同期|服务期|服务|入党|入职|党龄|工龄|不少于|不满每月|限|出勤|请假|请了?|用|给|花|未来|今后|今后的?|下|提前|间隔|处分|还?剩下?|还有|还差|距[^，。；,;]{0,8}|离[^，。；,;]{0,8}|\b(?:within|every|each|per|of|takes?|took|next|coming|once|twice|times)\s+)$/i;
const otherAfter =
  /^(?:之?内|以内|级|制|期(?!间)|一[次届遇度]|两头|[一二两三四五\d]+[次回趟]|[之以]?后|规划|计划|行动|任期|目标|以上|以下|假|时间内|工龄|党龄|为限|[- ](?:plan|term|old|limit|contract))/i;
const countedInside =
  /^(?:之内|以内|内)(?:[^，。；,;]{0,6}[一二两三四五六七八九十几\d]+[次回任人名个]|先后|就|没|未|已|共|累计|连)/;
const agoAfter = /^(?:以?前|之前)(?!后)|^\s+(?:ago|back|earlier)\b/i;
const rhythmAfter = /^[^，。；,;]{0,5}[一二两三四五六七八九十几\d]+[次回趟天场]/;
const lastingAfter = /^(?:以来|来|多|了|没|未|不|无|都没|都未|有余|就|下来)/;
const lastingBefore = /(?:连续|已|已经|近|将近|达|长达|超过|整整|过去|最近|这|快|有|了|满|足足|停|关|空|缺|走|病|拖)$/;
const countedBefore =
  /\b(?:for|over|than|past|last|nearly|almost|about|around|in|some|these|already|at least|since|the)\s+(?:the\s+)?(?:past\s+|last\s+|over\s+|nearly\s+|almost\s+|about\s+|more than\s+|at least\s+)*$/i;

const sidesOf = (text: string, { at, words }: { readonly at: number; readonly words: string }) => ({
  before: text.slice(Math.max(0, at - 24), at),
  after: text.slice(at + words.length, at + words.length + 24),
});

const ofDate = (text: string, mention: Mention): readonly SinceRead[] => {
  const { before, after } = sidesOf(text, mention);
  const wasBefore = alreadyAfter.test(after);
  if (!wasBefore && (deadlineAfter.test(after) || deadlineBefore.test(before))) return [];
  const isAround = wasBefore || aroundAfter.test(after) || aroundBefore.test(before);
  const from = isAround && mention.grain === 'holiday' ? mention.from.slice(0, 7) : mention.from;
  return [{ from, doubt: mention.isAbout || isAround ? 'about' : 'exact', at: mention.at, words: mention.words }];
};

/** A month or a week with its rhythm (一个月只开一次会) says how often, a few days without a word of lasting how many. */
const isNoLength = (span: Span, before: string, after: string): boolean => {
  const isChinese = /[\u4e00-\u9fff]/.test(span.words);
  if (!isChinese) return /^an?\b/i.test(span.words) && !countedBefore.test(before) && !agoAfter.test(after);
  if (span.count === 1 && (span.unit === 'week' || span.unit === 'month') && rhythmAfter.test(after)) return true;
  if (span.unit !== 'day') return false;
  if (span.count <= 1 && !/[来多余]/.test(span.words)) return true;
  return !/[来多余几]/.test(span.words) && !lastingAfter.test(after) && !lastingBefore.test(before);
};

const ofSpan = (text: string, span: Span, today: Day): readonly SinceRead[] => {
  const { before, after } = sidesOf(text, span);
  const isAgo = agoAfter.test(after) || countedInside.test(after);
  const isOther = otherBefore.test(before) || otherAfter.test(after) || deadlineBefore.test(before);
  if (span.unit === 'workday' || (!isAgo && (isOther || isNoLength(span, before, after)))) return [];
  return [{ from: back(today, span.count, span.unit), doubt: 'about', at: span.at, words: span.words }];
};

const election =
  /(?:上次|上届|本次|此次|今年|村里?|“?两委”?)?换届(?:选举)?[^，。；,;、]{0,4}?(?:以来|以后|之后|后(?!备)|起|至今|到现在)|(?:本届|新一届|这一?届)[^，。；,;、]{0,8}?(?:以来|之后|以后|至今)|\b(?:since|after) (?:the |its |our )?(?:last |latest |village |committee )*elections?\b/i;
const yearBefore = /((?:19|20)\d\d)年(?:村?“?两委”?)?$/;

/** 2023年换届 is the year that was said, unless it is that of the election on file. */
const electionIn = (text: string, electedOn: PartialDate | undefined): SinceRead | undefined => {
  const found = election.exec(text);
  if (!found || electedOn === undefined) return undefined;
  const year = yearBefore.exec(text.slice(0, found.index))?.[1];
  if (year !== undefined && !electedOn.startsWith(year)) return undefined;
  return { from: electedOn, doubt: 'event', at: found.index, words: found[0] };
};

/** The year or 今年 that says which election is meant is no beginning of its own. */
const belongsTo = (event: SinceRead, date: SinceRead): boolean =>
  event.from.startsWith(date.from.slice(0, 4)) &&
  date.from.length <= 7 &&
  date.at + date.words.length >= event.at - 4 &&
  date.at <= event.at + event.words.length;

// A year counts from its first day, so that `2024` comes before `2024-03`; of the same beginning the more precise is kept.
const begin = (date: PartialDate): string => `${date}-01-01`.slice(0, 10);
const byBeginning = (one: SinceRead, other: SinceRead): number =>
  begin(one.from).localeCompare(begin(other.from)) || other.from.length - one.from.length;

/** Every time at which a state held that a text names, the earliest first: none to come, none by which something is due. */
export const sinceNamed = (spoken: string, today: Day, electedOn?: PartialDate): readonly SinceRead[] => {
  const { text, dates, spans } = timesIn(spoken, { today, isAhead: false });
  const event = electionIn(text, electedOn);
  const read = [
    ...dates.flatMap((mention) => ofDate(text, mention)).filter((date) => !event || !belongsTo(event, date)),
    ...spans.flatMap((span) => ofSpan(text, span, today)),
    ...(event ? [event] : []),
  ];
  return read.filter(({ from }) => partialDate.safeParse(from).success && hasBegun(from, today)).toSorted(byBeginning);
};

const trail = /^(?:以来|以后|之后|起至今|起|开始|至今|前后|左右|来|多|后(?!备)|有余)/;
const lead = /(?:连续|自从|自|从|近|超过|已有|已经|已)$/;

/** The speaker's own words around a time, as papers print them. */
const wordsAt = (spoken: string, { at, words }: SinceRead): string => {
  const before = lead.exec(spoken.slice(0, at))?.[0] ?? '';
  const after = trail.exec(spoken.slice(at + words.length))?.[0] ?? '';
  return before + spoken.slice(at, at + words.length) + after;
};

/**
 * Since when a symptom has held, read from the words (docs/rules.md 3.5): of several times the earliest, never one to come.
 * 换届以来 counts from the village's own election, and leaves the date unknown where that is not on file. `text` keeps the
 * speaker's words; where nothing is said the date is unknown, with no reason yet.
 */
export const readSince = (spoken: string, today: Day, electedOn?: PartialDate): RoughDate => {
  const first = sinceNamed(spoken, today, electedOn)[0];
  if (!first) return { from: null, doubt: 'unknown', text: '' };
  return { from: first.from, doubt: first.doubt, text: wordsAt(spoken, first) };
};
