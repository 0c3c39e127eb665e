import { memo } from 'react';
import { durationWords } from '../../../shared/time/duration.ts';
import { dateInTable } from '../../../shared/time/format.ts';
import { Mark } from '../../ui/mark.tsx';
import { useLanguage, useText } from '../../ui/text.tsx';
import type { LedgerLine } from './use-ledger.ts';

const colourOf = ({ isOverdue, isDueSoon }: LedgerLine['standing']): string => {
  if (isOverdue) return 'red';
  return isDueSoon ? 'amber' : '';
};

const useWords = ({ standing }: LedgerLine) => {
  const t = useText();
  const { language } = useLanguage();
  const {
    isOverdue,
    overdueDays,
    isDueSoon,
    state,
    hasRelapsed,
    due,
    isDueProvisional,
    duration,
    leadUnit: unit,
    person,
  } = standing;
  const word = (): string => {
    if (isOverdue) return t('ledger.overdue', { count: overdueDays });
    if (isDueSoon) return t('state.due-soon');
    return state === 'closed' && hasRelapsed ? t('state.relapsed') : t(`state.${state}`);
  };
  const date = due === null ? '' : dateInTable(language, due);
  return {
    state: word(),
    due: isDueProvisional ? t('ledger.due-provisional', { date }) : date,
    lasting: duration === null ? '' : durationWords(language, duration),
    owner: unit && person ? t('ledger.unit-and-person', { unit, person }) : (unit ?? person ?? ''),
    noMeasure: t('ledger.no-measure'),
  };
};

/** One issue of the ledger. Rows are many; one is drawn anew only when it changed. */
export const LedgerRow = memo(({ line }: { readonly line: LedgerLine }) => {
  const { standing, village, townName } = line;
  const words = useWords(line);
  const colour = colourOf(standing);
  return (
    <tr>
      <td className={`nw ${colour}`}>
        <Mark shape={standing.mark} /> {words.state}
      </td>
      <td className="nw ledger-number">{standing.number ?? ''}</td>
      <td className="nw ledger-town">{townName}</td>
      <td className="nw">{village}</td>
      <td className="ledger-text">{standing.summary}</td>
      <td className="nw num">{words.lasting}</td>
      <td className="ledger-text ledger-measure">
        {standing.measure ?? <span className="i3">{words.noMeasure}</span>}
      </td>
      <td className="ledger-owner">{words.owner}</td>
      <td className={`nw num ${colour}`}>{words.due}</td>
    </tr>
  );
});
