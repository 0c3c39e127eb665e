import { type LexiconLanguage, type LexiconList, lexiconList, type WordLists } from './lexicon.ts';

const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']', '<': '>', '{': '}' };

/** The place of the bracket that closes the one at `open`; the end of the text where none does. */
const endOf = (text: string, open: number): number => {
  const walk = (at: number, depth: number): number => {
    if (at >= text.length) return text.length;
    const isOpen = closing[text[at] ?? ''] !== undefined;
    const isClose = ')]>}'.includes(text[at] ?? ' ');
    const now = depth + (isOpen ? 1 : 0) - (isClose ? 1 : 0);
    return now === 0 ? at : walk(at + 1, now);
  };
  return walk(open, 0);
};

/** Splits at the bars that stand outside of brackets. */
const alternatives = (text: string): readonly string[] => {
  const parts = [''];
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? '';
    if (closing[character] !== undefined) {
      const end = endOf(text, at);
      parts[parts.length - 1] += text.slice(at, end + 1);
      at = end;
    } else if (character === '|') parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts;
};

const escaped = (character: string): string => character.replace(/[.*+?^${}()|[\]\\/]/, '\\$&');

/** How many characters a wording fits at least: of a class three, of several the longest, of what may be missing none. */
const fits = (wording: string): number =>
  wording
    .replace(/<[^>]*>|\([^)]*\)/g, '')
    .replace(/\{[^}]*\}/g, '□□□')
    .replace(/\[([^\]]*)\]/g, (_, any: string) => '□'.repeat(Math.max(...any.split('|').map((one) => one.length))))
    .length;

/** Longer words first: an expression takes the first alternative that fits. */
const longestFirst = (words: readonly string[]): readonly string[] =>
  words.toSorted((one, other) => fits(other) - fits(one) || other.length - one.length);

/** What a wording is read against: the lists that it may name. */
type Language = { readonly lists: WordLists; readonly isEnglish: boolean };

/** A list may name another, but a county must not make them name each other without an end. */
const deepest = 4;

const classNamed = (name: string, language: Language, depth: number): string => {
  const list = lexiconList.safeParse(name).data;
  if (list === undefined || depth >= deepest) return '(?!)';
  return anyOf(language.lists[list], language, depth + 1);
};

const bracket = (open: string, inside: string, isFirst: boolean, language: Language, depth: number): string => {
  if (open === '{') return `(?:${classNamed(inside, language, depth)})`;
  const isNot = open === '<' && inside.startsWith('!');
  const any = alternatives(isNot ? inside.slice(1) : inside)
    .map((word) => sourceOf(word, language, depth))
    .join('|');
  if (open === '<') return `(?${isFirst ? '<' : ''}${isNot ? '!' : '='}${any})`;
  return open === '(' ? `(?:${any})?` : `(?:${any})`;
};

/** Brackets that do not close are plain text. */
const sourceOf = (text: string, language: Language, depth: number): string => {
  let source = '';
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? '';
    const end = closing[character] === undefined ? text.length : endOf(text, at);
    if (end < text.length) {
      source += bracket(character, text.slice(at + 1, end), at === 0, language, depth);
      at = end;
    } else if (character === '*') source += '[^，。；,;.]{1,8}';
    else source += language.isEnglish && character === ' ' ? '\\s+' : escaped(character);
  }
  return source;
};

/** The wordings of a list as the alternatives of a regular expression. A list without any fits nothing. */
const anyOf = (wordings: readonly string[], language: Language, depth: number): string => {
  const isComposed = (wording: string): boolean => wording.includes('{');
  const [composed, plain] = [wordings.filter(isComposed), wordings.filter((wording) => !isComposed(wording))];
  const inOrder = [...composed, ...longestFirst(plain)];
  return inOrder.length === 0 ? '(?!)' : inOrder.map((wording) => sourceOf(wording, language, depth)).join('|');
};

/** The source of a regular expression that fits any wording of a list; English words fit whole. */
export const sourceOfList = (list: LexiconList, lists: WordLists, language: LexiconLanguage): string => {
  const isEnglish = language === 'en';
  const any = anyOf(lists[list], { lists, isEnglish }, 0);
  return isEnglish ? `(?<![A-Za-z])(?:${any})(?![A-Za-z])` : `(?:${any})`;
};
