import { judgementOf } from '../../../shared/judgement/judge.ts';
import type { AgendaItem } from '../../../shared/meeting/meeting.ts';
import { stepOf } from '../../../shared/meeting/steps.ts';
import { having, type State } from '../../../shared/records/state.ts';
import { useText } from '../../ui/text.tsx';
import { speakerWords } from './speaker-words.ts';

type Props = { readonly state: State; readonly item: AgendaItem };

/** What was told before anything was found: one line for each statement. */
const Statements = ({ state, item }: Props) => {
  const t = useText();
  const lines = having(state, 'line', 'item', item.id).filter(
    (line) => line.kind === 'material' && line.lane !== 'file',
  );
  return (
    <div className="step-rows">
      {lines.map((line) => (
        <p key={line.id}>
          <small>{speakerWords(state, line, t)}</small>
          {line.text}
        </p>
      ))}
    </div>
  );
};

/** Grade, proposal and reasons as they stand, and whether they are public. */
const Judged = ({ state, item }: Props) => {
  const t = useText();
  const judgement = judgementOf(state, item.id);
  if (!judgement?.grade) return null;
  const { grade, proposal, reasons, released } = judgement;
  return (
    <div className="step-rows">
      <p>
        <small>{t('judgement.grade')}</small>
        <b>{t(`grade.${grade}`)}</b>
      </p>
      <p>
        <small>{t('judgement.proposal')}</small>
        {proposal ? t(`proposal.${proposal}`) : ''}
      </p>
      {reasons && (
        <p>
          <small>{t('judgement.reasons')}</small>
          {reasons}
        </p>
      )}
      <p className={released ? 'i2' : 'amber'}>{t(released ? 'judgement.public' : 'judgement.not-public')}</p>
    </div>
  );
};

const Decided = ({ state, item }: Props) => {
  const decisions = having(state, 'decision', 'meeting', item.meeting).filter((one) => one.village === item.village);
  return (
    <div className="step-rows">
      {decisions.map(({ id, number, text }) => (
        <p key={id}>{`${number}. ${text}`}</p>
      ))}
    </div>
  );
};

/** What the step that the village is at has brought so far; the issues stand below it in every step. */
export const StepContent = ({ state, item }: Props) => {
  switch (stepOf(item)) {
    case 'statements':
      return <Statements state={state} item={item} />;
    case 'judgement':
      return <Judged state={state} item={item} />;
    case 'decision':
      return <Decided state={state} item={item} />;
    default:
      return null;
  }
};
