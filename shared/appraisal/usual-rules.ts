import { voteRuleId } from '../records/ids.ts';
import { all, type State } from '../records/state.ts';
import type { Day } from '../time/dates.ts';
import type { VoteForm, VoteRule } from './appraisal.ts';

const rule = (told: Omit<VoteRule, 'id' | 'isOn'> & { readonly id: string }): VoteRule => ({
  ...told,
  id: voteRuleId.parse(told.id),
  isOn: true,
});

/** The clauses that a county begins with; it edits document, number, words and threshold, and switches them off. */
export const usualRules: readonly VoteRule[] = [
  rule({
    id: 'rule-hands-majority',
    form: 'hands',
    document: '会议表决规则',
    number: '第一条',
    text: '赞成人数超过实到人数的一半，为通过',
    reads: 'requirement',
    weights: [{ option: 'for', weight: 100 }],
    compare: 'more',
    over: 1,
    of: 2,
  }),
  rule({
    id: 'rule-satisfaction-listing',
    form: 'satisfaction',
    document: '软弱涣散村党组织认定条件',
    number: '第五条',
    text: '群众满意度低于60%的，列为认定对象',
    reads: 'criterion',
    weights: [
      { option: 'satisfied', weight: 100 },
      { option: 'fairly-satisfied', weight: 100 },
    ],
    compare: 'less',
    over: 60,
    of: 100,
  }),
  rule({
    id: 'rule-satisfaction-dissatisfied',
    form: 'satisfaction',
    document: '整顿验收办法',
    number: '第八条',
    text: '不满意率不超过50%，超过的不论得分均不通过',
    reads: 'requirement',
    weights: [{ option: 'dissatisfied', weight: 100 }],
    compare: 'at-most',
    over: 50,
    of: 100,
  }),
  rule({
    id: 'rule-satisfaction-score',
    form: 'satisfaction',
    document: '整顿验收办法',
    number: '第七条',
    text: '测评得分不低于70分',
    reads: 'requirement',
    weights: [
      { option: 'satisfied', weight: 100 },
      { option: 'fairly-satisfied', weight: 80 },
      { option: 'no-idea', weight: 60 },
    ],
    compare: 'at-least',
    over: 70,
    of: 100,
  }),
  rule({
    id: 'rule-appraisal-incompetent',
    form: 'appraisal',
    document: '民主测评办法',
    number: '第六条',
    text: '不称职票超过有效票三分之一的，评定为不称职',
    reads: 'criterion',
    weights: [{ option: 'incompetent', weight: 100 }],
    compare: 'more',
    over: 1,
    of: 3,
  }),
];

/** All clauses: the county's own, and each usual one that it has not edited. */
export const allRules = (state: State): readonly VoteRule[] => {
  const own = all(state, 'voteRule');
  const edited: ReadonlySet<string> = new Set(own.map(({ id }) => id));
  return [...usualRules.filter(({ id }) => !edited.has(id)), ...own];
};

/** The clauses that judge a form on a day: switched on, begun and not ended. */
export const rulesFor = (state: State, form: VoteForm, on: Day): readonly VoteRule[] =>
  allRules(state).filter(
    (one) =>
      one.form === form &&
      one.isOn &&
      (one.from === undefined || one.from <= on) &&
      (one.until === undefined || one.until >= on),
  );
