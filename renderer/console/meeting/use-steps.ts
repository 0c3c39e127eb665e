import { useCallback } from 'react';
import type { Label } from '../../../shared/journal/change.ts';
import type { AgendaItem, Meeting, VillageStep } from '../../../shared/meeting/meeting.ts';
import { enterStep, moveStep, stepOf, steps } from '../../../shared/meeting/steps.ts';
import type { IssueId } from '../../../shared/records/ids.ts';
import { useText } from '../../ui/text.tsx';
import type { Desk } from './use-desk.ts';

/** The way through the steps of the village under discussion: forward, back, or straight to one. */
export const useSteps = (meeting: Meeting, item: AgendaItem | undefined, { run }: Desk, issue: IssueId | undefined) => {
  const t = useText();
  const labelOf = useCallback(
    (step: VillageStep | undefined): Label => ({
      key: 'step.step-entered',
      values: { step: step ? t(`steps.${step}`) : '' },
    }),
    [t],
  );
  const enter = useCallback(
    (step: VillageStep) => {
      if (item) run(labelOf(step), (latest) => enterStep(latest, item.id, step, issue));
    },
    [run, labelOf, item, issue],
  );
  const move = (by: 1 | -1): void => {
    const next = item && steps[steps.indexOf(stepOf(item)) + by];
    run(labelOf(next), (latest) => moveStep(latest, meeting.id, by, issue));
  };
  return { enter, move };
};
