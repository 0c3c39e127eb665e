import { useState } from 'react';
import type { AgendaItem, Meeting } from '../../../shared/meeting/meeting.ts';
import { stepOf } from '../../../shared/meeting/steps.ts';
import { emptyTerms } from '../../../shared/prescription/complete-prescription.ts';
import { adopt } from '../../../shared/prescription/decide-fate.ts';
import type { Prescription } from '../../../shared/prescription/prescription.ts';
import type { PrescriptionId } from '../../../shared/records/ids.ts';
import { type State, where } from '../../../shared/records/state.ts';
import { useLanguage, useText } from '../../ui/text.tsx';
import { dueWords } from './due-words.ts';
import { KeyList } from './key-list.tsx';
import { PrescriptionForm } from './prescription-form.tsx';
import type { Desk } from './use-desk.ts';

type Props = {
  readonly state: State;
  readonly meeting: Meeting;
  readonly item: AgendaItem | undefined;
  readonly desk: Desk;
};

/** The prescriptions of the meeting: adopted or not by Space, what one lacks filled in after E, or at once in their step. */
export const PrescriptionsPart = ({ state, meeting, item, desk }: Props) => {
  const t = useText();
  const { language } = useLanguage();
  const rows = where(
    state,
    'prescription',
    ({ line }) => line !== undefined && state.line.get(line)?.meeting === meeting.id,
  );
  const [filling, setFilling] = useState<PrescriptionId | null>(null);
  const isOwn = (one: Prescription): boolean => state.issue.get(one.issue)?.village === item?.village;
  const isStep = item !== undefined && stepOf(item) === 'prescriptions';
  const lacking = rows.find((one) => isStep && isOwn(one) && one.isAdopted && emptyTerms(one).length > 0);
  const open = rows.find(({ id }) => id === filling) ?? lacking;
  const press = (one: Prescription, key: string): boolean => {
    if (key.toLowerCase() === 'e') {
      setFilling(one.id);
      return true;
    }
    if (key !== ' ' && key !== 'Enter') return false;
    desk.run({ key: one.isAdopted ? 'step.not-adopted' : 'step.adopted' }, (now) => adopt(now, one.id, !one.isAdopted));
    return true;
  };
  if (rows.length === 0) return null;
  return (
    <>
      <h3>
        {t('outcome.prescriptions')} <span className="h">{t('outcome.prescription-keys')}</span>
      </h3>
      <KeyList
        label={t('outcome.prescriptions')}
        rows={rows}
        keyOf={({ id }) => id}
        onKey={press}
        draw={(one) => (
          <span className="outcome-row">
            <span>
              {one.measure}
              <small>{`${one.leadUnit ?? one.person ?? t('outcome.no-unit')}　${dueWords(one.due, language, t)}`}</small>
            </span>
            <span className={one.isAdopted ? 'i2' : 'amber'}>
              {t(one.isAdopted ? 'outcome.adopted' : 'outcome.not-adopted')}
            </span>
          </span>
        )}
      />
      {open && <PrescriptionForm key={open.id} prescription={open} desk={desk} />}
    </>
  );
};
