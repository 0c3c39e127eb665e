import type { fallback as zh } from '../zh/fallback.ts';

/** What is printed beforehand, and typed in afterwards at its times. */
export const fallback: Readonly<Record<keyof typeof zh, string>> = {
  'fallback.mode': 'From paper',
  'refusal.time-unreadable': 'This is no time; nothing was changed. Write four digits, such as 0942.',
  'refusal.answer-before-question': 'The answer would come before its question; nothing was changed. Put the question’s time right first.',
};
