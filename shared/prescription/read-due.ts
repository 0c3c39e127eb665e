import { englishCount, englishMonth, englishMonths } from '../issue/english-mention.ts';
import { holidayIn, holidayNames } from '../issue/holidays.ts';
import { numberOf, numeral, withPlainFigures } from '../issue/numerals.ts';
import { addDays, addMonths, lastDayOfMonth, weekdayOf, yearOf } from '../time/calendar.ts';
import { type Day, type Deadline, day } from '../time/dates.ts';

type Match = RegExpMatchArray;
type Reading = Omit<Deadline, 'text'>;
type Rule = { readonly pattern: RegExp; readonly read: (match: Match, today: Day) => Reading };

const pad = (number: number): string => String(number).padStart(2, '0');

const endOfMonth = (year: number, month: number): Day => `${year}-${pad(month)}-${pad(lastDayOfMonth(year, month))}`;

/** The day in the year that was named, or the next one that has not passed. */
const nextIn = (year: number | null, today: Day, dayIn: (year: number) => Day): Day => {
  const here = dayIn(year ?? yearOf(today));
  return year !== null || here >= today ? here : dayIn(yearOf(today) + 1);
};

const year = '(?:(20\\d{2})年|(今年|明年|本年))?';
const before = '(?:之前|以前|前(?!后))';

const namedYear = (figure: string | undefined, word: string | undefined, today: Day): number | null => {
  if (figure !== undefined) return Number(figure);
  if (word === undefined) return null;
  return yearOf(today) + (word === '明年' ? 1 : 0);
};

const monthPart = (which: string | undefined, year: number, month: number): Day => {
  if (which === '上旬' || which === '初') return `${year}-${pad(month)}-10`;
  if (which === '中旬' || which === '中') return `${year}-${pad(month)}-20`;
  return endOfMonth(year, month);
};

const weekdays = '一二三四五六日天';
const fridayOf = (today: Day, weeks: number, at = 4): Day =>
  addDays(today, -((weekdayOf(today) + 6) % 7) + 7 * weeks + Math.min(at, 6));

const quarterEnd = (today: Day): Day => {
  const month = Math.ceil(Number(today.slice(5, 7)) / 3) * 3;
  return endOfMonth(yearOf(today), month);
};

const units = {
  年: ['month', 12],
  个月: ['month', 1],
  周: ['day', 7],
  星期: ['day', 7],
  天: ['day', 1],
  日: ['day', 1],
} as const;

const relative = (count: number, word: string): Reading => {
  const [unit, times] = word in units ? units[word as keyof typeof units] : units['天'];
  return { count: Math.max(1, Math.round(count * times)), unit, basis: 'notice' };
};

