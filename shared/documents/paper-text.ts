import { scannerOf } from '../lanes/scan.ts';
import type { State } from '../records/state.ts';
import { paperWords } from '../text/zh/paper-words.ts';

/** What no paper may carry: control characters break a file, bidi marks turn a name round, half a surrogate is no character. */
const unprintable =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these very characters are taken out
  /[\u0000-\u001F\u007F-\u009F\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** A text without characters that cannot be printed; line breaks and tabs become one blank. */
export const printable = (text: string): string =>
  text
    .replace(/[\r\n\t\u2028\u2029]+/g, ' ')
    .replace(unprintable, '')
    .trim();

const reports = /^(反映|说|提出|反应|举报|投诉|告诉)/;

const wordFor = (kind: 'person' | 'phone' | 'id-number', rest: string): string => {
  if (kind !== 'person') return paperWords.leftOut;
  return reports.test(rest) ? paperWords.someOfTheMasses : paperWords.peopleRepresentative;
};

/**
 * Makes a text fit for paper: hidden persons are named by kind only (docs/rules.md 3.6), phone and ID numbers are left out, and
 * what cannot be printed is gone. The names are gathered once for many texts.
 */
export const paperText = (state: State): ((text: string) => string) => {
  const scan = scannerOf(state);
  return (text) => {
    const clean = printable(text);
    return scan(clean).reduceRight(
      (kept, { from, to, kind }) => `${kept.slice(0, from)}${wordFor(kind, kept.slice(to))}${kept.slice(to)}`,
      clean,
    );
  };
};

/** A text without the stop at its end, to be joined to others. */
export const withoutStop = (text: string): string => text.replace(/[。；;，,、.\s]+$/u, '');
