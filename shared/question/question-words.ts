import type { Language, TextKey } from '../text/translate.ts';
import { translate } from '../text/translate.ts';
import type { Slot } from './slots.ts';

/** A question on the wall is read at a glance: this many characters at most. */
const longest: Readonly<Record<Language, number>> = { zh: 18, en: 60 };

/**
 * The question for the open slots, ready to be put: 哪几个村？从什么时候起？ Six slots at once are asked in their shortest
 * form. Empty where nothing is open.
 */
export const questionWords = (ask: readonly Slot[], language: Language): string => {
  const inForm = (form: 'full' | 'short'): string =>
    ask
      .map((slot): TextKey => `question.${form}-${slot}`)
      .map((key) => translate(language, key))
      .join(language === 'en' ? ' ' : '');
  const full = inForm('full');
  return full.length <= longest[language] ? full : inForm('short');
};
