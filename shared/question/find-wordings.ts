import { type Lexicon, type LexiconList, lexiconLanguage, lexiconList } from './lexicon.ts';
import { sourceOfList } from './wording-pattern.ts';

/** A wording of the lexicon as it stands in a text: `at` counts in characters of the string. */
export type Found = { readonly at: number; readonly text: string };

type Compiled = Readonly<Record<LexiconList, readonly RegExp[]>>;

// A lexicon is read on every key, and changes with a setting: each is turned into expressions once.
const compiled = new WeakMap<Lexicon, Compiled>();

const compile = (lexicon: Lexicon): Compiled => {
  const entries = lexiconList.options.map((list) => [
    list,
    lexiconLanguage.options.map((language) => new RegExp(sourceOfList(list, lexicon[language], language), 'giu')),
  ]);
  const expressions: Compiled = Object.fromEntries(entries);
  compiled.set(lexicon, expressions);
  return expressions;
};

/** The same brackets, figures and blanks however they were typed; every character keeps its place. */
export const plainText = (text: string): string =>
  text
    .replace(/[０-９]/g, (figure) => String.fromCharCode(figure.charCodeAt(0) - 0xfee0))
    .replace(/[(]/g, '（')
    .replace(/[)]/g, '）')
    .replace(/[’‘]/g, "'");

/** The wordings of one list that stand in a text, in their order. The text is `plainText`. */
export const wordingsIn = (text: string, list: LexiconList, lexicon: Lexicon): readonly Found[] =>
  (compiled.get(lexicon) ?? compile(lexicon))[list].flatMap((expression) =>
    [...text.matchAll(expression)].flatMap((match) => (match[0] === '' ? [] : [{ at: match.index, text: match[0] }])),
  );
