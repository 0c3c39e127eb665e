import type { State } from '../records/state.ts';

/** What a backup and the records here have that the other has not. `lines` = what was said and recorded; `steps` = everything that was done. */
export type Difference = {
  readonly linesThere: number;
  readonly linesHere: number;
  readonly linesOnlyThere: number;
  readonly linesOnlyHere: number;
  readonly stepsOnlyThere: number;
  readonly stepsOnlyHere: number;
};

/** As much of the records as comparing needs: the lines by id, and the ids of all that was done. */
export type Compared = { readonly line: State['line']; readonly steps: ReadonlySet<string> };

const missingIn = (those: Iterable<string>, has: (id: string) => boolean): number =>
  [...those].filter((id) => !has(id)).length;

/** Compares a backup with the records here. */
export const compareBackup = (there: Compared, here: Compared): Difference => ({
  linesThere: there.line.size,
  linesHere: here.line.size,
  linesOnlyThere: missingIn(there.line.keys(), (id) => here.line.has(id)),
  linesOnlyHere: missingIn(here.line.keys(), (id) => there.line.has(id)),
  stepsOnlyThere: missingIn(there.steps, (id) => here.steps.has(id)),
  stepsOnlyHere: missingIn(here.steps, (id) => there.steps.has(id)),
});
