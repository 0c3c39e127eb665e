import { addDays, weekdayOf, yearOf } from '../calendar.ts';
import type { Span } from './chinese-span.ts';
import { chineseHoliday, englishHolidayNames, holidayIn } from './holidays.ts';
import { type Looking, type Mention, monthFrom, months, oneDay, type Period, placed } from './mention.ts';

type Groups = Readonly<Record<string, string | undefined>>;
type Found = Period & Pick<Mention, 'isAbout' | 'grain'>;
type Pattern = { readonly pattern: RegExp; readonly read: (groups: Groups, on: Looking) => Found | null };

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const month =
  '(?<m>january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\\b\\.?';
const year = '(?:,? (?:of )?(?<y>(?:19|20)\\d\\d)\\b| (?:of )?(?<yw>last|this|next) year)?';
const counts = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
  'twenty',
];
const tens = ['twenty-four', 'thirty', 'forty', 'fifty', 'sixty', 'ninety'];
const tenValues = [24, 30, 40, 50, 60, 90];
const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const ordinals: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  '1st': 1,
  '2nd': 2,
  '3rd': 3,
  '4th': 4,
};
const seasons: Readonly<Record<string, number>> = { spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12 };

const steps: Readonly<Record<string, number>> = { last: -1, this: 0, the: 0, next: 1 };

const yearNamed = ({ y, yw }: Groups, { today }: Looking): number | null => {
  if (y !== undefined) return Number(y);
  return yw === undefined ? null : yearOf(today) + (steps[yw.toLowerCase()] ?? 0);
};

const found = (period: Period | null, grain: Mention['grain'], isAbout = false): Found | null =>
  period && { ...period, grain, isAbout };

const to = '\\s*(?:to|until|till|and|through|-|–)\\s*';

const readMonth: Pattern['read'] = (groups, on) => {
  const number = monthNames.indexOf((groups['m'] ?? '').slice(0, 3).toLowerCase()) + 1;
  const date = groups['d'] ?? groups['d2'];
  const last = groups['last'] ?? groups['last2'];
  const whole = placed(yearNamed(groups, on), on, (at) => {
    if (date === undefined) return months(at, number);
    const first = oneDay(at, number, Number(date));
    const end = last === undefined ? first : oneDay(at, number, Number(last));
    return first && end && end.until >= first.until ? { from: first.from, until: end.until } : first;
  });
  if (date !== undefined) return found(whole, 'day');
  const part = groups['part'];
  if (part === undefined || whole === null) return found(whole, 'month');
  const lastDay = /early|beginning|start/i.test(part) ? '10' : /mid/i.test(part) ? '20' : whole.until.slice(8);
  return found({ ...whole, until: `${whole.from}-${lastDay}` }, 'part', true);
};

const readSeason: Pattern['read'] = (groups, on) => {
  const first = seasons[(groups['s'] ?? '').toLowerCase()] ?? 3;
  const here = placed(yearNamed(groups, on), on, (at) => months(at, first, 3));
  // Last autumn, while autumn still runs, is that of the year before.
  const isRunning = /last/i.test(groups['before'] ?? '') && here !== null && here.until >= on.today;
  return found(isRunning && here ? months(yearOf(here.from) - 1, first, 3) : here, 'quarter', true);
};

const monday = (day: string): string => addDays(day, -((weekdayOf(day) + 6) % 7));

const readWeekday: Pattern['read'] = ({ which, wd = '' }, { today, isAhead }) => {
  const at = (weekdays.indexOf(wd.toLowerCase()) + 6) % 7;
  const word = which?.toLowerCase();
  const here = addDays(monday(today), at + 7 * (word === 'next' ? 1 : 0));
  const isPast = word === 'last' || (word === undefined && !isAhead);
  const day =
    isPast && here > today
      ? addDays(here, -7)
      : isAhead && word === undefined && here < today
        ? addDays(here, 7)
        : here;
  return { from: day, until: day, grain: 'day', isAbout: false };
};

