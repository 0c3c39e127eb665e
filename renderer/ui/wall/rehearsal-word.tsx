import { createContext, useContext } from 'react';
import { type Language, translate } from '../../../shared/text/translate.ts';

/** Whether the scenes below are those of a rehearsal. */
export const Rehearsed = createContext(false);

/** The word in every head of a rehearsal: what is on the wall is an exercise. */
export const RehearsalWord = ({ language }: { readonly language: Language }) =>
  useContext(Rehearsed) ? <b className="wall-rehearsal">{translate(language, 'rehearsal.word')}</b> : null;
