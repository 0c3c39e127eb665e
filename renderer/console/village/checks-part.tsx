import type { VillageId } from '../../../shared/records/ids.ts';
import type { State } from '../../../shared/records/state.ts';
import { asPartialDate, dateInTable } from '../../../shared/time/format.ts';
import { type StructureWarning, structureWarnings } from '../../../shared/village/structure-checks.ts';
import { useOfficeClock } from '../../store/store.tsx';
import { Mark } from '../../ui/mark.tsx';
import { useLanguage, useText } from '../../ui/text.tsx';

const useValues = () => {
  const t = useText();
  const { language } = useLanguage();
  return ({ values, committee }: StructureWarning) => {
    const end = asPartialDate(String(values['end'] ?? ''));
    return {
      ...values,
      ...(committee && { committee: t(`committee.${committee}`) }),
      ...(end && { end: dateInTable(language, end) }),
    };
  };
};

/** Where the make-up of the team departs from a rule, with the rule beside it; it warns and blocks nothing. */
export const ChecksPart = ({ state, village }: { readonly state: State; readonly village: VillageId }) => {
  const t = useText();
  const { today } = useOfficeClock();
  const valuesOf = useValues();
  const warnings = structureWarnings(state, village, today);
  return (
    <section>
      <h2 className="section-head">
        {t('village.checks')}
        {warnings.length > 0 && <span>{t('village.checks-count', { count: warnings.length })}</span>}
        <span className="h">{t('village.checks-note')}</span>
      </h2>
      {warnings.length === 0 && <p className="village-line i2">{t('village.no-checks')}</p>}
      <ul>
        {warnings.map((warning) => (
          <li key={warning.code + (warning.committee ?? '')} className="village-check">
            <span className="amber">
              <Mark shape="soon" />
            </span>
            <span>{t(`check.${warning.code}`, valuesOf(warning))}</span>
            <span className="h">{t(`check.${warning.code}-rule`, valuesOf(warning))}</span>
          </li>
        ))}
      </ul>
    </section>
  );
};
