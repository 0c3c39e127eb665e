import type { Line, Question } from '../meeting/meeting.ts';
import { questionWords } from '../question/question-words.ts';
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

/** The answers on the record of a question that is answered: one may say which village, the next since when. */
const answersOf = ({ state }: PaperContext, question: Question): readonly Line[] => {
  if (question.state !== 'answered') return [];
  const filling = new Set([question.answer, ...(question.said ?? []).map(({ line }) => line)]);
  const isOne = ({ id, answers }: Line): boolean =>
    question.answer === undefined && question.slots === undefined ? answers === question.line : filling.has(id);
  return where(state, 'line', isOne).filter(isOnRecord);
};

/** A question as it was put; a symptom without a village asks for what it lacks. */
const questionText = (question: Question, line: Line): string =>
  line.kind === 'symptom' && question.slots ? questionWords(question.slots, 'zh') : line.text;

const answerWords = (context: PaperContext, question: Question, line: Line): string => {
  const { state, clean } = context;
  const asked = question.askedOf ? state.participant.get(question.askedOf) : undefined;
  const answers = answersOf(context, question);
  const answer = answers.at(-1);
  const promised = question.writtenWho ? state.participant.get(question.writtenWho) : asked;
  const values = {
    question: clean(questionText(question, line)),
    who: clean(answer ? speakerWords(state, answer) : participantWords(state, promised)),
    answer: answers.map(({ text }) => withoutStop(clean(text))).join('；'),
    reason: withoutStop(clean(question.reason ?? '')),
    date: question.writtenBy ? dateWords('zh', question.writtenBy) : '',
  };
  if (question.reason !== undefined && question.state === 'answered')
    return fillWords(paperWords[answer ? 'answer.partly-unknown' : 'answer.unknown'], values);
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
      const answers = answersOf(context, question);
      const hasHiddenAnswer = question.state === 'answered' && answers.length === 0 && question.reason === undefined;
      if (!line || hasHiddenAnswer) return [];
      return [run(answerWords(context, question, line), question.id, line.id, ...answers.map(({ id }) => id))];
    });
