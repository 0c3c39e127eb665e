import type { Appraisal, Tally, VoteForm } from '../../../shared/appraisal/appraisal.ts';
import { fieldsOf, figureIn, type SumFault, type TallyField } from '../../../shared/appraisal/check-sums.ts';
import { timeWords } from '../../../shared/time/format.ts';
import type { Say } from '../../ui/text.tsx';

/** What a field of a count is called; hands have no papers, so their `valid` is who is there to vote. */
export const fieldWords = (field: TallyField, form: VoteForm, t: Say): string =>
  t(field === 'valid' && form === 'hands' ? 'vote.voters' : `vote.${field}`);

const faultWords = (fault: Exclude<SumFault, { fault: 'missing' }>, form: VoteForm, t: Say): string => {
  switch (fault.fault) {
    case 'returned-over-issued':
    case 'valid-over-returned':
      return t(`vote.fault-${fault.fault}`, { by: fault.by });
    case 'counts-over-valid':
    case 'counts-under-valid':
      return t(`vote.fault-${fault.fault}${form === 'hands' ? '-hands' : ''}` as const, { by: fault.by });
    case 'nothing-valid':
      return t('vote.fault-nothing-valid');
    case 'second-differs':
      return t(fault.by > 0 ? 'vote.fault-second-more' : 'vote.fault-second-fewer', {
        field: fieldWords(fault.field, form, t),
        by: Math.abs(fault.by),
      });
  }
};

/** All faults in words: first what does not add up, then in one line what is still empty. */
export const faultLines = (faults: readonly SumFault[], form: VoteForm, t: Say): readonly string[] => {
  const missing = faults.flatMap((fault) => (fault.fault === 'missing' ? [fieldWords(fault.field, form, t)] : []));
  const wrong = faults.flatMap((fault) => (fault.fault === 'missing' ? [] : [faultWords(fault, form, t)]));
  return [
    ...wrong,
    ...(missing.length > 0 ? [t('vote.fault-missing', { fields: missing.join(t('list.comma')) })] : []),
  ];
};

/** A count in one line: each option with its figure. */
export const tallyWords = (tally: Tally, form: VoteForm, t: Say): string =>
  fieldsOf(form)
    .map((field) => t('vote.figure', { label: fieldWords(field, form, t), count: figureIn(tally, field) ?? 0 }))
    .join(t('list.comma'));

/** Whether a vote is public, since when, and whether it was corrected. */
export const publicWords = ({ released }: Appraisal, t: Say): string => {
  if (!released) return t('vote.not-public');
  return released.correctedAt
    ? t('vote.public-corrected', { time: timeWords(released.correctedAt) })
    : t('vote.public', { time: timeWords(released.at) });
};
