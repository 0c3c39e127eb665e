import { useRef, useState } from 'react';
import { answerInWriting } from '../../../shared/meeting/answer-in-writing.ts';
import type { Meeting, Question } from '../../../shared/meeting/meeting.ts';
import { itemNow, openQuestionsOf } from '../../../shared/meeting/meeting-now.ts';
import { readPromise } from '../../../shared/meeting/read-promise.ts';
import { answerUnknown, showQuestion, withdrawQuestion } from '../../../shared/meeting/settle-question.ts';
import type { ParticipantId, QuestionId } from '../../../shared/records/ids.ts';
import { having, type State } from '../../../shared/records/state.ts';
import { dayWords } from '../../../shared/time/format.ts';
import { useOfficeClock } from '../../store/store.tsx';
import { useLanguage, useText } from '../../ui/text.tsx';
import { KeyList } from './key-list.tsx';
import { QuestionRow, wordsOfQuestion } from './question-row.tsx';
import { participantWords } from './speaker-words.ts';
import { TimeField } from './time-field.tsx';
import { UnaskedList } from './unasked-list.tsx';
import type { Desk } from './use-desk.ts';
import type { People } from './use-people-choices.ts';
import './questions-panel.css';

type Props = {
  readonly state: State;
  readonly meeting: Meeting;
  readonly desk: Desk;
  readonly people: People;
  readonly onAnswer: (question: QuestionId) => void;
};
type Way = 'writing' | 'unknown' | 'withdrawn';
type Settling = { readonly question: Question; readonly way: Way };
type FormProps = Omit<Props, 'onAnswer'> & { readonly settling: Settling; readonly onClose: () => void };

const ways: Readonly<Record<string, Way>> = { w: 'writing', u: 'unknown', x: 'withdrawn' };

/** Whom a typed name or its initials mean among the people of the meeting; without one, whoever was asked. */
const promisingOf =
  ({ state, meeting, people, settling: { question } }: FormProps) =>
  (typed: string): { readonly name: string; readonly who: ParticipantId | undefined } => {
    const { name } = readPromise(typed, meeting.date);
    if (name === '') return { name, who: question.askedOf };
    const found = people.find(name, { first: [], limit: 20 }).flatMap(({ id }) => state.participant.get(id) ?? []);
    return { name, who: found[0]?.id };
  };

/** 转书面: a day, and behind it who answers where that is not who was asked. */
const InWriting = (props: FormProps) => {
  const { state, meeting, desk, settling, onClose } = props;
  const t = useText();
  const promising = promisingOf(props);
  const save = (typed: string): boolean => {
    const { name, who } = promising(typed);
    const { by } = readPromise(typed, meeting.date);
    const { id } = settling.question;
    return (
      desk.run({ key: 'step.in-writing' }, (latest) =>
        name !== '' && who === undefined
          ? { refused: 'promise-who-unknown', values: { name } }
          : answerInWriting(latest, id, by ?? typed, who),
      ) !== null
    );
  };
  const hint = (typed: string): string => {
    const who = state.participant.get(promising(typed).who ?? '');
    const promises = who
      ? t('questions.who-promises', { who: participantWords(state, who, t) })
      : t('questions.who-unknown');
    return `${promises}　${t('questions.written-hint')}`;
  };
  return <TimeField label={t('questions.written-by')} hint={hint} first="" onEnter={save} onClose={onClose} />;
};

const WithReason = ({ desk, settling: { question, way }, onClose }: FormProps) => {
  const t = useText();
  const { now } = useOfficeClock();
  const save = (reason: string): boolean =>
    (way === 'unknown'
      ? desk.run({ key: 'step.unknown' }, (latest) => answerUnknown(latest, question.id, reason, now()))
      : desk.run({ key: 'step.withdrawn' }, (latest) => withdrawQuestion(latest, question.id, reason))) !== null;
  return (
    <TimeField
      label={t(way === 'unknown' ? 'questions.reason-unknown' : 'questions.reason-withdrawn')}
      hint={t('questions.reason-hint')}
      first=""
      onEnter={save}
      onClose={onClose}
    />
  );
};

const Settle = (props: FormProps) => {
  const { state, settling } = props;
  const { language } = useLanguage();
  return (
    <div className="question-settle">
      <p className="cut">{wordsOfQuestion(state, settling.question, language)}</p>
      {settling.way === 'writing' ? <InWriting {...props} /> : <WithReason {...props} />}
    </div>
  );
};

const InWritingRows = ({ state, meeting }: Pick<Props, 'state' | 'meeting'>) => {
  const t = useText();
  const { language } = useLanguage();
  const rows = having(state, 'question', 'meeting', meeting.id).filter((one) => one.state === 'in-writing');
  if (rows.length === 0) return null;
  return (
    <section>
      <h3>{t('questions.writing')}</h3>
      <ul className="panel-list">
        {rows.map((question) => {
          const who = question.writtenWho && state.participant.get(question.writtenWho);
          const by = question.writtenBy ? t('end.in-writing', { date: dayWords(language, question.writtenBy) }) : '';
          return (
            <li key={question.id} className="question-row">
              <span>{wordsOfQuestion(state, question, language)}</span>
              <span className="amber">
                {[who ? participantWords(state, who, t) : '', by].filter(Boolean).join('　')}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
};

/**
 * 待答: every question that waits, the longest first. By keys it goes on the wall again, gets its answer taken down, is promised in
 * writing by a person and a day, is 不详 for a reason, or is dropped for one.
 */
export const QuestionsPanel = ({ state, meeting, desk, people, onAnswer }: Props) => {
  const t = useText();
  const box = useRef<HTMLDivElement>(null);
  const [settling, setSettling] = useState<Settling | null>(null);
  const open = openQuestionsOf(state, meeting.id);
  const item = itemNow(state, meeting.id);
  const press = (question: Question, key: string): boolean => {
    const way = ways[key.toLowerCase()];
    if (key === 'Enter') desk.run({ key: 'step.shown-again' }, (latest) => showQuestion(latest, question.id));
    else if (key.toLowerCase() === 'a') onAnswer(question.id);
    else if (way) setSettling({ question, way });
    else return false;
    return true;
  };
  const close = (): void => {
    setSettling(null);
    box.current?.querySelector<HTMLElement>('[role="listbox"]')?.focus();
  };
  return (
    <div className="questions" ref={box}>
      <p className={open.length > 0 ? 'h' : ''}>{t(open.length > 0 ? 'questions.list-keys' : 'questions.none')}</p>
      {open.length > 0 && (
        <KeyList
          label={t('panel.questions')}
          rows={open}
          keyOf={({ id }) => id}
          onKey={press}
          draw={(question) => <QuestionRow state={state} question={question} />}
        />
      )}
      {settling && open.some(({ id }) => id === settling.question.id) && (
        <Settle
          key={`${settling.question.id} ${settling.way}`}
          {...{ state, meeting, desk, people, settling }}
          onClose={close}
        />
      )}
      <InWritingRows state={state} meeting={meeting} />
      {item && <UnaskedList state={state} item={item.id} desk={desk} />}
    </div>
  );
};
