import { letterBit, type Unit } from './spelling.ts';

/** One character as it was typed: which spelling fitted and how many of its letters; no letters where it stood there itself. */
export type Taken = { readonly spelling: number; readonly letters: number; readonly next: Taken | null };

/** The end of a match: nothing more was typed. */
const end: Taken = { spelling: 0, letters: 0, next: null };

const commonLength = (spelling: string, typed: string, from: number): number => {
  let length = 0;
  while (length < spelling.length && spelling.charCodeAt(length) === typed.charCodeAt(from + length)) length += 1;
  return length;
};

/** Sees from the second letter alone that most names cannot fit: it belongs to the same syllable or begins the next one. */
const cannotFit = (unit: Unit, after: Unit | undefined, typed: string, from: number): boolean => {
  const second = letterBit(typed, from + 1);
  return second !== 0 && ((unit.seconds | (after?.firsts ?? 0)) & second) === 0 && after?.character !== typed[from + 1];
};

const bySpelling = (units: readonly Unit[], unit: Unit, at: number, typed: string, from: number): Taken | null => {
  if ((unit.firsts & letterBit(typed, from)) === 0 || cannotFit(unit, units[at + 1], typed, from)) return null;
  for (let spelling = 0; spelling < unit.spellings.length; spelling += 1) {
    // The longest first: `xian` is 县 before it is 西安.
    for (let letters = commonLength(unit.spellings[spelling] ?? '', typed, from); letters > 0; letters -= 1) {
      const next = matchFrom(units, at + 1, typed, from + letters);
      if (next) return { spelling, letters, next };
    }
  }
  return null;
};

/**
 * How `typed`, from its place `from` on, is read off the characters from `at` on: each by itself, by its full pinyin or by the first
 * letters of it, in any mixture, without leaving one out. Null where it cannot.
 */
export const matchFrom = (units: readonly Unit[], at: number, typed: string, from: number): Taken | null => {
  if (from >= typed.length) return end;
  const unit = units[at];
  if (!unit) return null;
  if (typed.startsWith(unit.character, from)) {
    const next = matchFrom(units, at + 1, typed, from + unit.character.length);
    if (next) return { spelling: 0, letters: 0, next };
  }
  return bySpelling(units, unit, at, typed, from);
};

/** Whether every character was typed by its likeliest spelling. */
export const isLikeliest = (taken: Taken | null): boolean =>
  taken === null || (taken.spelling === 0 && isLikeliest(taken.next));
