import { addDays, addMonths, yearOf } from '../time/calendar.ts';
import type { Day, PartialDate } from '../time/dates.ts';
import type { Mention } from './date-mention.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const month =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const counts = ['a', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

const pad = (number: number): string => String(number).padStart(2, '0');

/** The number of an English month name; 0 where it is none. */
export const englishMonth = (name: string): number => months.indexOf(name.slice(0, 3).toLowerCase()) + 1;

/** The English month names as a part of a regular expression. */
export const englishMonths = month;

/** A small English count: figures, or a word up to ten. NaN where it is none. */
export const englishCount = (word: string): number => {
  if (/^\d+$/.test(word)) return Number(word);
  const small = counts.indexOf(word.toLowerCase().replace(/^(?:an|one)$/, 'a'));
  return small < 0 ? Number.NaN : small + 1;
};

const dated = new RegExp(
  `\\b(?:since|from|in)\\s+(?:(\\d{1,2})\\s+)?(last\\s+)?${month}\\b\\.?(?:\\s+(\\d{4}))?`,
  'gi',
);
const yearOnly = /\b(?:since|from|in)\s+((?:19|20)\d{2})\b/gi;
const counted = /\b(\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten)\s+(year|month|week|day)s?\b(?!\s*old)/gi;
const deadlineBefore = /\b(?:within|in|every|of)\s+$/i;

const readDated = (match: RegExpMatchArray, today: Day): PartialDate => {
  const [, day, last, name = '', year] = match;
  const rest = day ? `${pad(englishMonth(name))}-${pad(Number(day))}` : pad(englishMonth(name));
  if (year) return `${year}-${rest}`;
  const here = `${yearOf(today)}-${rest}`;
  return !last && here <= today.slice(0, here.length) ? here : `${yearOf(today) - 1}-${rest}`;
};

const back = (today: Day, count: number, unit: string): PartialDate => {
  if (unit === 'year') return String(yearOf(today) - count);
  if (unit === 'month') return addMonths(`${today.slice(0, 7)}-01`, -count).slice(0, 7);
  return addDays(today, unit === 'week' ? -7 * count : -count);
};

/** The dates and spans that an English text names: `since March`, `since 2024`, `for two years`, `three months ago`. */
export const englishMentions = (text: string, today: Day): readonly Mention[] => [
  ...[...text.matchAll(dated)].map((match) => ({
    from: readDated(match, today),
    isAbout: false,
    index: match.index,
    words: match[0],
  })),
  ...[...text.matchAll(yearOnly)].map((match) => ({
    from: match[1] ?? '',
    isAbout: false,
    index: match.index,
    words: match[0],
  })),
  ...[...text.matchAll(counted)].flatMap((match) => {
    if (deadlineBefore.test(text.slice(0, match.index))) return [];
    const from = back(today, englishCount(match[1] ?? ''), (match[2] ?? '').toLowerCase());
    return [{ from, isAbout: true, index: match.index, words: match[0] }];
  }),
];
