import { useState } from 'react';
import type { Meeting } from '../../../shared/meeting/meeting.ts';
import { adopt, decideFate } from '../../../shared/prescription/decide-fate.ts';
import type { Decision, Prescription, Suggestion } from '../../../shared/prescription/prescription.ts';
import { type State, where } from '../../../shared/records/state.ts';
import type { Language } from '../../../shared/text/translate.ts';
import type { Deadline } from '../../../shared/time/dates.ts';
import { dayWords } from '../../../shared/time/format.ts';
import { type Say, useLanguage, useText } from '../../ui/text.tsx';
import { KeyList } from './key-list.tsx';
import { LineInput } from './line-input.tsx';
import type { Desk } from './use-desk.ts';

type Props = { readonly state: State; readonly meeting: Meeting; readonly desk: Desk };

/** A deadline in a few words. */
export const dueWords = (due: Deadline | undefined, language: Language, t: Say): string => {
  if (due?.date) return t('outcome.due', { date: dayWords(language, due.date) });
  if (due?.count && due.unit) return t('outcome.due-count', { count: due.count, unit: t(`outcome.unit-${due.unit}`) });
  return t('outcome.no-due');
};

const fates: Readonly<Record<string, Suggestion['fate']>> = { '1': 'adopted', '2': 'kept', '3': 'declined' };

const Suggestions = ({ state, meeting, desk }: Props) => {
  const t = useText();
  const [declining, setDeclining] = useState<Suggestion | null>(null);
  const [reason, setReason] = useState('');
  const rows = where(state, 'suggestion', (one) => one.meeting === meeting.id);
  const decide = (one: Suggestion, fate: Suggestion['fate'], why = ''): boolean =>
    desk.run({ key: 'step.fate' }, (now) => decideFate(now, one.id, fate, why)) !== null;
  const press = (one: Suggestion, key: string): boolean => {
    const fate = fates[key];
    if (fate === undefined) return false;
    if (fate === 'declined') setDeclining(one);
    else decide(one, fate);
    return true;
  };
  if (rows.length === 0) return null;
  return (
    <>
      <h3>
        {t('outcome.suggestions')} <span className="h">{t('outcome.suggestion-keys')}</span>
      </h3>
      <KeyList
        label={t('outcome.suggestions')}
        rows={rows}
        keyOf={({ id }) => id}
        onKey={press}
        draw={(one) => (
          <span className="outcome-row">
            <span>{state.line.get(one.line)?.text}</span>
            <span className={one.fate === 'open' ? 'amber' : 'i2'}>{t(`fate.${one.fate}`)}</span>
          </span>
        )}
      />
      {declining && (
        <LineInput
          label={t('outcome.reason')}
          hint={state.line.get(declining.line)?.text ?? ''}
          text={reason}
          onText={setReason}
          onEnter={() => {
            if (!decide(declining, 'declined', reason)) return;
            setDeclining(null);
            setReason('');
          }}
        />
      )}
    </>
  );
};

const Prescriptions = ({ state, meeting, desk }: Props) => {
  const t = useText();
  const { language } = useLanguage();
  const rows = where(
    state,
    'prescription',
    ({ line }) => line !== undefined && state.line.get(line)?.meeting === meeting.id,
  );
  const press = (one: Prescription, key: string): boolean => {
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
    </>
  );
};

const Decisions = ({ state, meeting }: Pick<Props, 'state' | 'meeting'>) => {
  const t = useText();
  const { language } = useLanguage();
  const rows: readonly Decision[] = where(state, 'decision', (one) => one.meeting === meeting.id).toSorted(
    (one, other) => one.number - other.number,
  );
  if (rows.length === 0) return null;
  return (
    <>
      <h3>{t('outcome.decisions')}</h3>
      <ol className="panel-list">
        {rows.map((one) => (
          <li key={one.id} className="outcome-row">
            <span>
              {`${one.number}. ${one.text}`}
              <small>{`${one.leadUnit ?? t('outcome.no-unit')}　${dueWords(one.due, language, t)}`}</small>
            </span>
          </li>
        ))}
      </ol>
    </>
  );
};

/** What came of the talk: suggestions with their fate, prescriptions adopted or not, the numbered decisions. */
export const OutcomePanel = (props: Props) => {
  const t = useText();
  const { state, meeting } = props;
  const hasAny = [...state.suggestion.values(), ...state.decision.values()].some((one) => one.meeting === meeting.id);
  return (
    <div className="outcome">
      {!hasAny && state.prescription.size === 0 && <p className="i2">{t('outcome.none')}</p>}
      <Suggestions {...props} />
      <Prescriptions {...props} />
      <Decisions {...props} />
    </div>
  );
};
