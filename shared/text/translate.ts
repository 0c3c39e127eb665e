import { en } from './en.ts';
import { zh } from './zh.ts';

export type Language = 'zh' | 'en';

/** A text of the catalogue; `{name}` is replaced by a value. English texts that count have a form for one. */
export type Text = string | { readonly one: string; readonly other: string };

/** Every key of the catalogue: zh.ts is the type of all texts. */
export type TextKey = keyof typeof zh;
export type TextValues = Readonly<Record<string, string | number>>;

const catalogues: Readonly<Record<Language, Readonly<Record<TextKey, Text>>>> = { zh, en };
const english = new Intl.PluralRules('en');

const formOf = (text: Text, values: TextValues): string => {
  if (typeof text === 'string') return text;
  return english.select(Number(values['count'] ?? 0)) === 'one' ? text.one : text.other;
};

/** The text of a key in a language, with its values filled in. `count` chooses the English plural. */
export const translate = (language: Language, key: TextKey, values: TextValues = {}): string =>
  formOf(catalogues[language][key], values).replace(/\{(\w+)\}/g, (hole, name: string) => String(values[name] ?? hole));

/** Whether a word is a key of the catalogue: for labels and codes that come from the journal or over IPC. */
export const isTextKey = (word: string): word is TextKey => Object.hasOwn(zh, word);