const rules: readonly Rule[] = [
  {
    pattern: new RegExp(
      `${year}(1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月(\\d{1,2}|二?十[一二三四五六七八九]?|三十一?)[日号]?${before}`,
    ),
    read: ([, figure, word, month = '', date = ''], today) => ({
      date: nextIn(
        namedYear(figure, word, today),
        today,
        (at) => `${at}-${pad(numberOf(month))}-${pad(numberOf(date))}`,
      ),
    }),
  },
  {
    pattern: new RegExp(
      `${year}(1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月(底|末|上旬|中旬|下旬|初|中|份)?(?:${before}|以?内)`,
    ),
    read: ([words, figure, word, month = '', part], today) => ({
      date: nextIn(namedYear(figure, word, today), today, (at) =>
        // 十月前 means before October begins; 十月内 and 十月底前 mean its last day.
        part === undefined && /前$/.test(words)
          ? addDays(`${at}-${pad(numberOf(month))}-01`, -1)
          : monthPart(part, at, numberOf(month)),
      ),
    }),
  },
  {
    pattern: new RegExp(`(20\\d{2})[.\\-/](1[0-2]|0?[1-9])[.\\-/]([12]\\d|3[01]|0?[1-9])日?${before}`),
    read: ([, figure = '', month = '', date = '']) => ({
      date: `${figure}-${pad(Number(month))}-${pad(Number(date))}`,
    }),
  },
  {
    pattern: new RegExp(`(?:(20\\d{2})年|(今年|明年|本年)|年)年?(?:[底末终]${before}|以?内)`),
    read: ([, figure, word], today) => ({ date: `${namedYear(figure, word, today) ?? yearOf(today)}-12-31` }),
  },
  {
    pattern: new RegExp(`(本|这个|下个?)?月(?:[底末]${before}|以?内)`),
    read: ([, which], today) => {
      const first = addMonths(`${today.slice(0, 7)}-01`, which?.startsWith('下') ? 1 : 0);
      return { date: endOfMonth(yearOf(first), Number(first.slice(5, 7))) };
    },
  },
  { pattern: /本?季度(?:末前|底前|内)/, read: (_, today) => ({ date: quarterEnd(today) }) },
  {
    pattern: new RegExp(`(本|这|下)?(?:周|星期|礼拜)([一二三四五六日天])(?:${before}|完成|上?报)`),
    read: ([, which, at = '五'], today) => {
      const date = fridayOf(today, which === '下' ? 1 : 0, weekdays.indexOf(at));
      return { date: which === undefined && date < today ? addDays(date, 7) : date };
    },
  },
  {
    pattern: new RegExp(`(本|这|下)(?:周|星期)(?:以?内|[底末]${before})`),
    read: ([, which], today) => ({ date: fridayOf(today, which === '下' ? 1 : 0) }),
  },
  {
    pattern: new RegExp(`(今|明|后)(?:天|日)(?:${before}|以?内)?`),
    read: ([, which = '今'], today) => ({ date: addDays(today, '今明后'.indexOf(which)) }),
  },
  {
    pattern: new RegExp(`(${holidayNames})节?${before}`),
    read: ([, name = ''], today) => ({
      date: nextIn(null, today, (at) => addDays(holidayIn(at, name) ?? `${at}-12-31`, -1)),
    }),
  },
  {
    pattern: new RegExp(`(${numeral})个?工作日(?:之内|以?内)?`),
    read: ([, count = '']) => ({ count: numberOf(count), unit: 'workday', basis: 'notice' }),
  },
  {
    pattern: new RegExp(`(半|${numeral})(?:个(半)?)?(年|(?<=个半?)月|周|星期|天|日)(?:之内|以?内)`),
    read: ([, count = '', half, unit = '']) => {
      const whole = (count === '半' ? 0.5 : numberOf(count)) + (half ? 0.5 : 0);
      if (unit !== '月') return relative(whole, unit);
      return Number.isInteger(whole)
        ? relative(whole, '个月')
        : { count: Math.round(whole * 30), unit: 'day', basis: 'notice' };
    },
  },
  {
    pattern: new RegExp(
      `${year}(1[0-2]|0?[1-9])月(\\d{1,2})[日号](?=(?:上午|下午|当天)?(?:完成|办结|上?报|交|到位|公布|开工))`,
    ),
    read: ([, figure, word, month = '', date = ''], today) => ({
      date: nextIn(namedYear(figure, word, today), today, (at) => `${at}-${pad(Number(month))}-${pad(Number(date))}`),
    }),
  },
  { pattern: /立行立改|立即整改|即知即改/, read: () => ({ count: 3, unit: 'workday', basis: 'notice' }) },
  {
    pattern: new RegExp(`(?:before|by)\\s+(\\d{1,2})\\s+${englishMonths}(?:\\s+(\\d{4}))?`, 'i'),
    read: ([, date = '', month = '', figure], today) => ({
      date: nextIn(
        figure ? Number(figure) : null,
        today,
        (at) => `${at}-${pad(englishMonth(month))}-${pad(Number(date))}`,
      ),
    }),
  },
  { pattern: /by the end of (?:the|this) year/i, read: (_, today) => ({ date: `${yearOf(today)}-12-31` }) },
  {
    pattern: /within\s+(\d+|an?|one|two|three|four|five|six|ten)\s+(working day|workday|day|week|month)s?/i,
    read: ([, count = '', unit = '']) => {
      const number = englishCount(count);
      if (/work/i.test(unit)) return { count: number, unit: 'workday', basis: 'notice' };
      return relative(number, unit === 'month' ? '个月' : unit === 'week' ? '周' : '天');
    },
  },
];

const longTerm = /长期坚持|常态化/;

/**
 * The deadline that a text names (domain.md 3.1, 3.5): a fixed day, that day included; or a count that starts with the
 * notice and is provisional until then. 立行立改 is three workdays. Undefined where no deadline is said.
 */
export const readDue = (spoken: string, today: Day): Deadline | undefined => {
  const text = withPlainFigures(spoken);
  const matches = rules.flatMap(({ pattern, read }) => {
    const match = pattern.exec(text);
    if (!match) return [];
    const reading = read(match, today);
    const isDay = reading.date === undefined || day.safeParse(reading.date).success;
    return isDay
      ? [{ index: match.index, words: spoken.slice(match.index, match.index + match[0].length), reading }]
      : [];
  });
  const first = matches.toSorted((one, other) => one.index - other.index || other.words.length - one.words.length)[0];
  const isLongTerm = longTerm.test(text);
  if (!first) return isLongTerm ? { longTerm: true, text: longTerm.exec(text)?.[0] ?? '' } : undefined;
  return { ...first.reading, ...(isLongTerm ? { longTerm: true } : {}), text: first.words };
};
