import { addDays, weekdayOf, yearOf } from '../calendar.ts';
import type { Day } from '../dates.ts';
import { holidayIn, holidayNames, lunarDay } from './holidays.ts';
import { type Looking, type Mention, monthFrom, months, oneDay, type Period, partOfMonth, placed } from './mention.ts';
import { numberOf } from './numerals.ts';

type Groups = Readonly<Record<string, string | undefined>>;
type Found = Period & Pick<Mention, 'isAbout' | 'grain'>;
type Pattern = { readonly pattern: RegExp; readonly read: (groups: Groups, on: Looking) => Found | null };

// Two figures are a year only where a time of the year or a beginning follows: 25年3月, 24年起, not 25年没修.
const shortYear =
  '(?<![\\d.])(?<yy>[012]\\d)年(?=底|末|初|年[底末初中]|\\d{1,2}月|[一二三四五六七八九十]{1,2}月|第?[一二三四]季|[上下]半年|[春夏秋冬]|春节|国庆|中秋|五一|换届|起|以来|开始|至今|就)';
const namedYear = `(?:(?<y>(?:19|20)\\d{2})年(?!代)|${shortYear}|(?<yw>大前年|前年|去年|上一?年|今年|本年|明年|来年|后年)(?!轻|纪|龄))度?的?`;
const yearsOn: Readonly<Record<string, number>> = {
  大前年: -3,
  前年: -2,
  去年: -1,
  上年: -1,
  上一年: -1,
  今年: 0,
  本年: 0,
  明年: 1,
  来年: 1,
  后年: 2,
};
const month = '(?:1[0-2]|0?[1-9](?!\\d)|十[一二]?|[一二三四五六七八九])';
const date =
  '(?:[12]\\d|3[01]|0?[1-9](?!\\d)|二十[一二三四五六七八九]?|三十一?|十[一二三四五六七八九]?|[一二三四五六七八九])';
const part = '[底末初中](?![午旬国小])|上旬|中旬|下旬|上半月|下半月';
const lunarDate =
  '初[一二三四五六七八九十]|廿[一二三四五六七八九]|二十[一二三四五六七八九]?|三十|十[一二三四五六七八九]?';
const weekday = '[一二三四五六日天末]';
const seasonMonth: Readonly<Record<string, number>> = { 春: 3, 夏: 6, 秋: 9, 冬: 12 };

const yearNamed = ({ y, yy, yw }: Groups, { today }: Looking): number | null => {
  if (y !== undefined) return Number(y);
  if (yy !== undefined) return 2000 + Number(yy);
  return yw === undefined ? null : yearOf(today) + (yearsOn[yw] ?? 0);
};

const found = (period: Period | null, grain: Mention['grain'], isAbout = false): Found | null =>
  period && { ...period, grain, isAbout };

const inYear = (groups: Groups, on: Looking, build: (year: number) => Period | null): Period | null =>
  placed(yearNamed(groups, on), on, build);

const partOf = (whole: Period | null, words: string | undefined): Found | null => {
  if (words === undefined) return found(whole, 'month');
  return found(whole && partOfMonth(whole, words), 'part', true);
};

const readMonth: Pattern['read'] = (groups, on) => {
  const number = numberOf(groups['m'] ?? '');
  if (!(number >= 1 && number <= 12)) return null;
  const day = groups['d'];
  if (day !== undefined)
    return found(
      inYear(groups, on, (year) => oneDay(year, number, numberOf(day))),
      'day',
    );
  const last = groups['m2'] === undefined ? number : numberOf(groups['m2']);
  const count = last >= number ? last - number + 1 : 13 - number + last;
  return partOf(
    inYear(groups, on, (year) => months(year, number, count)),
    groups['part'],
  );
};

const readQuarter: Pattern['read'] = (groups, on) => {
  const first = groups['q'] === undefined ? 1 : numberOf(groups['q']);
  const last = numberOf(groups['q2'] ?? groups['fq'] ?? groups['q'] ?? '');
  return found(
    inYear(groups, on, (year) => months(year, first * 3 - 2, Math.max(1, last - first + 1) * 3)),
    'quarter',
    true,
  );
};

