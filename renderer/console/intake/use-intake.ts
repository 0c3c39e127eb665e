import { useCallback, useEffect, useState } from 'react';
import type { Preview } from '../../../shared/intake/preview.ts';
import type { IntakeKind } from '../../../shared/ipc/contract.ts';
import { useCalls, useDeeds } from '../../store/store.tsx';
import { useLiveRegion } from '../../ui/live-region.tsx';
import { useTextThen } from '../../ui/text.tsx';

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
  readonly write: (answers: Readonly<Record<string, string>>) => void;
};

/** The deeds of intake. What is refused is said in the window's one message; the records are then as they were. */
export const useIntake = (): Intake => {
  const t = useTextThen();
  const calls = useCalls();
  const { absorb } = useDeeds();
  const { announce, refuse } = useLiveRegion();
  const [stage, setStage] = useState<Stage>({ is: 'idle' });
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
  const write = useCallback(
    async (answers: Readonly<Record<string, string>>) => {
      if (stage.is !== 'preview') return;
      const { preview } = stage;
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
    [calls, absorb, announce, refuse, t, stage],
  );
  return {
    stage,
    drop,
    choose: useCallback((kind) => void choose(kind), [choose]),
    write: useCallback((answers) => void write(answers), [write]),
  };
};
