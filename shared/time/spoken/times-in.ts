import { chineseDates } from './chinese-date.ts';
import { chineseSpans, type Span } from './chinese-span.ts';
import { englishDates, englishSpans } from './english-date.ts';
import { type Looking, type Mention, outermost } from './mention.ts';
import { withPlainFigures } from './numerals.ts';

/** The times that a text names, dates and lengths apart, without those that are only a part of a longer one. */
export type Times = { readonly text: string; readonly dates: readonly Mention[]; readonly spans: readonly Span[] };

const kept = 500;
const known = new Map<string, Times>();

/** Several rules look through the same words within one key, and the record once more: what was found last is kept. */
const remembered = (spoken: string, on: Looking, look: typeof lookedThrough): Times => {
  const key = JSON.stringify([on, spoken]);
  const before = known.get(key);
  if (before) return before;
  if (known.size >= kept) known.clear();
  const times = look(spoken, on);
  known.set(key, times);
  return times;
};

/** Every time that a text names, in Chinese or English. `text` is the spoken text with plain figures, character for character. */
export const timesIn = (spoken: string, on: Looking): Times => remembered(spoken, on, lookedThrough);

const lookedThrough = (spoken: string, on: Looking): Times => {
  const text = withPlainFigures(spoken);
  const isChinese = /[\u4e00-\u9fff\d]/.test(text);
  const isEnglish = /[a-z]{2}/i.test(text);
  const found = outermost<Mention | Span>([
    ...(isChinese ? [...chineseDates(text, on), ...chineseSpans(text)] : []),
    ...(isEnglish ? [...englishDates(text, on), ...englishSpans(text)] : []),
  ]);
  return {
    text,
    dates: found.flatMap((one) => ('grain' in one ? [one] : [])),
    spans: found.flatMap((one) => ('unit' in one ? [one] : [])),
  };
};
