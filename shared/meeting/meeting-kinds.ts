import { type LineKind, lineKind } from './meeting.ts';

/** The kinds of a line in the order of their keys Alt+1 to Alt+9, Alt+0. */
export const kindsByKey: readonly LineKind[] = lineKind.options;

/** Whether a word names a kind of line. */
export const isLineKind = (word: string): word is LineKind => lineKind.safeParse(word).success;
