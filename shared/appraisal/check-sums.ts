import type { Tally, VoteForm, VoteOption } from './appraisal.ts';
import { isOnPaper, optionsOf } from './vote-options.ts';

/** What is wrong with a count. `by` is the difference that is told in words: so many too many, or too few. */
export type SumFault =
  | { readonly fault: 'missing'; readonly field: 'issued' | 'returned' | 'valid' | VoteOption }
  | { readonly fault: 'returned-over-issued' | 'valid-over-returned'; readonly by: number }
  | { readonly fault: 'counts-over-valid' | 'counts-under-valid'; readonly by: number }
  | { readonly fault: 'nothing-valid' }
  | {
      readonly fault: 'second-differs';
      readonly field: 'issued' | 'returned' | 'valid' | VoteOption;
      readonly by: number;
    };

/** How many votes an option got; undefined while nobody has entered it. */
export const countOf = (tally: Tally | undefined, option: VoteOption): number | undefined =>
  tally?.counts.find((one) => one.option === option)?.count;

/** What all options of a form add up to; what is not entered counts as none. */
export const sumOf = (tally: Tally | undefined, form: VoteForm): number =>
  optionsOf[form].reduce((sum, option) => sum + (countOf(tally, option) ?? 0), 0);

/** The fields of a form in the order in which they are entered. */
export const fieldsOf = (form: VoteForm): readonly ('issued' | 'returned' | 'valid' | VoteOption)[] => [
  ...(isOnPaper(form) ? (['issued', 'returned'] as const) : []),
  'valid',
  ...optionsOf[form],
];

/** A field of a count: papers or an option. */
export type TallyField = ReturnType<typeof fieldsOf>[number];

/** What stands in a field of a count. */
export const figureIn = (tally: Tally | undefined, field: TallyField): number | undefined =>
  field === 'issued' || field === 'returned' || field === 'valid' ? tally?.[field] : countOf(tally, field);

const paperFaults = ({ issued, returned, valid }: Tally): readonly SumFault[] => [
  ...(issued !== undefined && returned !== undefined && returned > issued
    ? [{ fault: 'returned-over-issued' as const, by: returned - issued }]
    : []),
  ...(returned !== undefined && valid !== undefined && valid > returned
    ? [{ fault: 'valid-over-returned' as const, by: valid - returned }]
    : []),
];

const countFaults = (tally: Tally, form: VoteForm): readonly SumFault[] => {
  const { valid } = tally;
  if (valid === undefined) return [];
  if (valid === 0) return [{ fault: 'nothing-valid' }];
  const over = sumOf(tally, form) - valid;
  if (over === 0) return [];
  return [over > 0 ? { fault: 'counts-over-valid', by: over } : { fault: 'counts-under-valid', by: -over }];
};

/** All that is wrong with one count: sum of the options = valid ≤ returned ≤ issued. Empty when it may be released. */
export const sumFaults = (tally: Tally | undefined, form: VoteForm): readonly SumFault[] => {
  const missing = fieldsOf(form).filter((field) => figureIn(tally, field) === undefined);
  const wrong = tally ? [...(isOnPaper(form) ? paperFaults(tally) : []), ...countFaults(tally, form)] : [];
  return [...wrong, ...missing.map((field) => ({ fault: 'missing' as const, field }))];
};

/** Where two people who counted apart differ; nothing where the second has not begun. */
export const secondFaults = (
  first: Tally | undefined,
  second: Tally | undefined,
  form: VoteForm,
): readonly SumFault[] =>
  second === undefined
    ? []
    : fieldsOf(form).flatMap((field) => {
        const by = (figureIn(second, field) ?? 0) - (figureIn(first, field) ?? 0);
        return by === 0 ? [] : [{ fault: 'second-differs' as const, field, by }];
      });