const monday = (day: Day): Day => addDays(day, -((weekdayOf(day) + 6) % 7));

const stepsOf = (word: string | undefined): number => {
  if (word === undefined || /^[本这当]/.test(word)) return 0;
  if (word.startsWith('次')) return 1;
  return (word.startsWith('上') ? -1 : 1) * (/^(?:上上|下下)/.test(word) ? 2 : 1);
};

const readWeek: Pattern['read'] = ({ rw, wd }, { today, isAhead }) => {
  const start = addDays(monday(today), 7 * stepsOf(rw));
  // A working week ends on Friday: 本周内 is asked for before the offices close.
  if (wd === undefined) return { from: start, until: addDays(start, 4), grain: 'week', isAbout: true };
  const at = wd === '末' ? 5 : Math.min('一二三四五六日天'.indexOf(wd), 6);
  const here = addDays(start, at);
  const passed = isAhead ? here < today : here > today;
  const day = rw === undefined && passed ? addDays(here, isAhead ? 7 : -7) : here;
  return { from: day, until: day, grain: 'day', isAbout: wd === '末' };
};

const dayWords: Readonly<Record<string, number>> = { 大前: -3, 前: -2, 昨: -1, 今: 0, 明: 1, 后: 2, 大后: 3 };

const dayOfThisMonth: Pattern['read'] = ({ rm, d = '' }, { today, isAhead }) => {
  const whole = monthFrom(today, stepsOf(rm));
  const inMonth = (period: Period): Period | null =>
    oneDay(yearOf(period.from), Number(period.from.slice(5, 7)), numberOf(d));
  const here = inMonth(whole);
  const passed = here !== null && (isAhead ? here.until < today : here.from > today);
  if (rm !== undefined || !passed) return found(here, 'day');
  return found(inMonth(monthFrom(today, isAhead ? 1 : -1)), 'day');
};

const lunarMonths: Readonly<Record<string, number>> = { 正: 1, 冬: 11, 腊: 12 };

/** 正月十五, 腊月: a day by its own date of the common calendar, a lunar month as the month it begins in, about. */
const readLunar: Pattern['read'] = (groups, on) => {
  const { lm = '', ln = '', ld } = groups;
  const number = lunarMonths[lm] ?? numberOf(ln);
  const date = ld === undefined ? 1 : numberOf(ld.replace(/^初/, '').replace('廿', '二十'));
  const period = inYear(groups, on, (year) => {
    const day = lunarDay(year, number, date);
    if (day === null) return null;
    return ld === undefined ? { from: day.slice(0, 7), until: addDays(day, 29) } : { from: day, until: day };
  });
  return ld === undefined ? found(period, 'month', true) : found(period, 'day');
};

