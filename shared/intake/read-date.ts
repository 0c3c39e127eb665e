import type { PartialDate } from '../time/dates.ts';
import { halfWidth, saysNothing, withoutBlanks } from './clean-text.ts';
import { type Cell, shownText } from './workbook.ts';

/**
 * What a cell says as a date: nothing, a date as precise as written, a number such as 2021.1 that is January or October
 * (the file has lost which), or something that is no date.
 */
export type DateReading =
  | { readonly is: 'nothing' }
  | { readonly is: 'date'; readonly date: PartialDate }
  | { readonly is: 'ambiguous'; readonly january: PartialDate; readonly october: PartialDate }
  | { readonly is: 'unclear'; readonly text: string };

const two = (part: string): string => part.padStart(2, '0');

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

const partial = (year: string, month?: string, day?: string): PartialDate | null => {
  if (Number(year) < 1900 || Number(year) > 2100) return null;
  if (month === undefined) return year;
  if (Number(month) < 1 || Number(month) > 12) return null;
  if (day === undefined) return `${year}-${two(month)}`;
  if (Number(day) < 1 || Number(day) > daysIn(Number(year), Number(month))) return null;
  return `${year}-${two(month)}-${two(day)}`;
};

const forms: readonly RegExp[] = [
  /^(\d{4})年?$/,
  /^(\d{4})[.。\-/、年](\d{1,2})月?(?:份|初|底|末)?$/,
  /^(\d{4})(\d{2})$/,
  /^(\d{4})[.。\-/、年](\d{1,2})[.。\-/、月](\d{1,2})[日号]?$/,
  /^(\d{4})(\d{2})(\d{2})$/,
];

const numerals = '〇一二三四五六七八九';

// 二〇二一年十二月 in figures; only where the year is written digit by digit.
const inFigures = (text: string): string => {
  const found = /^([〇零○一二三四五六七八九]{4})年(?:(十?[一二三四五六七八九]?)月)?$/.exec(text);
  if (!found) return text;
  const year = [...(found[1] ?? '')].map((sign) => Math.max(0, numerals.indexOf(sign))).join('');
  const month = found[2] ?? '';
  if (month === '') return `${year}年`;
  return `${year}年${(month.startsWith('十') ? 10 : 0) + Math.max(0, numerals.indexOf(month.at(-1) ?? ''))}月`;
};

const plain = (text: string): string =>
  inFigures(withoutBlanks(halfWidth(text.replace(/(\d)[ T]+\d{1,2}:\d{2}(:\d{2})?(\.\d+)?$/, '$1'))))
    .replace(/[—–－~～]/g, '-')
    .replace(/^[自从于'’`]/, '')
    .replace(/\.$/, '')
    .replace(/(出生|生|任|任职|当选|换届|起至今|至今|-至今|起空缺|空缺|以来|起|开始|前|以前)+$/, '');

/** Reads a date in any of the written forms of docs/rules.md 5; null where the text is not one of them. */
export const dateIn = (text: string): PartialDate | null => {
  const bare = plain(text);
  for (const form of forms) {
    const found = form.exec(bare);
    if (found) return partial(found[1] ?? '', found[2], found[3]);
  }
  return null;
};

/** The two ends of a span (2018.03-2021.02, 2021.3至今); `to` is null where it lasts. Null where the text is no span. */
export const spanIn = (text: string): { readonly from: PartialDate; readonly to: PartialDate | null } | null => {
  const bare = withoutBlanks(halfWidth(text)).replace(/至今$|现在$|今$/, '');
  const ends =
    /^(.+?)(?:至|到|——|—|–|~|～|--)(.*)$/.exec(bare) ??
    /^(\d{4}[.年]\d{1,2}月?)-(.*)$/.exec(bare) ??
    /^(\d{4}-\d{1,2})-(\d{4}.*)$/.exec(bare);
  const from = ends ? dateIn(ends[1] ?? '') : null;
  const to = ends && ends[2] !== '' ? dateIn(ends[2] ?? '') : null;
  return from && (to || ends?.[2] === '') ? { from, to } : null;
};

// A real date that the sheet shows without a day was meant as a month: the day behind it is Excel's filling.
const asShown = (day: PartialDate, shown: string): PartialDate => {
  const groups = halfWidth(shown).match(/\d+/g) ?? [];
  return groups.length === 2 ? day.slice(0, 7) : day;
};

const dayInMs = 86_400_000;

// A day that lost its format is shown as the count of days since 1899-12-30. From 1930 to 2040 nothing else looks like it.
const dayOfSerial = (number: number): PartialDate | null =>
  Number.isInteger(number) && number >= 10_959 && number <= 51_500
    ? new Date(Date.UTC(1899, 11, 30) + number * dayInMs).toISOString().slice(0, 10)
    : null;

// The first of a month is Excel's filling where somebody typed a month.
const asTyped = (day: PartialDate): PartialDate => (day.endsWith('-01') ? day.slice(0, 7) : day);

const dateOfNumber = (number: number, shown: string): DateReading => {
  const serial = dayOfSerial(number);
  if (serial) return { is: 'date', date: asTyped(serial) };
  const year = Math.trunc(number);
  const hasShownMonth = /^\d{4}\.\d{2}$/.test(shown);
  if (!hasShownMonth && Math.round((number - year) * 100) === 10 && year >= 1900 && year <= 2100) {
    return { is: 'ambiguous', january: `${year}-01`, october: `${year}-10` };
  }
  const date = dateIn(hasShownMonth ? shown : String(number));
  return date ? { is: 'date', date } : { is: 'unclear', text: shown };
};

/** Reads a cell as a date; never guesses a month, and keeps the precision that was written. */
export const readDate = (cell: Cell | undefined): DateReading => {
  // Nine of ten cells are written like this.
  const usual = typeof cell === 'string' ? /^((?:19|20)\d\d)[.-](0[1-9]|1[0-2])$/.exec(cell) : null;
  if (usual) return { is: 'date', date: `${usual[1]}-${usual[2]}` };
  const shown = withoutBlanks(shownText(cell));
  if (saysNothing(shown)) return { is: 'nothing' };
  if (typeof cell === 'object') {
    return cell.day ? { is: 'date', date: asShown(cell.day, shown) } : dateOfNumber(cell.number, shown);
  }
  const date =
    dateIn(shownText(cell)) ?? spanIn(shown)?.from ?? (/^\d{5}$/.test(shown) ? dayOfSerial(Number(shown)) : null);
  return date ? { is: 'date', date: /^\d{5}$/.test(shown) ? asTyped(date) : date } : { is: 'unclear', text: shown };
};

/** The month since which a remark says that something holds (自2026年3月起空缺); null where it names none. */
export const dateWithin = (text: string): PartialDate | null => {
  const found = /(\d{4})[年.\-/](\d{1,2})(?:[月.\-/](\d{1,2})(?=日|\D|$))?/.exec(withoutBlanks(halfWidth(text)));
  return found ? partial(found[1] ?? '', found[2], found[3]) : null;
};
