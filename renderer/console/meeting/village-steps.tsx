import type { AgendaItem, VillageStep } from '../../../shared/meeting/meeting.ts';
import { type StepLack, type StepStanding, stepStandings } from '../../../shared/meeting/step-standing.ts';
import { stepOf } from '../../../shared/meeting/steps.ts';
import type { State } from '../../../shared/records/state.ts';
import { useOfficeClock } from '../../store/store.tsx';
import { KeyHint } from '../../ui/key-hint.tsx';
import { Mark, type MarkShape } from '../../ui/mark.tsx';
import { type Say, useText } from '../../ui/text.tsx';
import './village-steps.css';

type Props = {
  readonly state: State;
  readonly item: AgendaItem;
  readonly onStep: (step: VillageStep) => void;
};

/** What a step lacks, in words. */
const lackWords = ({ lack, count }: StepLack, t: Say): string => t(`steps.lack-${lack}`, { count });

const markOf = ({ has, lacks }: StepStanding): MarkShape => {
  if (has === 0) return 'waiting';
  return lacks.length > 0 ? 'doing' : 'done';
};

const figureOf = ({ step, has, of }: StepStanding, t: Say): string => {
  if (step === 'profile') return '';
  if (step === 'judgement') return has > 0 ? t('steps.graded') : '';
  return of === null ? String(has) : t('steps.has-of', { has, of });
};

type StepProps = { readonly standing: StepStanding; readonly isNow: boolean; readonly onStep: () => void };

const Step = ({ standing, isNow, onStep }: StepProps) => {
  const t = useText();
  const { step, lacks } = standing;
  const words = lacks.map((lack) => lackWords(lack, t)).join(t('list.comma'));
  return (
    <button
      type="button"
      tabIndex={-1}
      className={isNow ? 'step is-now' : 'step'}
      aria-current={isNow ? 'step' : undefined}
      aria-description={[t(`steps.${step}`), words].filter((part) => part !== '').join(t('list.comma'))}
      onPointerDown={(event) => {
        event.preventDefault();
        onStep();
      }}
    >
      <span>{t(`steps.short-${step}`)}</span>
      <small>
        <Mark shape={markOf(standing)} /> {figureOf(standing, t)}
      </small>
    </button>
  );
};

/** Where the village is among its seven steps, what each has, and what the one it is at still lacks. */
export const VillageSteps = ({ state, item, onStep }: Props) => {
  const t = useText();
  const { today } = useOfficeClock();
  const standings = stepStandings(state, item, today);
  const now = standings.find(({ step }) => step === stepOf(item));
  return (
    <div className="steps">
      <div className="steps-row" role="toolbar" aria-label={t('steps.title')}>
        {standings.map((standing) => (
          <Step key={standing.step} standing={standing} isNow={standing === now} onStep={() => onStep(standing.step)} />
        ))}
      </div>
      <p className="steps-lack">
        <span className="grow">
          {now && now.lacks.length > 0 ? (
            <span className="red">{now.lacks.map((lack) => lackWords(lack, t)).join(t('list.comma'))}</span>
          ) : (
            <span className="i3">{t('steps.whole')}</span>
          )}
        </span>
        <span className="i3 nw">
          <KeyHint>F7</KeyHint> <KeyHint>Alt+←→</KeyHint>
        </span>
      </p>
    </div>
  );
};
