import { addDays } from '../time/calendar.ts';
import type { Day, Deadline } from '../time/dates.ts';
import type { Span } from '../time/spoken/chinese-span.ts';
import type { Mention } from '../time/spoken/mention.ts';
import { timesIn } from '../time/spoken/times-in.ts';

/** A deadline as it was read from a text; `isAbout` where the words leave its day open (春节前后). */
export type DueRead = {
  readonly at: number;
  readonly words: string;
  readonly deadline: Omit<Deadline, 'text'>;
  readonly isAbout: boolean;
  /** Whether the words say that it is a limit (前, 内), and not only when something happens. */
  readonly isLimit: boolean;
  /** Whether the words say that the thing is done by then, and not a step of it. */
  readonly isEnd: boolean;
};

const rhythmBefore = /(?:每年?|每个?月的?|每季度?|每周|逢|\b(?:every|each)\s+)$/i;
const sinceAfter = /^(?:份|日)?(?:以来|起|开始|至今|之?后|以后)/;
const limitAfter = /^(?:之前|以前|前(?!后|期|段|夕|任)|以?内|之内|为止|截止|止(?!损))/;
const insideAfter = /^(?:以?内|之内|为止|截止|止)/;
const untilBefore =
  /(?:截至|截止到?|到|至|不晚于|不迟于|最迟于?|最晚|(?:时限|期限|完成时间|截止时间|截止日期|时间)[为是：:]|\b(?:until|till|no later than|not later than)\s+(?:the\s+)?)$/i;
const byBefore = /\bby\s+(?:the\s+)?$/i;
const beforeBefore = /\b(?:before|ahead of|prior to)\s+(?:the\s+)?$/i;
const onBefore = /\b(?:on|at|for|next|this)\s+(?:the\s+)?$/i;
const aroundAfter = /^(?:前后|左右)/;
const aroundBefore = /(?:大概|大约|预计|\b(?:around|about|roughly)\s+)[在于]?$/i;
const withinBefore =
  /(?:在|限|限期|用|给|争取|力争|确保|花|再给|\b(?:within|in|over|in no more than|in at most)\s+(?:the\s+)?(?:next\s+|coming\s+)?)$/i;
const withinAfter =
  /^(?:之内|以内|内|时间(?:以?内|之内)?(?=[^，。；]{0,8}(?:完成|办结|到位|整改|补|配|清|拿|解决|交|修))|完成|办结|到位|整改|报|补齐|之?后|以后)/;
const endAfter =
  /^[^，。；,;]{0,14}?(?:完成|办结|到位|销号|整改|配齐|补齐|配强|建成|补选|解决|清零|完工|\b(?:complete|finish|done|settle|fill|close))/i;

// A day without 前 is a deadline only where the words go on to what is done on it: 对10月的账目 names no day to come.
const deed =
  /^(?:[^，。；,;的对]{0,12}?)(?:完成|办结|办好|[上呈]?报|交|到位|公布|公开|公示|张贴|召开|开会|组织|开展|启动|开工|[改补]?选|补|配|整改|落实|核|清|验收|复|答|[检复督核]查|督|谈|签|还|退|发|修|建|培训|[上到]岗|到村|答|拿出|搬|拆|销号|述职|评议|出台|出具|通过|启用|兑现|销)/;

const endOf = (mention: Mention, isStrictlyBefore: boolean): Day => {
  const isWhole = mention.grain === 'month' || mention.grain === 'year' || mention.grain === 'holiday';
  // 十月前, 春节前 mean before it begins; 十月底前 its last day, 12月20日前 that day included.
  return isStrictlyBefore && isWhole ? addDays(`${mention.from}-01-01`.slice(0, 10), -1) : mention.until;
};

