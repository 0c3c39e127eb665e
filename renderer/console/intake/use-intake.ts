import { useCallback, useEffect, useState } from 'react';
import type { Handwork } from '../../../shared/intake/handwork.ts';
import type { Preview } from '../../../shared/intake/preview.ts';
import type { IntakeKind } from '../../../shared/ipc/contract.ts';
import { useDeeds, useStore } from '../../store/store.tsx';
import { useLiveRegion } from '../../ui/live-region.tsx';
import { useTextThen } from '../../ui/text.tsx';

type Answers = Readonly<Record<string, string>>;

/** What intake is doing: waiting for a file, reading it, showing its preview, or writing it. */
export type Stage =
  | { readonly is: 'idle' }
  | { readonly is: 'reading' }
  | { readonly is: 'preview'; readonly preview: Preview }
  | { readonly is: 'writing'; readonly preview: Preview };

export type Intake = {
  readonly stage: Stage;
  readonly choose: (kind: IntakeKind | null) => void;
  readonly drop: () => void;
  /** Plans again what was read, with the answers so far and what was changed by hand. */
  readonly rework: (answers: Answers, handwork: Handwork) => void;
  /** Writes everything; where the answers raise further doubts, shows those first. */
  readonly write: (answers: Answers, handwork: Handwork) => void;
  /** How far reading is, of three steps. */
  readonly step: number;
};

/** The deeds of intake. What is refused is said in the window's one message; the records are then as they were. */
export const useIntake = (): Intake => {
  const t = useTextThen();
  const { bridge } = useStore();
  const { calls } = bridge;
  const { absorb } = useDeeds();
  const { announce, refuse } = useLiveRegion();
  const [stage, setStage] = useState<Stage>({ is: 'idle' });
  const [step, setStep] = useState(0);
  useEffect(() => bridge.events['intake/progress'](({ done }) => setStep(done)), [bridge]);
  // Whoever leaves the screen drops the preview: nothing half-read waits in main.
  useEffect(() => () => void calls['intake/drop'](undefined), [calls]);
  const choose = useCallback(
    async (kind: IntakeKind | null) => {
      const before = stage;
      setStage({ is: 'reading' });
      const answer = await calls['intake/choose']({ kind });
      if (answer.ok) return setStage({ is: 'preview', preview: answer.value });
      setStage(before);
      if (answer.code !== 'cancelled') refuse(t(`refusal.${answer.code}`, answer.values));
    },
    [calls, refuse, t, stage],
  );
  const drop = useCallback(() => {
    void calls['intake/drop'](undefined);
    setStage({ is: 'idle' });
    announce(t('intake.dropped'));
  }, [calls, announce, t]);
  const again = useCallback(
    async (answers: Answers, handwork: Handwork) => {
      if (stage.is !== 'preview') return null;
      const given = { preview: stage.preview.id, answers: { ...answers }, handwork };
      const answer = await calls['intake/rework'](given);
      if (answer.ok) {
        setStage({ is: 'preview', preview: answer.value });
        return answer.value;
      }
      refuse(t(`refusal.${answer.code}`, answer.values));
      return null;
    },
    [stage, calls, refuse, t],
  );
  const write = useCallback(
    async (answers: Answers, handwork: Handwork) => {
      const preview = await again(answers, handwork);
      // An answer may raise a further question: who left, and then who takes over.
      if (!preview || preview.doubts.some(({ id, choices }) => choices.length > 0 && answers[id] === undefined)) return;
      setStage({ is: 'writing', preview });
      const answer = await calls['intake/confirm']({ preview: preview.id, answers: { ...answers } });
      if (!answer.ok) {
        setStage({ is: 'preview', preview });
        return refuse(t(`refusal.${answer.code}`, answer.values));
      }
      await absorb(answer.value);
      setStage({ is: 'idle' });
      announce(
        t('intake.written', { file: preview.file, count: answer.value.transaction.label.values?.['count'] ?? 0 }),
      );
    },
    [again, calls, absorb, announce, refuse, t],
  );
  return {
    stage,
    drop,
    choose: useCallback((kind) => void choose(kind), [choose]),
    step,
    rework: useCallback((answers, handwork) => void again(answers, handwork), [again]),
    write: useCallback((answers, handwork) => void write(answers, handwork), [write]),
  };
};
