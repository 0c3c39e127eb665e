import { useState } from 'react';
import { answerInWriting } from '../../../shared/meeting/answer-in-writing.ts';
import type { Meeting, Question } from '../../../shared/meeting/meeting.ts';
import { openQuestionsOf } from '../../../shared/meeting/meeting-now.ts';
import { type State, where } from '../../../shared/records/state.ts';
import { dayWords } from '../../../shared/time/format.ts';
import { typedDay } from '../../../shared/time/typed-day.ts';
import { useLanguage, useText } from '../../ui/text.tsx';
import { LineInput } from './line-input.tsx';
import { speakerWords } from './speaker-words.ts';
import type { Desk } from './use-desk.ts';

type Props = { readonly state: State; readonly meeting: Meeting; readonly desk: Desk };
type RowProps = Props & { readonly question: Question };

const OpenQuestion = ({ state, meeting, desk, question }: RowProps) => {
  const t = useText();
  const [typed, setTyped] = useState('');
  const line = state.line.get(question.line);
  const village = line?.village && state.village.get(line.village)?.name;
  const set = (): void => {
    const by = typedDay(typed, meeting.date) ?? typed;
    desk.run({ key: 'step.in-writing' }, (now) => answerInWriting(now, question.id, by));
  };
  return (
    <li className="question-row">
      <p>
        {village && <span className="h">{`${village}　`}</span>}
        <span className="h">{line ? `${line.at.slice(11, 16)} ${speakerWords(state, line, t)}` : ''}</span>
      </p>
      <b className="red">{line?.kind === 'symptom' ? t('questions.village') : line?.text}</b>
      {line?.kind === 'symptom' && <p>{line.text}</p>}
      <LineInput label={t('questions.by')} hint="9-28" text={typed} onText={setTyped} onEnter={set} />
    </li>
  );
};

/** Every question that still waits: answered here by an answer line, or with a date in writing. */
export const QuestionsPanel = ({ state, meeting, desk }: Props) => {
  const t = useText();
  const { language } = useLanguage();
  const open = openQuestionsOf(state, meeting.id);
  const writing = where(state, 'question', (one) => one.meeting === meeting.id && one.state === 'in-writing');
  return (
    <>
      <p className="h">
        {open.length === 0 ? t('questions.none') : `${t('questions.keys')}　${t('questions.answer-hint')}`}
      </p>
      <ul className="panel-list">
        {open.map((question) => (
          <OpenQuestion key={question.id} state={state} meeting={meeting} desk={desk} question={question} />
        ))}
        {writing.map((question) => (
          <li key={question.id} className="question-row">
            <span>{state.line.get(question.line)?.text}</span>
            <span className="amber">
              {question.writtenBy && t('end.in-writing', { date: dayWords(language, question.writtenBy) })}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
};