const readUnit: Pattern['read'] = ({ which = 'this', unit = '', edge }, { today }) => {
  const step = steps[which.toLowerCase()] ?? 0;
  const isEdge = edge !== undefined;
  const isEnd = isEdge && /end|late/i.test(edge);
  if (/week/i.test(unit)) {
    const start = addDays(monday(today), 7 * step);
    return { from: start, until: addDays(start, 4), grain: 'week', isAbout: true };
  }
  if (/quarter/i.test(unit)) {
    const first = Math.floor((Number(today.slice(5, 7)) - 1) / 3) * 3 + 1;
    return found(months(yearOf(today), first + 3 * step, 3), 'quarter', true);
  }
  if (/month/i.test(unit)) return found(monthFrom(today, step), isEdge ? 'part' : 'month', isEdge);
  const at = yearOf(today) + step;
  if (isEdge) return found(months(at, isEnd ? 12 : /mid|middle/i.test(edge) ? 6 : 1), 'part', true);
  return found({ ...months(at, 1, 12), from: String(at) }, 'year');
};

const patterns: readonly Pattern[] = [
  {
    pattern: new RegExp(
      `\\b(?:(?:the )?(?<d>\\d{1,2})(?:st|nd|rd|th)?(?:${to}(?<last>\\d{1,2})(?:st|nd|rd|th)?)?(?: of)? )?(?<part>(?:the )?(?:end|beginning|start|middle) of |early[ -]|mid[- ]|late )?${month}(?: (?<d2>\\d{1,2})(?:st|nd|rd|th)?(?!\\d)(?:${to}(?<last2>\\d{1,2})(?:st|nd|rd|th)?(?!\\d))?)?${year}`,
      'gi',
    ),
    read: readMonth,
  },
  {
    pattern: /\b(?<y>20\d\d)-(?<m>\d\d)(?:-(?<d>\d\d))?\b/g,
    read: ({ y, m, d }) =>
      d === undefined
        ? found(months(Number(y), Number(m)), 'month')
        : found(oneDay(Number(y), Number(m), Number(d)), 'day'),
  },
  {
    pattern:
      /\b(?<edge>(?:the )?(?:beginning|start|end|middle) of |early[ -](?:in )?|mid[- ]|late (?:in )?)?(?<y>(?:19|20)\d\d)\b(?!\s*(?:yuan|people|households|members|%))/gi,
    read: ({ edge, y }) => {
      if (edge === undefined) return found({ ...months(Number(y), 1, 12), from: y ?? '' }, 'year');
      return found(months(Number(y), /end|late/i.test(edge) ? 12 : /mid/i.test(edge) ? 6 : 1), 'part', true);
    },
  },
  {
    pattern:
      /\b(?:the )?(?<q>first|second|third|fourth|1st|2nd|3rd|4th) quarters?(?: (?:of )?(?:(?<y>20\d\d)|(?:(?<yw>last|this|next|the) year)))?/gi,
    read: (groups, on) =>
      found(
        placed(yearNamed(groups, on), on, (at) =>
          months(at, (ordinals[(groups['q'] ?? '').toLowerCase()] ?? 1) * 3 - 2, 3),
        ),
        'quarter',
        true,
      ),
  },
  {
    pattern: /\bQ(?<q>[1-4])(?: (?:of )?(?:(?<y>20\d\d)|(?:(?<yw>last|this|next) year)))?/g,
    read: (groups, on) =>
      found(
        placed(yearNamed(groups, on), on, (at) => months(at, Number(groups['q']) * 3 - 2, 3)),
        'quarter',
        true,
      ),
  },
  {
    pattern:
      /\b(?:the )?(?<h>first|second|last) half(?: of)?(?: (?:(?<y>20\d\d)|(?:(?<yw>last|this|next|the) year)))/gi,
    read: (groups, on) =>
      found(
        placed(yearNamed(groups, on), on, (at) => months(at, /first/i.test(groups['h'] ?? '') ? 1 : 7, 6)),
        'quarter',
        true,
      ),
  },
  {
    pattern:
      /\b(?<before>last |this |the |next |early |late )*(?<s>spring|summer|autumn|fall|winter)\b(?! festival)(?: (?:of )?(?:(?<y>20\d\d)|(?:(?<yw>last|this|next) year)))?/gi,
    read: readSeason,
  },
  {
    pattern: new RegExp(
      `\\b(?:the |last |this |next )?(?<name>${englishHolidayNames})\\b(?: (?:of )?(?<y>20\\d\\d))?`,
      'gi',
    ),
    read: (groups, on) =>
      found(
        placed(yearNamed(groups, on), on, (at) => {
          const day = holidayIn(at, chineseHoliday(groups['name'] ?? ''));
          return day === null ? null : { from: day, until: day };
        }),
        'holiday',
      ),
  },
  {
    pattern:
      /\b(?<edge>(?:the )?(?:beginning|start|end|middle) of |early |late )?(?<which>last|this|the|next) (?<unit>week|month|quarter|year)\b(?!-)/gi,
    read: readUnit,
  },
  { pattern: /\b(?:the )?(?<unit>year|month|quarter|week)[- ](?<edge>end)\b/gi, read: readUnit },
  {
    pattern: /\b(?:(?<which>last|this|next) )?(?<wd>monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b/gi,
    read: readWeekday,
  },
  {
    pattern: /\b(?<w>yesterday|today|tonight|tomorrow)\b/gi,
    read: ({ w = '' }, { today }) => {
      const day = addDays(today, /yesterday/i.test(w) ? -1 : /tomorrow/i.test(w) ? 1 : 0);
      return { from: day, until: day, grain: 'day', isAbout: false };
    },
  },
];

/** Every date that an English text names, each once. */
export const englishDates = (text: string, on: Looking): readonly Mention[] =>
  patterns.flatMap(({ pattern, read }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const reading = read(match.groups ?? {}, on);
      const isVerb =
        match[0] === 'may' && !/\b(?:since|in|by|last|of|from|this|until)\s+$/i.test(text.slice(0, match.index));
      return reading && !isVerb ? [{ ...reading, at: match.index, words: match[0] }] : [];
    }),
  );

