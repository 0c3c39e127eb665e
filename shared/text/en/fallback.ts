import type { fallback as zh } from '../zh/fallback.ts';

/** What is printed beforehand, and typed in afterwards at its times. */
export const fallback: Readonly<Record<keyof typeof zh, string>> = {
  'fallback.mode': 'From paper',
};
