import { useEffect, useRef } from 'react';
import { all, type State } from '../../../shared/records/state.ts';
import type { LedgerCounts } from '../../../shared/rectification/ledger-counts.ts';
import { KeyHint } from '../../ui/key-hint.tsx';
import { type Say, useText } from '../../ui/text.tsx';
import { useKeys } from '../../ui/use-keys.ts';
import { type StandingFilter, standingFilters, type useLedger } from './use-ledger.ts';

type Props = {
  readonly state: State;
  readonly counts: LedgerCounts;
  readonly filters: Omit<ReturnType<typeof useLedger>, 'ledger'>;
};

const countWords = (t: Say, filter: StandingFilter, counts: LedgerCounts): string => {
  switch (filter) {
    case 'all':
      return t('ledger.count', { count: counts.total });
    case 'open':
      return t('ledger.counts.doing', { count: counts.doing });
    case 'overdue':
      return t('ledger.counts.overdue', { count: counts.overdue });
    case 'due-soon':
      return t('ledger.counts.due-soon', { count: counts.dueSoon });
    case 'closed':
      return t('ledger.counts.closed', { count: counts.closed });
    case 'relapsed':
      return t('ledger.counts.relapsed', { count: counts.relapsed });
  }
};

/** A standing with its count is the filter by it: Alt+1 to 6. Colour only with its word. */
const Standings = ({ counts, filters }: Pick<Props, 'counts' | 'filters'>) => {
  const t = useText();
  const red = (one: StandingFilter): string => (one === 'overdue' && counts.overdue > 0 ? 'red' : '');
  const amber = (one: StandingFilter): string => (one === 'due-soon' && counts.dueSoon > 0 ? 'amber' : '');
  return (
    <fieldset className="ledger-standings" aria-label={t('ledger.standing')}>
      {standingFilters.map((one, index) => (
        <button
          key={one}
          type="button"
          aria-pressed={one === filters.filter}
          aria-keyshortcuts={`Alt+${index + 1}`}
          className={`${red(one)} ${amber(one)}`}
          onClick={() => filters.setFilter(one)}
        >
          {countWords(t, one, counts)}
          <KeyHint>{`Alt+${index + 1}`}</KeyHint>
        </button>
      ))}
    </fieldset>
  );
};

/** Find, town, standing: everything from the keyboard, and the counts of what is found. */
export const LedgerFilters = ({ state, counts, filters }: Props) => {
  const t = useText();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const { setFilter } = filters;
  const keys = Object.fromEntries(
    standingFilters.map((one, index) => [`Alt+${index + 1}`, () => void setFilter(one)] as const),
  );
  useKeys(keys);
  const towns = [...all(state, 'unit')]
    .filter(({ kind }) => kind === 'town')
    .sort((one, other) => (one.order ?? 0) - (other.order ?? 0));
  return (
    <div className="ledger-filters">
      <input
        ref={field}
        className="input ledger-find"
        type="search"
        aria-label={t('ledger.find')}
        placeholder={t('ledger.find')}
        value={filters.typed}
        onChange={(event) => filters.setTyped(event.target.value)}
      />
      <select
        className="input ledger-towns"
        aria-label={t('ledger.town')}
        value={filters.town}
        onChange={(event) => filters.setTown(event.target.value)}
      >
        <option value="">{t('ledger.all-towns')}</option>
        {towns.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <Standings counts={counts} filters={filters} />
    </div>
  );
};
