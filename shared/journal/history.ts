import type { Change, Label, Transaction } from './change.ts';
import type { Refusal } from './refusal.ts';

/** A transaction that can be taken back: its id, what it was for, and the changes that take it back. */
export type Step = { readonly of: string; readonly label: Label; readonly inverse: readonly Change[] };

/** What can be undone and redone, latest last. `barrier` = papers left the house, and nothing before can be undone. */
export type History = {
  readonly done: readonly Step[];
  readonly undone: readonly Step[];
  readonly hasBarrier: boolean;
};

/** The changes of an undo or redo, with the id of the transaction that it takes back or does again. */
export type Return = { readonly of: string; readonly label: Label; readonly changes: readonly Change[] };

const limit = 200;

/** A history in which nothing has happened. */
export const emptyHistory: History = { done: [], undone: [], hasBarrier: false };

// What the wall shows is steering, not work: undo must never spend a step on it, nor lose a redo to it.
// Sheets that were printed before the meeting are on the table: noting them is no step of work either.
const isSteering = (label: Label): boolean => label.key.startsWith('wall.') || label.key === 'papers.beforehand';
// Without its record the wall is not black: no undo may bring back into sight what the clerk has blanked.
const unblanks = (change: Change): boolean => change.kind === 'wall' && change.remove === true;
const isIssuing = (label: Label): boolean => label.key === 'papers.issued';

/**
 * Notes an applied transaction, given the changes that would take it back. An undo moves a step to `undone`, a redo moves it
 * back, steering of the wall leaves no trace, issuing papers ends all undo before it, anything else empties `undone`.
 */
export const remember = (history: History, transaction: Transaction, inverse: readonly Change[]): History => {
  const { label, undoes, redoes } = transaction;
  const step: Step = { of: transaction.id, label, inverse: inverse.filter((change) => !unblanks(change)) };
  if (undoes) return { ...history, done: history.done.slice(0, -1), undone: [...history.undone, step] };
  if (redoes) return { ...history, done: [...history.done, step], undone: history.undone.slice(0, -1) };
  if (isSteering(label)) return history;
  if (isIssuing(label)) return { done: [], undone: [], hasBarrier: true };
  return { ...history, done: [...history.done, step].slice(-limit), undone: [] };
};

/** What an undo would write now. Papers that were issued stay: they are corrected by new ones, not unmade. */
export const undoOf = (history: History): Return | Refusal => {
  const step = history.done.at(-1);
  if (step) return { of: step.of, label: step.label, changes: step.inverse };
  return { refused: history.hasBarrier ? 'issued-stays' : 'nothing-to-undo' };
};

/** What a redo would write now: the way back of the latest undo. */
export const redoOf = (history: History): Return | Refusal => {
  const step = history.undone.at(-1);
  return step ? { of: step.of, label: step.label, changes: step.inverse } : { refused: 'nothing-to-redo' };
};
