import type { VillageId } from '../../../shared/records/ids.ts';
import type { State } from '../../../shared/records/state.ts';
import type { PromisedMeasure } from '../../../shared/village/profile.ts';
import { roundRecords } from '../../../shared/village/round-record.ts';
import { useOfficeClock } from '../../store/store.tsx';
import { Mark } from '../../ui/mark.tsx';
import { useText } from '../../ui/text.tsx';

/** What earlier reviews found here, and what became of it; a village that nobody ever mentioned is told to be so. */
export const RoundsPart = ({ state, village }: { readonly state: State; readonly village: VillageId }) => {
  const t = useText();
  const { today } = useOfficeClock();
  const rounds = roundRecords(state, village, today);
  return (
    <section>
      <h2 className="section-head">{t('village.rounds')}</h2>
      {rounds.length === 0 ? (
        <p className="village-line i2">
          <Mark shape="never" /> {t('village.never')}
        </p>
      ) : (
        <table className="tt">
          <thead>
            <tr>
              <th scope="col">{t('village.round-name')}</th>
              <th scope="col" className="num">
                {t('village.round-issues')}
              </th>
              <th scope="col" className="num">
                {t('village.round-closed')}
              </th>
              <th scope="col" className="num">
                {t('village.round-overdue')}
              </th>
              <th scope="col" className="num">
                {t('village.round-relapsed')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rounds.map(({ round, number, year, issues, closed, overdue, relapsed }) => (
              <tr key={round}>
                <td>{t('village.round-title', { number, year })}</td>
                <td className="num">{issues}</td>
                <td className="num">{closed}</td>
                <td className="num">{overdue > 0 ? <b className="red">{overdue}</b> : 0}</td>
                <td className="num">{relapsed}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
};

const wordOf = ({ standing, isKept }: PromisedMeasure) => {
  if (standing.isOverdue) return 'state.overdue';
  if (standing.isDueSoon) return 'state.due-soon';
  return isKept ? 'village.closed' : (`state.${standing.state}` as const);
};

const shown = 5;

/** What was promised in an earlier round: what is not kept first. */
export const PromisedPart = ({ promised }: { readonly promised: readonly PromisedMeasure[] }) => {
  const t = useText();
  const kept = promised.filter(({ isKept }) => isKept).length;
  return (
    <section>
      <h2 className="section-head">
        {t('village.promised')}
        {promised.length > 0 && <span>{t('village.promised-count', { count: promised.length, kept })}</span>}
      </h2>
      {promised.length === 0 && <p className="village-line i2">{t('village.no-promised')}</p>}
      <ul>
        {promised.slice(0, shown).map((one) => (
          <li key={one.prescription} className={one.standing.isOverdue ? 'village-check red' : 'village-check'}>
            <Mark shape={one.standing.mark} />
            <span className="village-measure">{one.measure}</span>
            <span className={one.standing.isOverdue ? 'h red' : 'h'}>{t(wordOf(one))}</span>
          </li>
        ))}
      </ul>
    </section>
  );
};
