import type { VoteForm, VoteOption } from './appraisal.ts';

/** The options of each form in the order of its paper. 弃权 is last: no tick at all. */
export const optionsOf: Readonly<Record<VoteForm, readonly VoteOption[]>> = {
  hands: ['for', 'against', 'abstain'],
  satisfaction: ['satisfied', 'fairly-satisfied', 'dissatisfied', 'no-idea', 'abstain'],
  appraisal: ['excellent', 'competent', 'fairly-competent', 'incompetent', 'abstain'],
};

/** Whether papers go out and come back; hands are only counted. */
export const isOnPaper = (form: VoteForm): boolean => form !== 'hands';
