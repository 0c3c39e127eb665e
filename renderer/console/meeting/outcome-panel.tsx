import { useState } from 'react';
import type { Meeting } from '../../../shared/meeting/meeting.ts';
import { itemNow } from '../../../shared/meeting/meeting-now.ts';
import { stepOf } from '../../../shared/meeting/steps.ts';
import { decideFate } from '../../../shared/prescription/decide-fate.ts';
import type { Decision, Suggestion } from '../../../shared/prescription/prescription.ts';
import type { IssueId } from '../../../shared/records/ids.ts';
import { having, type State } from '../../../shared/records/state.ts';
import { useLanguage, useText } from '../../ui/text.tsx';
import { CausesPart } from './causes-part.tsx';
import { dueWords } from './due-words.ts';
import { JudgementPart } from './judgement-part.tsx';
import { KeyList } from './key-list.tsx';
import { LineInput } from './line-input.tsx';
import { PrescriptionsPart } from './prescriptions-part.tsx';
import type { Desk } from './use-desk.ts';

type Props = {
  readonly state: State;
  readonly meeting: Meeting;
  readonly desk: Desk;
  readonly issue: IssueId | undefined;
};

const fates: Readonly<Record<string, Suggestion['fate']>> = { '1': 'adopted', '2': 'kept', '3': 'declined' };

const Suggestions = ({ state, meeting, desk }: Props) => {
  const t = useText();
  const [declining, setDeclining] = useState<Suggestion | null>(null);
  const [reason, setReason] = useState('');
  const rows = having(state, 'suggestion', 'meeting', meeting.id);
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

const Decisions = ({ state, meeting }: Pick<Props, 'state' | 'meeting'>) => {
  const t = useText();
  const { language } = useLanguage();
  const rows: readonly Decision[] = having(state, 'decision', 'meeting', meeting.id).toSorted(
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

/** What came of the talk, first what the village's step works on: causes, prescriptions or judgement; then suggestions with their fate, prescriptions adopted or not, the numbered decisions. */
export const OutcomePanel = (props: Props) => {
  const t = useText();
  const { state, meeting } = props;
  const item = itemNow(state, meeting.id);
  const step = item?.village ? stepOf(item) : undefined;
  const isWorkedOn = step === 'causes' || step === 'judgement';
  const hasAny = [...state.suggestion.values(), ...state.decision.values()].some((one) => one.meeting === meeting.id);
  return (
    <div className="outcome">
      {!hasAny && !isWorkedOn && state.prescription.size === 0 && <p className="i2">{t('outcome.none')}</p>}
      {step === 'causes' && item && <CausesPart {...props} item={item} />}
      {step === 'prescriptions' && <PrescriptionsPart {...props} item={item} />}
      {step === 'judgement' && item && <JudgementPart key={item.id} state={state} item={item} desk={props.desk} />}
      <Suggestions {...props} />
      {step !== 'prescriptions' && <PrescriptionsPart {...props} item={item} />}
      <Decisions {...props} />
    </div>
  );
};