const ofDate = (text: string, mention: Mention, today: Day, isAsked: boolean): readonly DueRead[] => {
  const { at, words } = mention;
  const before = text.slice(Math.max(0, at - 24), at);
  const after = text.slice(at + words.length, at + words.length + 24);
  const isLimit = limitAfter.test(after) || [untilBefore, byBefore, beforeBefore].some((one) => one.test(before));
  const isDeed = deed.test(after) || onBefore.test(before) || /^(?:next|this|tomorrow)\b/i.test(words);
  const isAround = aroundAfter.test(after) || aroundBefore.test(before);
  const isBeginning = sinceAfter.test(after) || /(?:以来|起|开始|至今)$/.test(words);
  if (rhythmBefore.test(before) || isBeginning || !(isLimit || isDeed || isAsked)) return [];
  const isStrict = (limitAfter.test(after) && !insideAfter.test(after)) || beforeBefore.test(before);
  const date = endOf(mention, isStrict && !isAround);
  if (date < today) return [];
  const isLoose = mention.grain === 'part' && /初|early|beginning|start/i.test(words);
  return [{ at, words, deadline: { date }, isAbout: isAround || isLoose, isLimit, isEnd: endAfter.test(after) }];
};

const lengthOf = ({ count, unit }: Span): Omit<Deadline, 'text'> => {
  const inMonths = { year: count * 12, quarter: count * 3, month: count, week: 0.5, day: 0.5, workday: 0.5 }[unit];
  if (unit === 'workday') return { count: Math.ceil(count), unit: 'workday', basis: 'notice' };
  if (Number.isInteger(inMonths)) return { count: inMonths, unit: 'month', basis: 'notice' };
  const days = unit === 'week' ? count * 7 : unit === 'day' ? count : inMonths * 30;
  return { count: Math.max(1, Math.round(days)), unit: 'day', basis: 'notice' };
};

const ofSpan = (text: string, span: Span, isAsked: boolean): readonly DueRead[] => {
  const { at, words } = span;
  const before = text.slice(Math.max(0, at - 24), at);
  const after = text.slice(at + words.length, at + words.length + 24);
  const isLimit = withinAfter.test(after) || withinBefore.test(before) || span.unit === 'workday' || isAsked;
  if (!isLimit || rhythmBefore.test(before) || /^(?:年度?|以?[上前])/.test(after)) return [];
  if (/(?:过去|最近|近|这|past|last)\s*$/i.test(before)) return [];
  const isAbout = aroundAfter.test(after) || /^(?:之?后|以后)/.test(after);
  return [{ at, words, deadline: lengthOf(span), isAbout, isLimit, isEnd: endAfter.test(after) }];
};

const immediate = /立行立改|立即整改|即知即改|立查立改|\bat once\b|\bimmediately\b/i;

const immediately = (text: string): readonly DueRead[] => {
  const found = immediate.exec(text);
  if (!found) return [];
  const deadline = { count: 3, unit: 'workday', basis: 'notice' } as const;
  return [{ at: found.index, words: found[0], deadline, isAbout: false, isLimit: false, isEnd: false }];
};

/**
 * The deadline that a text names; of several a limit before a mere day, then the one by which all is done, then the first.
 * Where a date was asked for (`isAsked`), any day to come is the answer.
 */
export const dueNamed = (spoken: string, today: Day, isAsked = false): DueRead | undefined => {
  const { text, dates, spans } = timesIn(spoken, { today, isAhead: true });
  const read = [
    ...dates.flatMap((mention) => ofDate(text, mention, today, isAsked)),
    ...spans.flatMap((span) => ofSpan(text, span, isAsked)),
    ...immediately(text),
  ].sort((one, other) => one.at - other.at);
  const limits = read.filter(({ isLimit }) => isLimit);
  return limits.find(({ isEnd }) => isEnd) ?? limits[0] ?? read.find(({ isEnd }) => isEnd) ?? read[0];
};

const longTerm = /长期坚持|常态化/;
const limitWords = /^(?:之前|以前|前|以?内|之内)/;

/**
 * The deadline that a text names (docs/rules.md 3.1, 3.5): a fixed day, that day included; or a count that starts with the
 * notice and is provisional until then. 立行立改 is three workdays. Undefined where no deadline is said.
 */
export const readDue = (spoken: string, today: Day): Deadline | undefined => {
  const due = dueNamed(spoken, today);
  const isLongTerm = longTerm.test(spoken);
  if (!due) return isLongTerm ? { longTerm: true, text: longTerm.exec(spoken)?.[0] ?? '' } : undefined;
  const end = due.at + due.words.length;
  const text = spoken.slice(due.at, end) + (limitWords.exec(spoken.slice(end))?.[0] ?? '');
  return { ...due.deadline, ...(isLongTerm ? { longTerm: true } : {}), text };
};
