import type { Line, Question } from '../meeting/meeting.ts';
import type { VillageId } from '../records/ids.ts';
import { where } from '../records/state.ts';
import { fillWords, paperWords } from '../text/zh/paper-words.ts';
import { dateWords } from '../time/format.ts';
import { isOnRecord } from '../views/counts.ts';
import type { Run } from './model.ts';
import { type PaperContext, run } from './paper-context.ts';
import { withoutStop } from './paper-text.ts';
import { reportedQuestions } from './reported.ts';
import { participantWords, speakerWords } from './speaker.ts';

const villageOf = ({ state }: PaperContext, question: Question): VillageId | undefined => {
  const line = state.line.get(question.line);
  const item = line?.item ? state.agendaItem.get(line.item) : undefined;
  const about = question.aboutLine ? state.line.get(question.aboutLine) : undefined;
  return line?.village ?? about?.village ?? item?.village;
};

const answerOf = ({ state }: PaperContext, question: Question): Line | undefined => {
  const named = question.answer ? state.line.get(question.answer) : undefined;
  const answer = named ?? where(state, 'line', ({ answers }) => answers === question.line).at(-1);
  return answer && isOnRecord(answer) ? answer : undefined;
};

const answerWords = (context: PaperContext, question: Question, line: Line): string => {
  const { state, clean } = context;
  const asked = question.askedOf ? state.participant.get(question.askedOf) : undefined;
  const answer = answerOf(context, question);
  const values = {
    question: clean(line.text),
    who: clean(answer ? speakerWords(state, answer) : participantWords(state, asked)),
    answer: withoutStop(clean(answer?.text ?? '')),
    date: question.writtenBy ? dateWords('zh', question.writtenBy) : '',
  };
  if (answer) return fillWords(paperWords['answer.here'], values);
  if (question.state !== 'in-writing') return fillWords(paperWords['answer.open'], values);
  const key = question.writtenBy ? 'answer.in-writing' : 'answer.in-writing-undated';
  return fillWords(paperWords[key], values);
};

/** What was asked in the meeting about a village (null: about none) and how it was answered, one clause for each question. */
export const answerRuns = (context: PaperContext, village: VillageId | null): readonly Run[] =>
  reportedQuestions(context.state, context.meeting.id)
    .filter((question) => (villageOf(context, question) ?? null) === village)
    .flatMap((question) => {
      const line = context.state.line.get(question.line);
      // An answer that is off the record takes its question along: the question would tell what was answered.
      const hasHiddenAnswer = question.state === 'answered' && !answerOf(context, question);
      if (!line || hasHiddenAnswer) return [];
      return [run(answerWords(context, question, line), question.id, line.id, answerOf(context, question)?.id)];
    });