const patterns: readonly Pattern[] = [
  {
    pattern: new RegExp(
      `(?:${namedYear})?(?<![\\d.]|第)(?<m>${month})月份?(?:(?<d>${date})(?:[日号]|(?=之?前|以前|起|以来))|(?<part>${part}))?`,
      'g',
    ),
    read: readMonth,
  },
  {
    pattern: new RegExp(
      `(?:${namedYear})?(?<![\\d.]|第)(?<m>${month})(?:月份?)?(?:[、，,和至到~～—-]+${month}(?:月份?)?)*[、，,和至到~～—-]+(?<m2>${month})月份?(?!${date}[日号])`,
      'g',
    ),
    read: readMonth,
  },
  {
    // 五六月份 is May or June: from the first on, about.
    pattern: new RegExp(
      `(?:${namedYear})?(?<![\\d.一二三四五六七八九十]|第)(?<m>[一二三四五六七八九])(?<m2>[二三四五六七八九])月份?`,
      'g',
    ),
    read: (groups, on) => {
      const [first, last] = [numberOf(groups['m'] ?? ''), numberOf(groups['m2'] ?? '')];
      return last === first + 1
        ? found(
            inYear(groups, on, (year) => months(year, first, 2)),
            'month',
            true,
          )
        : null;
    },
  },
  {
    pattern:
      /(?<![\d.])(?<y>(?:19|20)\d{2})[.\-/](?<m>1[0-2]|0?[1-9])(?:[.\-/](?<d>[12]\d|3[01]|0?[1-9]))?(?![\d万元%])日?/g,
    read: readMonth,
  },
  {
    pattern:
      /(?<![\d.])(?<m>1[0-2]|0?[1-9])[./](?<d>[12]\d|3[01]|0?[1-9])(?=日|号|之?前|以前|起|以来|开始|完成|暗访|检查|抽查|督[导查]|走访|例会|开会|会上|晚|上午|下午|那天|当天)[日号]?/g,
    read: readMonth,
  },
  {
    pattern: new RegExp(
      `(?:${namedYear})?(?:前(?<fq>[二两三2-3])个?|第?(?<q>[一二三四1-4])(?:(?:[、,，至到和~-]+第?[一二三四1-4])*[、,，至到和~-]+第?(?<q2>[一二三四1-4]))?)季度?(?<=季度|[一二三四]季)`,
      'g',
    ),
    read: readQuarter,
  },
  {
    pattern: new RegExp(`(?:${namedYear})?前(?<n>\\d{1,2}|[一二两三四五六七八九十]{1,2})个月(?!没|未|就)`, 'g'),
    read: (groups, on) =>
      found(
        inYear(groups, on, (year) => months(year, 1, numberOf(groups['n'] ?? '') || 1)),
        'month',
        true,
      ),
  },
  {
    pattern: new RegExp(`(?:${namedYear})?(?<h>[上下])半年`, 'g'),
    read: (groups, on) =>
      found(
        inYear(groups, on, (year) => months(year, groups['h'] === '上' ? 1 : 7, 6)),
        'quarter',
        true,
      ),
  },
  {
    pattern: new RegExp(
      `(?:${namedYear}(?:入|立|开)?(?<s>[春夏秋冬])(?!节)[季天末初]?|(?<=今|去|上)(?<r>[春夏秋冬])(?!节)[季天]?|[入开立](?<u>[春夏秋冬])|(?<t>[春夏秋冬])[季天])`,
      'g',
    ),
    read: (groups, on) => {
      const first = seasonMonth[groups['s'] ?? groups['r'] ?? groups['u'] ?? groups['t'] ?? ''] ?? 3;
      return found(
        inYear(groups, on, (year) => months(year, first, 3)),
        'quarter',
        true,
      );
    },
  },
  {
    pattern: new RegExp(
      `(?:(?:${namedYear})年?|(?<![\\d一二两三四五六七八九十几半每全])年)(?<p>[初底末终中尾])(?![国学]|考核|总结|述职|评|奖|绩效|分红|测|决算|慰问)`,
      'g',
    ),
    read: (groups, on) => {
      const first = { 初: 1, 中: 6 }[groups['p'] ?? ''] ?? 12;
      return found(
        inYear(groups, on, (year) => months(year, first)),
        'part',
        true,
      );
    },
  },
  {
    pattern: /(?<![\d一二两三四五六七八九十几半每全个本今明去])(?<u>年|月|周)(?=之?内|以内)/g,
    read: ({ u }, on) => {
      if (u === '周') return readWeek({}, on);
      return found(
        u === '年' ? months(yearOf(on.today), 1, 12) : monthFrom(on.today, 0),
        u === '年' ? 'year' : 'month',
      );
    },
  },
  {
    pattern: new RegExp(`${namedYear}(?<all>以来|至今|起|开始)?`, 'g'),
    read: (groups, on) => {
      const year = yearNamed(groups, on) ?? yearOf(on.today);
      const whole = months(year, 1, 12);
      const isThisYear = groups['yw'] !== undefined && year === yearOf(on.today) && groups['all'] !== undefined;
      return found(isThisYear ? whole : { ...whole, from: String(year) }, 'year', isThisYear);
    },
  },
  {
    pattern: new RegExp(`(?:${namedYear})?(?<name>${holidayNames})(?:节|假期|长假)*`, 'g'),
    read: (groups, on) =>
      found(
        inYear(groups, on, (year) => {
          const day = holidayIn(year, groups['name'] ?? '');
          return day === null ? null : { from: day, until: day };
        }),
        'holiday',
      ),
  },
  {
    pattern: new RegExp(
      `(?:${namedYear})?(?:(?:农历|阴历|旧历)?(?<lm>正|冬|腊)|(?:农历|阴历|旧历)(?<ln>${month}))月份?(?<ld>${lunarDate})?`,
      'g',
    ),
    read: readLunar,
  },
  {
    pattern: new RegExp(
      `(?<rm>上上个?月|上个?月|上1月|本月|[这当]个?月|下下个?月|下个?月|次月)份?(?:的)?(?<part>${part})?(?!\\d)`,
      'g',
    ),
    read: ({ rm, part: words }, { today }) => partOf(monthFrom(today, stepsOf(rm)), words),
  },
  {
    pattern: /(?<![\d一二三四五六七八九十个每本上下这当次份十\s])月(?<part>[底末初中](?![国秋旬])|上旬|中旬|下旬)/g,
    read: ({ part: words }, { today }) => partOf(monthFrom(today, 0), words),
  },
  {
    pattern: new RegExp(`(?:(?<rm>上上个?月|上个?月|本月|[这当]个?月|下个?月|次月)份?(?:的)?(?<d>${date})[日号])`, 'g'),
    read: dayOfThisMonth,
  },
  {
    pattern: new RegExp(
      `(?<![\\d.月个每第、至到—~-]|十)(?<d>${date})(?:日(?=起|以来|开始|上午|下午|晚|夜|中午|早|之?前|以前|至今|[到去]|督导|暗访|检查|抽查|走访|的|[，,：:。]|$)|号(?=起|以来|开始|上午|下午|晚|之?前|以前|那天|至今))`,
      'g',
    ),
    read: dayOfThisMonth,
  },
  {
    pattern: new RegExp(`(?<rw>上上|上|本|这|下下|下)个?(?:周|星期|礼拜)(?:(?<wd>${weekday})(?!直))?`, 'g'),
    read: readWeek,
  },
  {
    // 老周一直请假 names a person.
    pattern:
      /(?<![老小姓每一两二三四五六七八九十\d几半个双首本上下这]|书记|会计|文书)(?:周|星期|礼拜)(?<wd>[一二三四五六日末])(?!直|向|些|再|家|起|般|共|年|岁|届|期)/g,
    read: readWeek,
  },
  {
    pattern: /(?<w>大前|前|昨|今|明|大后|后)(?:天|(?<=[昨今明])[日晚早晨夜])/g,
    read: ({ w = '' }, { today }) => {
      const day = addDays(today, dayWords[w] ?? 0);
      return { from: day, until: day, grain: 'day', isAbout: false };
    },
  },
  {
    pattern: /(?<rq>上个?|上一个?|[本这]个?|当|下个?|下一个?)季度/g,
    read: ({ rq }, { today }) => {
      const first = Math.floor((Number(today.slice(5, 7)) - 1) / 3) * 3 + 1;
      return found(months(yearOf(today), first + 3 * stepsOf(rq), 3), 'quarter', true);
    },
  },
  {
    pattern: /(?<![一二三四1-4个每上下本这一])季(?:度?末|度?底|度内)/g,
    read: (_, { today }) =>
      found(months(yearOf(today), Math.floor((Number(today.slice(5, 7)) - 1) / 3) * 3 + 1, 3), 'quarter', true),
  },
];

/** Every date that a Chinese text names, each once. Counted spans (两个多月) and events (换届) are not among them. */
export const chineseDates = (text: string, on: Looking): readonly Mention[] =>
  patterns.flatMap(({ pattern, read }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const reading = read(match.groups ?? {}, on);
      return reading ? [{ ...reading, at: match.index, words: match[0] }] : [];
    }),
  );
