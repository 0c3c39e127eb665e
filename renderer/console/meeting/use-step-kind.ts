import { useEffect, useRef } from 'react';
import type { AgendaItem, LineKind, Question } from '../../../shared/meeting/meeting.ts';
import { kindOfStep } from '../../../shared/meeting/steps.ts';

/** Turns the capture line to the kind of line that a step wants, as soon as it is entered. Words that stand there keep theirs. */
export const useStepKind = (
  item: AgendaItem | undefined,
  text: string,
  change: (patch: { readonly kind: LineKind }) => void,
): void => {
  const place = item?.step && `${item.id} ${item.step}`;
  const seen = useRef(place);
  useEffect(() => {
    if (seen.current === place) return;
    seen.current = place;
    const kind = item?.step && kindOfStep[item.step];
    if (kind && text === '') change({ kind });
  }, [place, item, text, change]);
};

/** Turns the capture line to an answer as soon as a question was picked for it. */
export const useAnswerKind = (
  question: Question | undefined,
  change: (patch: { readonly kind: LineKind }) => void,
): void => {
  const id = question?.id;
  useEffect(() => void (id !== undefined && change({ kind: 'answer' })), [id, change]);
};
