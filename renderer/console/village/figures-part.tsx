import type { VillageId } from '../../../shared/records/ids.ts';
import type { State } from '../../../shared/records/state.ts';
import type { VillageProfile } from '../../../shared/village/profile.ts';
import { incomeYears } from '../../../shared/village/round-record.ts';
import { useOfficeClock } from '../../store/store.tsx';
import { useText } from '../../ui/text.tsx';

/** How many are held ready, against the target, and who they are. */
export const ReservePart = ({ profile }: { readonly profile: VillageProfile }) => {
  const t = useText();
  const { reserves, reserveTarget, isReserveShort } = profile;
  return (
    <section>
      <h2 className={isReserveShort ? 'section-head is-owed' : 'section-head'}>
        {t('village.reserve')}
        <span>{t('village.reserve-of', { count: reserves.length, target: reserveTarget })}</span>
        {reserves.length === 0 && <span className="h">{t('village.reserve-none')}</span>}
      </h2>
      {reserves.length > 0 && (
        <ul className="village-names">
          {reserves.map(({ id, name }) => (
            <li key={id}>{name}</li>
          ))}
        </ul>
      )}
    </section>
  );
};

const barHeight = 4.4;

type Place = { readonly state: State; readonly village: VillageId };

/** Collective income year by year: each bar bears its number, so that it can be read without a scale. */
export const IncomePart = ({ state, village }: Place) => {
  const t = useText();
  const { today } = useOfficeClock();
  const years = incomeYears(state, village, today);
  const most = Math.max(1, ...years.map(({ income }) => income));
  return (
    <section>
      <h2 className="section-head">
        {t('village.income')}
        <span className="h">{t('village.income-unit')}</span>
      </h2>
      {years.length === 0 && <p className="village-line i2">{t('village.no-income')}</p>}
      <ol className="village-bars">
        {years.map(({ year, income, isAbout }) => (
          <li key={year}>
            {isAbout ? t('village.income-about', { income }) : income}
            <span className="village-bar" style={{ height: `${(Math.max(0, income) / most) * barHeight}rem` }} />
            {year}
          </li>
        ))}
      </ol>
    </section>
  );
};

/** The party members of the village by what the office counts. */
export const PartyPart = ({ state, village }: Place) => {
  const t = useText();
  const found = state.village.get(village);
  if (found?.partyMembers === undefined) return null;
  const figures = [
    ['village.under-35', found.partyUnder35],
    ['village.women', found.partyWomen],
    ['village.over-60', found.partyOver60],
  ] as const;
  return (
    <section>
      <h2 className="section-head">
        {t('village.party')}
        <span>{t('village.team-size', { count: found.partyMembers })}</span>
      </h2>
      <dl className="village-figures">
        {figures.map(
          ([key, count]) =>
            count !== undefined && (
              <div key={key}>
                <dt>{t(key)}</dt>
                <dd>{count}</dd>
              </div>
            ),
        )}
      </dl>
    </section>
  );
};
