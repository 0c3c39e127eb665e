import type { RoughDate } from '../time/dates.ts';
import { halfWidth, withoutBlanks } from './clean-text.ts';
import { dateIn } from './read-date.ts';

/** What the words of a ledger are counted from: the year of its round, and the village's election where it is on file. */
export type SinceBasis = { readonly year: number | null; readonly electedOn: string | null };

const seasons: Readonly<Record<string, string>> = {
  上半年: '01',
  下半年: '07',
  一季度: '01',
  二季度: '04',
  三季度: '07',
  四季度: '10',
  第一季度: '01',
  第二季度: '04',
  第三季度: '07',
  第四季度: '10',
  春季: '03',
  夏季: '06',
  秋季: '09',
  冬季: '12',
  春: '03',
  夏: '06',
  秋: '09',
  冬: '12',
  年初: '01',
  初: '01',
  年底: '12',
  底: '12',
  年末: '12',
};

const yearNamed = (word: string, basis: SinceBasis): number | null => {
  if (/^\d{4}年?$/.test(word)) return Number(word.slice(0, 4));
  if (basis.year === null) return null;
  if (word === '前年') return basis.year - 2;
  return { 今年: basis.year, 本年: basis.year, 去年: basis.year - 1, 上年: basis.year - 1 }[word] ?? null;
};

const partOfYear = (bare: string, basis: SinceBasis): string | null => {
  const season = Object.hasOwn(seasons, bare) ? seasons[bare] : undefined;
  if (season && basis.year !== null) return `${basis.year}-${season}`;
  const found = /^(\d{4}年?|今年|本年|去年|上年|前年)(.*)$/.exec(bare);
  const year = found ? yearNamed(found[1] ?? '', basis) : null;
  if (!found || year === null) return null;
  const rest = found[2] ?? '';
  const month = rest === '' ? '01' : Object.hasOwn(seasons, rest) ? seasons[rest] : undefined;
  return month ? `${year}-${month}` : null;
};

/**
 * Reads 从何时起 of a ledger by the rules of docs/rules.md 3.5: a named year, month or day is exact; 上半年, 去年以来 are about;
 * 换届以来 is the village's election, if that is on file. Other words (两年多) stay as they are, without a date: the ledger
 * does not say from which day they were counted.
 */
export const readLedgerSince = (written: string, basis: SinceBasis): RoughDate => {
  const text = written.trim();
  const bare = withoutBlanks(halfWidth(text))
    .replace(/^自|^从/, '')
    .replace(/(以来|至今|起|后)$/, '');
  const exact = dateIn(bare);
  if (exact) return { from: exact, doubt: 'exact', text };
  if (/^(本届|上次)?换届(选举)?$/.test(bare) && basis.electedOn) return { from: basis.electedOn, doubt: 'event', text };
  const about = partOfYear(bare, basis);
  return about ? { from: about, doubt: 'about', text } : { from: null, doubt: 'unknown', text };
};

const quarterEnds: Readonly<Record<string, number>> = { 一: 3, 二: 6, 三: 9, 四: 12, 1: 3, 2: 6, 3: 9, 4: 12 };

const endOfMonth = (year: number, month: number): string | null => {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return dateIn(`${year}-${month}-${last}`);
};

/**
 * Reads 整改时限: a day, or the last day of a month, quarter or year （8月底前, 年底前）; null where the text names none. A text
 * without a year means `year`, that of the ledger.
 */
export const readDue = (written: string, year: number): string | null => {
  const bare = withoutBlanks(halfWidth(written))
    .replace(/^(于|在|限)/, '')
    .replace(/[(（].*[)）]$/, '')
    .replace(/(之?前(完成|整改到位|整改完成)?|以前|完成|止|截止)+$/, '');
  const own = /^(\d{4})年?/.exec(bare);
  const of = own ? Number(own[1]) : year;
  const rest = (own && !/^\d{4}[.\-/]/.test(bare) ? bare.slice(own[0].length) : bare).replace(/^(今年|本年)/, '');
  if (/^(年?(底|末)|全年)$/.test(rest)) return endOfMonth(of, 12);
  const quarter = /^第?([一二三四1-4])季度(底|末)?$/.exec(rest);
  if (quarter) return endOfMonth(of, quarterEnds[quarter[1] ?? ''] ?? 12);
  if (/^上半年$/.test(rest)) return endOfMonth(of, 6);
  const month = /^(?:(\d{4})[.\-/])?(\d{1,2})月?(底|末|份)?$/.exec(rest);
  if (month && (month[1] || /月/.test(rest))) return endOfMonth(Number(month[1] ?? of), Number(month[2]));
  const date = dateIn(bare) ?? dateIn(`${of}年${rest}`);
  return date?.length === 10 ? date : null;
};

/** The number of a round: 第二轮, 2, 第2轮; null where the text is none. */
export const readRound = (written: string): number | null => {
  const bare = withoutBlanks(halfWidth(written)).replace(/[第轮次]/g, '');
  if (/^\d{1,2}$/.test(bare)) return Number(bare);
  const at = '一二三四五六七八九十'.indexOf(bare);
  return bare.length === 1 && at >= 0 ? at + 1 : null;
};
