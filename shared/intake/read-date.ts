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
  /^(\d{4})[.\-/年](\d{1,2})月?$/,
  /^(\d{4})(\d{2})$/,
  /^(\d{4})[.\-/年](\d{1,2})[.\-/月](\d{1,2})日?$/,
  /^(\d{4})(\d{2})(\d{2})$/,
];

/** Reads a date in any of the written forms of docs/rules.md 5; null where the text is not one of them. */
export const dateIn = (text: string): PartialDate | null => {
  const bare = withoutBlanks(halfWidth(text))
    .replace(/[—–－]/g, '-')
    .replace(/^自/, '')
    .replace(/(出生|生|起至今|至今|起空缺|空缺|以来|起|前|以前)$/, '');
  for (const form of forms) {
    const found = form.exec(bare);
    if (found) return partial(found[1] ?? '', found[2], found[3]);
  }
  return null;
};

// A real date that the sheet shows without a day was meant as a month: the day behind it is Excel's filling.
const asShown = (day: PartialDate, shown: string): PartialDate => {
  const groups = halfWidth(shown).match(/\d+/g) ?? [];
  return groups.length === 2 ? day.slice(0, 7) : day;
};

const dateOfNumber = (number: number, shown: string): DateReading => {
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
  const shown = withoutBlanks(shownText(cell));
  if (saysNothing(shown)) return { is: 'nothing' };
  if (typeof cell === 'object') {
    return cell.day ? { is: 'date', date: asShown(cell.day, shown) } : dateOfNumber(cell.number, shown);
  }
  const date = dateIn(shown);
  return date ? { is: 'date', date } : { is: 'unclear', text: shown };
};

/** The month since which a remark says that something holds (自2026年3月起空缺); null where it names none. */
export const dateWithin = (text: string): PartialDate | null => {
  const found = /(\d{4})[年.\-/](\d{1,2})(?:[月.\-/](\d{1,2})(?=日|\D|$))?/.exec(withoutBlanks(halfWidth(text)));
  return found ? partial(found[1] ?? '', found[2], found[3]) : null;
};
