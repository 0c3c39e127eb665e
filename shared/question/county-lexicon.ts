import type { Change } from '../journal/change.ts';
import { create, remove } from '../journal/write.ts';
import { lexiconWordId } from '../records/ids.ts';
import { emptiedAtLock } from '../records/remembered.ts';
import { all, type State } from '../records/state.ts';
import { defaultLexicon } from './default-lexicon.ts';
import type { Lexicon, LexiconLanguage, LexiconList, WordLists } from './lexicon.ts';
import type { LexiconWord } from './lexicon-word.ts';

type Words = readonly LexiconWord[];

const edited = (lists: WordLists, words: Words): WordLists => {
  const entries = Object.entries(lists).map(([list, shipped]) => {
    const here = words.filter((word) => word.list === list);
    const out = new Set(here.filter((word) => word.isTakenOut).map(({ text }) => text));
    const added = here.filter((word) => !word.isTakenOut && !shipped.includes(word.text)).map(({ text }) => text);
    return [list, [...shipped.filter((text) => !out.has(text)), ...new Set(added)]];
  });
  return { ...lists, ...Object.fromEntries(entries) };
};

// One lexicon for the same words: its expressions are made once for each lexicon, and lines are read on every key.
const lexicons = new Map<string, Lexicon>();
const lexiconsKept = 4;
emptiedAtLock(() => lexicons.clear());

/** The lexicon of a county: the shipped one, with the words that it added and without those that it took out. */
export const countyLexicon = (state: State): Lexicon => {
  const words = all(state, 'lexiconWord');
  if (words.length === 0) return defaultLexicon;
  const key = JSON.stringify(words.map(({ language, list, text, isTakenOut }) => [language, list, text, isTakenOut]));
  const known = lexicons.get(key);
  if (known) return known;
  if (lexicons.size >= lexiconsKept) lexicons.clear();
  const editedIn = (language: LexiconLanguage): WordLists =>
    edited(
      defaultLexicon[language],
      words.filter((word) => word.language === language),
    );
  const lexicon: Lexicon = { zh: editedIn('zh'), en: editedIn('en') };
  lexicons.set(key, lexicon);
  return lexicon;
};

/** The language of a wording: Chinese where it has one Chinese character outside of the names of classes. */
export const languageOf = (text: string): LexiconLanguage => (/\p{Script=Han}/u.test(text) ? 'zh' : 'en');

/** A wording in a list as the editor shows it: shipped or added, in use or taken out. */
export type ListedWord = { readonly language: LexiconLanguage; readonly text: string; readonly isTakenOut: boolean };

/** The wordings of a list: those in use, then those of the shipped ones that the county took out. */
export const wordsOfList = (state: State, list: LexiconList): readonly ListedWord[] => {
  const lexicon = countyLexicon(state);
  const inUse = (['zh', 'en'] as const).flatMap((language) =>
    lexicon[language][list].map((text) => ({ language, text, isTakenOut: false })),
  );
  const out = all(state, 'lexiconWord').filter((word) => word.list === list && word.isTakenOut);
  return [...inUse, ...out.map(({ language, text }) => ({ language, text, isTakenOut: true }))];
};

/** Where a wording stands: in which list of which language. */
type Place = { readonly language: LexiconLanguage; readonly list: LexiconList; readonly text: string };

const editsOf = (state: State, { language, list, text }: Place): Words =>
  all(state, 'lexiconWord').filter((one) => one.language === language && one.list === list && one.text === text);

const isShipped = ({ language, list, text }: Place): boolean => defaultLexicon[language][list].includes(text);

const withdrawn = (words: Words): readonly Change[] => words.map(({ id }) => remove('lexiconWord', id));

/** Puts a wording into a list, or back into it; no change where it is there. `id` is for the new record. */
export const addWording = (state: State, place: Place, id: string): readonly Change[] => {
  const edits = editsOf(state, place);
  const takenOut = edits.filter((one) => one.isTakenOut);
  if (takenOut.length > 0 || edits.length > 0 || isShipped(place)) return withdrawn(takenOut);
  return [create('lexiconWord', { id: lexiconWordId.parse(id), ...place, isTakenOut: false })];
};

/** Takes a wording out of a list: an added one goes, a shipped one is marked as taken out, so that it can come back. */
export const takeOutWording = (state: State, place: Place, id: string): readonly Change[] => {
  const edits = editsOf(state, place);
  if (!isShipped(place)) return withdrawn(edits);
  if (edits.some((one) => one.isTakenOut)) return [];
  return [create('lexiconWord', { id: lexiconWordId.parse(id), ...place, isTakenOut: true })];
};

/** Makes a list what was shipped. */
export const backToShipped = (state: State, list: LexiconList): readonly Change[] =>
  withdrawn(all(state, 'lexiconWord').filter((one) => one.list === list));