const countOf = (word: string): number => {
  if (/^\d+$/.test(word)) return Number(word);
  if (/^an?$/i.test(word)) return 1;
  if (/^half/i.test(word)) return 0.5;
  const small = counts.indexOf(word.toLowerCase());
  return small >= 0 ? small : (tenValues[tens.indexOf(word.toLowerCase())] ?? Number.NaN);
};

const span = new RegExp(
  `\\b(?<n>\\d+|half an?|an?|${[...counts.slice(1), ...tens].join('|')})(?<half> and a half)?[ -](?:(?:consecutive|full|whole|straight|long|calendar|more) )?(?<unit>(?:working|work|business)[- ]?days?|years?|quarters?|months?|fortnights?|weeks?|days?)\\b(?<tail> and a half)?(?! old|-old| a (?:week|month|year)| per| each)`,
  'gi',
);

const unitNamed = (unit: string): Span['unit'] => {
  if (/^(?:work|business)/i.test(unit)) return 'workday';
  if (/^(?:week|fortnight)/i.test(unit)) return 'week';
  return (['year', 'quarter', 'month'] as const).find((one) => unit.toLowerCase().startsWith(one)) ?? 'day';
};

/** Every length of time that an English text names: two years, a year and a half, 10 working days. */
export const englishSpans = (text: string): readonly Span[] =>
  [...text.matchAll(span)].flatMap((match) => {
    const { n = '', half, tail, unit = '' } = match.groups ?? {};
    const named = countOf(n) + (half !== undefined || tail !== undefined ? 0.5 : 0);
    const count = /^fortnight/i.test(unit) ? named * 2 : named;
    return count > 0 && count <= 400 ? [{ at: match.index, words: match[0], count, unit: unitNamed(unit) }] : [];
  });
