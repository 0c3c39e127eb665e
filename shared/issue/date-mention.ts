import { addDays, addMonths, weekdayOf, yearOf } from '../time/calendar.ts';
import type { Day, PartialDate } from '../time/dates.ts';
import { holidayIn, holidayNames } from './holidays.ts';
import { numberOf } from './numerals.ts';

/** A date as it was found in a text: where it stood, and whether it is `about` by the rules of domain.md 3.5. */
export type Mention = {
  readonly from: PartialDate;
  readonly isAbout: boolean;
  readonly index: number;
  readonly words: string;
};

type Groups = Readonly<Record<string, string | undefined>>;
type Found = { readonly from: PartialDate; readonly isAbout: boolean };
type Pattern = { readonly pattern: RegExp; readonly read: (groups: Groups, today: Day) => Found | null };

const namedYear = '(?:(?<y>(?:19|20)\\d{2})年|(?<yw>大前年|前年|去年|上年|今年|本年)的?)';
const yearBack: Readonly<Record<string, number>> = { 大前年: 3, 前年: 2, 去年: 1, 上年: 1, 今年: 0, 本年: 0 };
const seasonMonth: Readonly<Record<string, string>> = { 春: '03', 夏: '06', 秋: '09', 冬: '12' };

const pad = (number: number): string => String(number).padStart(2, '0');

const yearNamed = ({ y, yw }: Groups, today: Day): number | null => {
  if (y !== undefined) return Number(y);
  return yw === undefined ? null : yearOf(today) - (yearBack[yw] ?? 0);
};

/** The date of a year without its year named: the latest that has begun. */
const inYear = (groups: Groups, today: Day, rest: string): PartialDate => {
  const named = yearNamed(groups, today);
  if (named !== null) return `${named}-${rest}`;
  const here = `${yearOf(today)}-${rest}`;
  return here <= today.slice(0, here.length) ? here : `${yearOf(today) - 1}-${rest}`;
};

const readMonth = (groups: Groups, today: Day): Found | null => {
  const month = numberOf(groups['m'] ?? '');
  if (!(month >= 1 && month <= 12)) return null;
  const dayNumber = groups['d'] === undefined ? null : numberOf(groups['d']);
  if (dayNumber !== null && !(dayNumber >= 1 && dayNumber <= 31)) return null;
  const rest = dayNumber === null ? pad(month) : `${pad(month)}-${pad(dayNumber)}`;
  return { from: inYear(groups, today, rest), isAbout: groups['part'] !== undefined };
};

const readQuarter = (groups: Groups, today: Day): Found => {
  const first = (numberOf(groups['q'] ?? '') - 1) * 3 + 1;
  return { from: inYear(groups, today, pad(first)), isAbout: true };
};

const readHoliday = (groups: Groups, today: Day): Found | null => {
  const name = groups['name'] ?? '';
  const year = yearNamed(groups, today);
  const here = holidayIn(year ?? yearOf(today), name);
  if (here === null) return null;
  if (year !== null || here <= today) return { from: here, isAbout: false };
  const before = holidayIn(yearOf(today) - 1, name);
  return before === null ? null : { from: before, isAbout: false };
};

const monday = (day: Day): Day => addDays(day, -((weekdayOf(day) + 6) % 7));

const recentDays: Readonly<Record<string, number>> = { 前天: -2, 昨天: -1, 昨日: -1, 今天: 0, 今日: 0 };

const readRecent = ({ w }: Groups, today: Day): Found => {
  const word = w ?? '';
  const dayOffset = recentDays[word];
  if (dayOffset !== undefined) return { from: addDays(today, dayOffset), isAbout: false };
  if (/周|星期/.test(word)) return { from: addDays(monday(today), word.startsWith('上') ? -7 : 0), isAbout: true };
  if (/季度/.test(word)) {
    const first = addMonths(`${today.slice(0, 7)}-01`, -((Number(today.slice(5, 7)) - 1) % 3));
    return { from: addMonths(first, word.startsWith('上') ? -3 : 0).slice(0, 7), isAbout: true };
  }
  return { from: addMonths(`${today.slice(0, 7)}-01`, word.startsWith('上') ? -1 : 0).slice(0, 7), isAbout: false };
};

const patterns: readonly Pattern[] = [
  {
    pattern: new RegExp(
      `${namedYear}?(?<m>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月份?(?:(?<d>\\d{1,2}|二?十[一二三四五六七八九]?|三十一?|[一二三四五六七八九])[日号]|(?<part>底|末|初|上旬|中旬|下旬))?`,
      'g',
    ),
    read: readMonth,
  },
  {
    pattern: /(?<y>(?:19|20)\d{2})[.\-/](?<m>1[0-2]|0?[1-9])(?:[.\-/](?<d>[12]\d|3[01]|0?[1-9]))?(?!\d)/g,
    read: readMonth,
  },
  {
    pattern: new RegExp(`${namedYear}?第?(?<q>[一二三四1-4])(?:[、,，至到和-]+第?[一二三四1-4])*季度`, 'g'),
    read: readQuarter,
  },
  {
    pattern: new RegExp(`${namedYear}?(?<h>[上下])半年`, 'g'),
    read: (groups, today) => ({ from: inYear(groups, today, groups['h'] === '上' ? '01' : '07'), isAbout: true }),
  },
  {
    pattern: new RegExp(
      `(?:${namedYear}(?<s>[春夏秋冬])[季天]?|(?:入|开)?(?<t>[春夏秋冬])[季天]|[入开](?<u>[春夏秋冬]))`,
      'g',
    ),
    read: (groups, today) => {
      const season = groups['s'] ?? groups['t'] ?? groups['u'] ?? '';
      return { from: inYear(groups, today, seasonMonth[season] ?? '03'), isAbout: true };
    },
  },
  {
    pattern: new RegExp(`(?:${namedYear}年?|(?<![\\d一二两三四五六七八九十半])年)(?<p>初|底|末)`, 'g'),
    read: (groups, today) => ({ from: inYear(groups, today, groups['p'] === '初' ? '01' : '12'), isAbout: true }),
  },
  {
    pattern: new RegExp(`${namedYear}(?<thisyear>以来|起|开始)?`, 'g'),
    read: (groups, today) => {
      const year = String(yearNamed(groups, today));
      const isThisYear = groups['yw'] !== undefined && year === today.slice(0, 4) && groups['thisyear'] !== undefined;
      return isThisYear ? { from: `${year}-01`, isAbout: true } : { from: year, isAbout: false };
    },
  },
  { pattern: new RegExp(`${namedYear}?(?<name>${holidayNames})(?:节|假期)?`, 'g'), read: readHoliday },
  {
    pattern:
      /(?<w>上个?月(?!底|末)|[本这]个?月(?!底|末)|上个?(?:周|星期)|[本这]个?(?:周|星期)|上个?季度|[本这]个?季度|前天|昨[天日]|今[天日])/g,
    read: readRecent,
  },
  {
    pattern: /(?<w>上个?月|[本这]?个?月)[底末]/g,
    read: (groups, today) => ({ ...readRecent({ w: groups['w'] }, today), isAbout: true }),
  },
];

/**
 * Every date that a Chinese text names, in a year of its own or in the latest that has begun. Counted spans (两个多月)
 * and events (换届) are not among them. Patterns overlap on purpose: the reader takes the most telling of several.
 */
export const datesNamed = (text: string, today: Day): readonly Mention[] =>
  patterns.flatMap(({ pattern, read }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const found = read(match.groups ?? {}, today);
      return found ? [{ ...found, index: match.index, words: match[0] }] : [];
    }),
  );
