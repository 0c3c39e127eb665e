import { loadLedger } from '../../store/load.ts';
import { useLive } from '../../store/store.tsx';
import { Button } from '../../ui/button.tsx';
import { useText } from '../../ui/text.tsx';
import { LedgerFilters } from './ledger-filters.tsx';
import { LedgerRow } from './ledger-row.tsx';
import { type LedgerLine, useLedger } from './use-ledger.ts';
import './ledger.css';

/** More rows than a screen can hold are not read but narrowed; drawing them all would make typing wait. */
const shownAtMost = 300;
const heads = ['state', 'number', 'town', 'village', 'summary', 'lasting', 'measure', 'owner', 'due'] as const;

const Table = ({ lines }: { readonly lines: readonly LedgerLine[] }) => {
  const t = useText();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long ledger must be scrolled by keys
    <section className="ledger-scroll" aria-label={t('nav.ledger')} tabIndex={0}>
      <table className="tt ledger-table">
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col" className={`ledger-${head}`}>
                {t(`ledger.head.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.slice(0, shownAtMost).map((line) => (
            <LedgerRow key={line.standing.issue} line={line} />
          ))}
        </tbody>
      </table>
      {lines.length === 0 && <p className="ledger-empty">{t('ledger.none-found')}</p>}
      {lines.length > shownAtMost && (
        <p className="ledger-empty">{t('ledger.more', { shown: shownAtMost, count: lines.length })}</p>
      )}
    </section>
  );
};

type Props = {
  /** Where the ledger is made as a file. */
  readonly onPapers: () => void;
};

/** Every issue of the county, the most urgent first, with the counts of the printed ledger. */
export const LedgerScreen = ({ onPapers }: Props) => {
  const t = useText();
  const state = useLive(loadLedger());
  const { ledger, ...filters } = useLedger(state);
  if (!state || !ledger) return null;
  if (ledger.total === 0) return <p className="ledger-empty">{t('ledger.none')}</p>;
  return (
    <div className="ledger">
      <header className="ledger-head">
        <LedgerFilters state={state} counts={ledger.counts} filters={filters} />
        <span className="grow" />
        <Button isMain onPress={onPapers}>
          {t('ledger.go-to-papers')}
        </Button>
      </header>
      <Table lines={ledger.lines} />
    </div>
  );
};
