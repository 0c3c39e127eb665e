import { useMemo } from 'react';
import { slotsLeft } from '../../../shared/meeting/answer-question.ts';
import type { AgendaItem, Line, Question } from '../../../shared/meeting/meeting.ts';
import { linesOf, openQuestionsOf } from '../../../shared/meeting/meeting-now.ts';
import { readLine } from '../../../shared/meeting/read-line.ts';
import { fieldsIn } from '../../../shared/meeting/snippet-fields.ts';
import type { Reading } from '../../../shared/question/read-entry.ts';
import type { Slot } from '../../../shared/question/slots.ts';
import type { MeetingId } from '../../../shared/records/ids.ts';
import type { State } from '../../../shared/records/state.ts';
import type { Sigil } from '../../../shared/search/sigil.ts';
import type { Day } from '../../../shared/time/dates.ts';

type Typed = Pick<Line, 'kind' | 'text'> & { readonly sigil: Sigil | null };

/** What the open question asks that an answer would be taken for. */
const useAsked = (
  state: State,
  meeting: MeetingId,
  item: AgendaItem | undefined,
  chosen: Question | undefined,
): readonly Slot[] =>
  useMemo(() => {
    const open = openQuestionsOf(state, meeting);
    const here = open.filter(({ line }) => state.line.get(line)?.item === item?.id);
    const question = chosen ?? here.at(-1) ?? open.at(-1);
    return question ? slotsLeft(question) : [];
  }, [state, meeting, item, chosen]);

/** What is still to be picked or filled in says nothing yet; blanks keep all else at its place. */
const withoutHoles = (text: string, sigil: Sigil | null): string =>
  [...fieldsIn(text), ...(sigil ? [sigil] : [])].reduce(
    (left, { from, to }) => left.slice(0, from) + ' '.repeat(to - from) + left.slice(to),
    text,
  );

/** The line in the field, read as it stands: its vague words, what it says and what it leaves open. Null while it is empty. */
export const useLineReading = (
  state: State,
  meeting: MeetingId,
  item: AgendaItem | undefined,
  { kind, text, sigil }: Typed,
  today: Day,
  answered: Question | undefined,
): Reading | null => {
  const words = withoutHoles(text, sigil);
  const asked = useAsked(state, meeting, item, answered);
  return useMemo(
    () =>
      words.trim() === '' ? null : readLine(state, { kind, text: words, at: today }, item?.village ?? null, asked),
    [state, kind, words, today, item, asked],
  );
};

/** The newest line on record, if it leaves something open: what the ready question is about while the field is empty. */
export const useNewestOpen = (
  state: State,
  meeting: MeetingId,
): { readonly line: Line; readonly ask: readonly Slot[] } | null =>
  useMemo(() => {
    const line = linesOf(state, meeting).findLast(({ kind, isOffRecord }) => kind !== 'question' && !isOffRecord);
    const ask = line && line.kind !== 'answer' ? readLine(state, line, line.village ?? null).ask : [];
    return line && ask.length > 0 ? { line, ask } : null;
  }, [state, meeting]);
