import { fillWords, paperWords } from '../text/zh/paper-words.ts';
import type { Day, RoughDate } from '../time/dates.ts';
import { durationSince, durationWords } from '../time/duration.ts';
import { dateWords } from '../time/format.ts';

/** Words that already say a computed date: `2025年3月`, and in the same year also `3月`. */
const isSaidIn = (text: string, date: string): boolean => text.replace(/\s/g, '').includes(date);

const saidSince = (said: string, since: Extract<RoughDate, { from: string }>): string => {
  const words = since.text.trim();
  const date = dateWords('zh', since.from);
  const own = words === '' || isSaidIn(said, words) ? '' : `，${words}`;
  if (isSaidIn(said, date) || isSaidIn(words, date)) return own;
  const beside = since.doubt === 'exact' ? paperWords['since.computed'] : paperWords['since.about'];
  return `${own}${fillWords(beside, { date })}`;
};

/**
 * Since when and for how long, to be set behind `said`: the speaker's own words (连续两年) where it does not hold them yet,
 * the computed date beside them, and the duration on a day (docs/rules.md 2). Says nothing twice.
 */
export const sinceWords = (said: string, since: RoughDate, day: Day): string => {
  if (since.from === null) return paperWords['since.unknown'];
  const duration = durationSince(since, day);
  const words = duration && duration.count > 0 ? durationWords('zh', duration).replaceAll(' ', '') : '';
  const isSaid = words === '' || isSaidIn(said, words);
  return `${saidSince(said, since)}${isSaid ? '' : fillWords(paperWords['since.lasting'], { duration: words })}`;
};
