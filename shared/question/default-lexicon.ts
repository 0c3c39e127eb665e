import type { Lexicon } from './lexicon.ts';
import { lexiconEn } from './lexicon-en.ts';
import { lexiconZh } from './lexicon-zh.ts';

/** The lexicon as the house ships it. */
export const defaultLexicon: Lexicon = { zh: lexiconZh, en: lexiconEn };
