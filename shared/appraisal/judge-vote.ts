import type { ClauseResult, Tally, VoteRule } from './appraisal.ts';
import { countOf } from './check-sums.ts';

const holds = (compare: VoteRule['compare'], one: number, other: number): boolean => {
  switch (compare) {
    case 'less':
      return one < other;
    case 'at-most':
      return one <= other;
    case 'more':
      return one > other;
    case 'at-least':
      return one >= other;
  }
};

/** What a clause says of a count, or null while no vote is valid. Compared in whole numbers: a third is never rounded. */
export const judgeVote = (rule: VoteRule, tally: Tally | undefined): ClauseResult | null => {
  const valid = tally?.valid ?? 0;
  if (valid === 0) return null;
  const points = rule.weights.reduce((sum, { option, weight }) => sum + weight * (countOf(tally, option) ?? 0), 0);
  const { document, number, text, reads } = rule;
  return {
    document,
    number,
    text,
    reads,
    perMille: Math.round((points * 10) / valid),
    isMet: holds(rule.compare, points * rule.of, rule.over * 100 * valid),
  };
};

/** Whether a requirement is passed or a criterion is met, as the result says it. */
export const outcomeOf = ({ reads, isMet }: Pick<ClauseResult, 'reads' | 'isMet'>) =>
  `${reads}-${isMet ? 'met' : 'not-met'}` as const;
