import type { Day } from '../time/dates.ts';
import { typedDay } from '../time/typed-day.ts';

/** A promise of an answer in writing as it is typed: `9-28`, or `9-28 石守拙` with who answers. `by` is null where no day was read. */
export type PromiseTyped = { readonly by: Day | null; readonly name: string };

const dayThenName = /^\s*([\d年月日\-./]+)\s*(.*)$/;

/** Reads the day, from `from` on where no year is written, and the name or initials behind it; both may be missing. */
export const readPromise = (typed: string, from: Day): PromiseTyped => {
  const [, day = '', name = ''] = dayThenName.exec(typed) ?? [];
  return { by: typedDay(day, from), name: name.trim() };
};
