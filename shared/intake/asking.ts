import type { Choice, Doubt, DoubtCode } from './preview.ts';

export type Answers = Readonly<Record<string, string>>;

/** A doubt before it knows its sheet: where it is, what it says, and how it may be answered. */
export type Question = Omit<Doubt, 'id' | 'sheet'>;

/** An answer that was given just now, with what it was about: what is kept, so that it is not asked again. */
export type GivenAnswer = { readonly about: string; readonly key: string };

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
  readonly given: () => readonly GivenAnswer[];
};

/** The name of a row over all sheets: `<sheet>/<row>`. */
export const rowName = (sheet: number, row: number): string => `${sheet}/${row}`;

/** The safe choice of every doubt: nothing is guessed and nothing that is doubtful is written. */
export const safeKey = '0' as const;

/** The safe choice 先空着: the cell stays empty. */
export const leaveEmpty: Choice = { key: safeKey, code: 'leave-empty', values: {} };

/** The safe choice 这一行不写入: the row is left out. */
export const leaveOut: Choice = { key: safeKey, code: 'leave-out', values: {} };

// What these ask about is another thing with each file: who left, which rows are hidden, which town is meant.
const askedAnew: readonly DoubtCode[] = [
  'rows-hidden',
  'town-missing',
  'village-missing',
  'member-left',
  'members-left',
  'item-unowned',
  'same-name',
  'birth-missing',
];

/** What a question is about, however the file is laid out: its kind, whom and what it says. Null for what is asked each time. */
const aboutOf = ({ code, subject, values, choices }: Question, once: string | undefined): string | null =>
  askedAnew.includes(code) || choices.length === 0 ? null : `${code}/${once ?? subject}/${JSON.stringify(values)}`;

/** What answers a question that nobody answered now: earlier answers by what was asked, else null or the safe key. */
export type Standing = { readonly kept: ReadonlyMap<string, string>; readonly fallback: typeof safeKey | null };

/**
 * An empty collection for one sheet. A doubt that was answered with an earlier file is not put again; `fallback` answers the
 * rest: null leaves it open, the safe key is for a file that is loaded without a person (the sample county).
 */
export const startAsking = (sheet: number, answers: Answers, { kept, fallback }: Standing): Asking => {
  const doubts: Doubt[] = [];
  const doubtfulRows = new Set<string>();
  const unanswered = new Set<string>();
  const known = new Set<string>();
  const given = new Map<string, string>();
  const put = (id: string, question: Question): void => {
    if (!known.has(id)) doubts.push({ ...question, id, sheet });
    known.add(id);
  };
  return {
    doubts,
    doubtfulRows,
    open: () => unanswered.size,
    given: () => [...given].map(([about, key]) => ({ about, key })),
    ask: (question, once) => {
      const id = `${sheet}!${once ?? question.cell}:${question.code}`;
      const about = aboutOf(question, once);
      const earlier = about === null ? undefined : kept.get(about);
      const allowed = (key: string | undefined): string | undefined =>
        question.choices.find((choice) => choice.key === key)?.key;
      const now = allowed(Object.hasOwn(answers, id) ? answers[id] : undefined);
      if (now === undefined && allowed(earlier) !== undefined) return allowed(earlier) ?? null;
      put(id, question);
      if (question.choices.length === 0) return null;
      if (now !== undefined && about !== null) given.set(about, now);
      const key = now ?? fallback;
      if (key === null) {
        unanswered.add(id);
        doubtfulRows.add(rowName(sheet, question.row));
      }
      return key;
    },
  };
};
