import { useCallback, useMemo, useState } from 'react';
import type { Question } from '../../../shared/meeting/meeting.ts';
import { openQuestionsOf } from '../../../shared/meeting/meeting-now.ts';
import type { MeetingId } from '../../../shared/records/ids.ts';
import type { State } from '../../../shared/records/state.ts';

/** The question that the next answer is for, where the clerk has picked one from those that wait. */
export type Answering = {
  readonly question: Question | undefined;
  readonly choose: (question: Question['id']) => void;
  readonly end: () => void;
};

/** A question that was answered meanwhile is picked no more. */
export const useAnswering = (state: State, meeting: MeetingId): Answering => {
  const [chosen, setChosen] = useState<Question['id'] | null>(null);
  const question = useMemo(
    () => (chosen === null ? undefined : openQuestionsOf(state, meeting).find(({ id }) => id === chosen)),
    [state, meeting, chosen],
  );
  const end = useCallback(() => setChosen(null), []);
  return { question, choose: setChosen, end };
};
