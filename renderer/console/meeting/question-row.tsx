import { slotsLeft } from '../../../shared/meeting/answer-question.ts';
import type { Question } from '../../../shared/meeting/meeting.ts';
import { secondsBetween } from '../../../shared/meeting/span.ts';
import { questionWords } from '../../../shared/question/question-words.ts';
import type { Slot } from '../../../shared/question/slots.ts';
import type { State } from '../../../shared/records/state.ts';
import type { Language } from '../../../shared/text/translate.ts';
import { timeWords } from '../../../shared/time/format.ts';
import { type Say, useLanguage, useText } from '../../ui/text.tsx';
import { participantWords, speakerWords } from './speaker-words.ts';
import { clockWords, useNow } from './use-now.ts';

type Props = { readonly state: State; readonly question: Question };

/** Slots by their names, as one row of words. */
export const slotsWords = (slots: readonly Slot[], t: Say): string =>
  slots.map((slot) => t(`question.slot-${slot}`)).join(t('list.comma'));

/** A question in its words: as it was put, or what a symptom without a village asks by itself. */
export const wordsOfQuestion = (state: State, question: Question, language: Language): string => {
  const line = state.line.get(question.line);
  const isUnworded = line?.kind === 'symptom' && question.slots && question.slots.length > 0;
  return isUnworded ? questionWords(question.slots ?? [], language) : (line?.text ?? '');
};

const Waits = ({ since }: { readonly since: string }) => {
  const t = useText();
  return <b className="red nw">{t('questions.waits', { time: clockWords(secondsBetween(since, useNow())) })}</b>;
};

/** A question that waits: since when, of whom, in its words, what of it was said and what was not. */
export const QuestionRow = ({ state, question }: Props) => {
  const t = useText();
  const { language } = useLanguage();
  const line = state.line.get(question.line);
  if (!line) return null;
  const village = line.village && state.village.get(line.village)?.name;
  const asked = question.askedOf && state.participant.get(question.askedOf);
  const said = (question.said ?? []).map(({ text }) => text);
  const left = slotsLeft(question);
  const from = [
    timeWords(line.at),
    village ?? '',
    asked ? t('questions.to', { who: participantWords(state, asked, t) }) : '',
    line.lane === 'host' ? t('end.host') : '',
  ];
  return (
    <span className="question-row">
      <span className="question-head">
        <span className="h">{from.filter(Boolean).join('　')}</span>
        <Waits since={line.at} />
      </span>
      <b className="red">{wordsOfQuestion(state, question, language)}</b>
      {line.kind === 'symptom' && <span>{`${speakerWords(state, line, t)}　${line.text}`}</span>}
      {said.length > 0 && <span>{t('questions.said', { said: said.join(t('list.comma')) })}</span>}
      {said.length > 0 && left.length > 0 && (
        <span className="red">{t('questions.not-yet', { slots: slotsWords(left, t) })}</span>
      )}
    </span>
  );
};
