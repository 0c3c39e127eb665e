import type { Choice, Doubt } from './preview.ts';

export type Answers = Readonly<Record<string, string>>;

/** A doubt before it knows its sheet: where it is, what it says, and how it may be answered. */
export type Question = Omit<Doubt, 'id' | 'sheet'>;

/**
 * Collects what has to be asked while a file is read. `ask` gives the key that was answered (key 0 is always allowed where
 * there are choices), or null while it is open; the row is doubtful from then on. Without choices it is a note.
 */
export type Asking = {
  /** `once` names a question that stands for a whole sheet: it is put at its first cell, and its answer holds for all. */
  readonly ask: (question: Question, once?: string) => string | null;
  readonly doubts: readonly Doubt[];
  readonly doubtfulRows: ReadonlySet<string>;
  readonly open: () => number;
};

/** The name of a row over all sheets: `<sheet>/<row>`. */
export const rowName = (sheet: number, row: number): string => `${sheet}/${row}`;

/** The safe choice of every doubt: nothing is guessed and nothing that is doubtful is written. */
export const safeKey = '0' as const;

/** The safe choice 先空着: the cell stays empty. */
export const leaveEmpty: Choice = { key: safeKey, code: 'leave-empty', values: {} };

/** The safe choice 这一行不写入: the row is left out. */
export const leaveOut: Choice = { key: safeKey, code: 'leave-out', values: {} };

/**
 * An empty collection for one sheet. `fallback` answers what nobody answered: null leaves it open, the safe key is for a
 * file that is loaded without a person (the sample county).
 */
export const startAsking = (sheet: number, answers: Answers, fallback: typeof safeKey | null): Asking => {
  const doubts: Doubt[] = [];
  const doubtfulRows = new Set<string>();
  const unanswered = new Set<string>();
  const onceAsked = new Map<string, string>();
  const known = new Set<string>();
  return {
    doubts,
    doubtfulRows,
    open: () => unanswered.size,
    ask: (question, once) => {
      const own = `${sheet}!${question.cell}:${question.code}`;
      const id = (once && onceAsked.get(once)) ?? own;
      if (once) onceAsked.set(once, id);
      if (!known.has(id)) doubts.push({ ...question, id, sheet });
      known.add(id);
      if (question.choices.length === 0) return null;
      const given = Object.hasOwn(answers, id) ? answers[id] : undefined;
      const key = question.choices.find((choice) => choice.key === given)?.key ?? fallback;
      if (key === null) {
        unanswered.add(id);
        doubtfulRows.add(rowName(sheet, question.row));
      }
      return key;
    },
  };
};
