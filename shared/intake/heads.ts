import { halfWidth, withoutBlanks } from './clean-text.ts';
import { type FileKind, vocabularies } from './head-words.ts';
import { type IntakeField, intakeField } from './preview.ts';

/** What a head says: the column's field, and for figures of a year that year and the unit of money. */
export type Head = { readonly field: IntakeField; readonly year: number | null; readonly unit: '万元' | '元' };

/** A head without blanks, brackets and signs, in small letters. */
export const bare = (text: string): string =>
  withoutBlanks(halfWidth(text))
    .replace(/[()（）“”"'‘’《》：:*＊[\]【】/／、,，.．_-]/g, '')
    .toLowerCase();

const exactWords = (kind: FileKind): ReadonlyMap<string, IntakeField> => {
  const pairs = Object.entries(vocabularies[kind].names).flatMap(([name, { words = [] }]) =>
    words.map((word) => [word, intakeField.parse(name)] as const),
  );
  // What was listed first keeps its word.
  return new Map(pairs.toReversed());
};

const looks = (kind: FileKind): readonly (readonly [IntakeField, RegExp])[] =>
  Object.entries(vocabularies[kind].names).flatMap(([name, { like }]) =>
    like ? [[intakeField.parse(name), like] as const] : [],
  );

const dictionaries = {
  roster: { exact: exactWords('roster'), looks: looks('roster') },
  villages: { exact: exactWords('villages'), looks: looks('villages') },
  reserves: { exact: exactWords('reserves'), looks: looks('reserves') },
  issues: { exact: exactWords('issues'), looks: looks('issues') },
  participants: { exact: exactWords('participants'), looks: looks('participants') },
} as const satisfies { readonly [K in FileKind]: object };

const asField = (kind: FileKind, text: string): IntakeField | null => dictionaries[kind].exact.get(text) ?? null;

const likeField = (kind: FileKind, text: string): IntakeField | null =>
  text === '' ? null : (dictionaries[kind].looks.find(([, like]) => like.test(text))?.[0] ?? null);

const withoutBrackets = (text: string): string => text.replace(/[(（[【][^)）\]】]*[)）\]】]/g, '');

/** Spellings of one head to try, the fullest first: as written, and without what stands in brackets (（万元）, （18位）). */
const spellings = (text: string): readonly string[] => [
  ...new Set(
    [text, withoutBrackets(text)].map((one) =>
      bare(one)
        .replace(/^(\d{4})年?度?|(\d{4})年度?$/g, '')
        .replaceAll('·', '')
        .replace(/(?<=问题)[\d一二三四五六七八九十]+$/, ''),
    ),
  ),
];

/**
 * The column that a head names, or null. The last part of a two-row head (基本情况·姓名) is tried, then the whole; a year
 * in front and a unit in brackets are taken off and kept (2025年村集体经济收入（万元）). Listed words win over likeness.
 */
export const readHead = (kind: FileKind, text: string): Head | null => {
  const unit = /[(（]元[)）]/.test(text) ? '元' : '万元';
  const parts = text.split('·');
  // 职务·党组织 means the same as 党组织职务.
  const written = [parts.at(-1) ?? '', text, parts.toReversed().join('')];
  const year = /(\d{4})年?度?/.exec(bare(parts.at(-1) ?? '')) ?? /^(\d{4})年?度?/.exec(bare(text));
  const named = Number(year?.[1] ?? 0);
  for (const find of [asField, likeField]) {
    for (const part of written) {
      const field = spellings(part)
        .map((spelling) => find(kind, spelling))
        .find((found) => found !== null);
      if (field) return { field, year: named >= 1990 && named <= 2100 ? named : null, unit };
    }
  }
  return null;
};
