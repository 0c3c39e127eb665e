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

/** Reads 整改时限: a day, or the last day of a month （8月底前）; null where the text names neither. */
export const readDue = (written: string): string | null => {
  const bare = withoutBlanks(halfWidth(written))
    .replace(/^于/, '')
    .replace(/(之?前完成|以前|之前|前|完成)$/, '');
  const month = /^(\d{4})[年.\-/](\d{1,2})月?(底|末)$/.exec(bare);
  if (month) {
    const last = new Date(Date.UTC(Number(month[1]), Number(month[2]), 0)).getUTCDate();
    return dateIn(`${month[1]}-${month[2]}-${last}`);
  }
  const date = dateIn(bare);
  return date?.length === 10 ? date : null;
};

/** The number of a round: 第二轮, 2, 第2轮; null where the text is none. */
export const readRound = (written: string): number | null => {
  const bare = withoutBlanks(halfWidth(written)).replace(/[第轮次]/g, '');
  if (/^\d{1,2}$/.test(bare)) return Number(bare);
  const at = '一二三四五六七八九十'.indexOf(bare);
  return bare.length === 1 && at >= 0 ? at + 1 : null;
};
