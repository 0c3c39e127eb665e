import { memo } from 'react';
import { slotsLeft } from '../../../shared/meeting/answer-question.ts';
import type { Line, LineEdit, Question } from '../../../shared/meeting/meeting.ts';
import { secondsBetween } from '../../../shared/meeting/span.ts';
import { having, type State } from '../../../shared/records/state.ts';
import type { Language } from '../../../shared/text/translate.ts';
import { dayWords, timeWords } from '../../../shared/time/format.ts';
import { type Say, useText } from '../../ui/text.tsx';
import { type Mark, MarkedText, marksOf } from './capture-marks.tsx';
import { LineSlots, type Owed } from './line-slots.tsx';
import { slotsWords } from './question-row.tsx';
import { participantWords, speakerWords } from './speaker-words.ts';
import { clockWords, useNow } from './use-now.ts';

/** What one line of the record shows, as words alone: a row is drawn again only where one of them changes. */
export type LineRowWords = {
  readonly id: string;
  readonly time: string;
  readonly kind: string;
  readonly who: string;
  readonly text: string;
  readonly end: string;
  readonly tone: '' | 'red' | 'amber';
  /** Since when somebody owes an answer; null where nobody does. */
  readonly waitsSince: string | null;
  readonly isOff: boolean;
  readonly isAnswer: boolean;
};

const needsIssue: readonly Line['kind'][] = ['cause', 'prescription'];

const wallWords = (line: Line, t: Say): string => {
  if (line.isOffRecord) return t('end.off-record');
  if (line.lane === 'host') return t('end.host');
  if (line.wall === 'waiting') {
    return line.heldFor ? t('end.held', { words: line.heldFor.join(t('list.comma')) }) : t('end.waiting');
  }
  if (line.wall === 'off' && line.enteredAt) return t('end.from-paper');
  return t(line.wall === 'off' ? 'end.off' : 'end.shown');
};

/** The questions by the line that put them. */
type QuestionsByLine = ReadonlyMap<Line['id'], Question>;
type End = Pick<LineRowWords, 'end' | 'tone' | 'waitsSince'>;

const plain = (end: string, tone: End['tone'] = ''): End => ({ end, tone, waitsSince: null });

/** The end note: what is owed, else what became of it, else where it stands. */
const endOf = (state: State, line: Line, questions: QuestionsByLine, t: Say, language: Language): End => {
  const question = questions.get(line.id);
  if (question?.state === 'open') return { end: '', tone: 'red', waitsSince: line.at };
  if (question?.state === 'in-writing' && question.writtenBy) {
    return plain(t('end.in-writing', { date: dayWords(language, question.writtenBy) }), 'amber');
  }
  if (question?.state === 'withdrawn') return plain(t('end.withdrawn'));
  if (question?.state === 'answered' && !question.answer && question.reason)
    return plain(t('end.unknown', { reason: question.reason }));
  const asked = line.kind === 'answer' && line.answers ? state.line.get(line.answers) : undefined;
  const answered = line.answers && questions.get(line.answers);
  if (asked && answered?.state === 'open')
    return plain(t('end.not-yet', { slots: slotsWords(slotsLeft(answered), t) }), 'red');
  if (asked && line.enteredAt) return plain(t('end.from-paper'));
  if (asked) return plain(t('end.answered', { time: clockWords(secondsBetween(asked.at, line.at)) }));
  if (needsIssue.includes(line.kind) && !line.issue && line.lane === 'room') return plain(t('end.unlinked'), 'red');
  const suggestion = line.kind === 'suggestion' ? having(state, 'suggestion', 'line', line.id)[0] : undefined;
  if (suggestion && suggestion.fate !== 'open' && line.wall !== 'waiting') return plain(t(`fate.${suggestion.fate}`));
  return plain(wallWords(line, t));
};

/** The words of a line. */
export const lineRowWords = (
  state: State,
  line: Line,
  questions: QuestionsByLine,
  t: Say,
  language: Language,
): LineRowWords => {
  const end = endOf(state, line, questions, t, language);
  const isEdited = (line.edits ?? []).length > 0;
  return {
    id: line.id,
    time: timeWords(line.at),
    kind: t(`kind.${line.kind}`),
    who: speakerWords(state, line, t),
    text: line.text,
    ...end,
    end: isEdited && end.waitsSince === null ? t('end.edited', { end: end.end }) : end.end,
    isOff: line.isOffRecord,
    isAnswer: line.answers !== undefined,
  };
};

const Waits = ({ since }: { readonly since: string }) => {
  const t = useText();
  return <>{t('end.open', { time: clockWords(secondsBetween(since, useNow())) })}</>;
};

const isOwing = (row: LineRowWords, owed: Owed | undefined): boolean =>
  row.waitsSince !== null || owed?.slots.some(({ state }) => state === 'open') === true;

const namesOf = (row: LineRowWords, owed: Owed | undefined, isCorrected: boolean): string =>
  [
    'ln',
    isOwing(row, owed) ? 'is-owing' : '',
    row.isOff ? 'is-off' : '',
    row.isAnswer ? 'is-answer' : '',
    isCorrected ? 'is-corrected' : '',
  ]
    .filter(Boolean)
    .join(' ');

type RowProps = LineRowWords & {
  readonly isCorrected: boolean;
  readonly former: string | null;
  readonly owed: Owed | undefined;
};

const unmarked: readonly Mark[] = [];

/** One line: time, kind, who, what, and at the right what is owed or what became of it; below, what it said before. */
export const LineRow = memo(({ isCorrected, former, owed, ...row }: RowProps) => (
  <li className={namesOf(row, owed, isCorrected)} data-line={row.id}>
    <time>{row.time}</time>
    <span className="ln-kind">{row.kind}</span>
    <span className="ln-text">
      <span className="ln-who">{row.who}</span>
      <MarkedText text={row.text} marks={owed ? marksOf(row.text, owed.vague) : unmarked} />
      {owed && <LineSlots owed={owed} />}
    </span>
    <span className={`ln-end ${row.tone}`}>{row.waitsSince === null ? row.end : <Waits since={row.waitsSince} />}</span>
    {former !== null && <span className="ln-former">{former}</span>}
  </li>
));

const valueWords = (state: State, name: keyof LineEdit['was'], was: LineEdit['was'], t: Say): string => {
  switch (name) {
    case 'text':
      return was.text ?? '';
    case 'kind':
      return was.kind ? t(`kind.${was.kind}`) : '';
    case 'speaker': {
      const speaker = was.speaker && state.participant.get(was.speaker);
      return speaker ? participantWords(state, speaker, t) : '';
    }
    case 'at':
      return was.at ? timeWords(was.at) : '';
    case 'village':
      return (was.village && state.village.get(was.village)?.name) ?? '';
    case 'isOffRecord':
      return t(was.isOffRecord ? 'former.off-record' : 'former.on-record');
    default:
      return '';
  }
};

const named: readonly (keyof LineEdit['was'])[] = ['text', 'kind', 'speaker', 'village', 'at', 'isOffRecord'];

/** What a line said before, the oldest first: who changed it, when, and what it was. Null where it is as it was taken down. */
export const formerWords = (state: State, { edits = [] }: Line, t: Say): string | null => {
  const all = edits.map(({ who, at, was }) => {
    const words = named.filter((name) => was[name] !== undefined).map((name) => valueWords(state, name, was, t));
    return t('former.was', { time: timeWords(at), who: who === '' ? t('who.nobody') : who, was: words.join(' / ') });
  });
  return all.length > 0 ? all.join('　') : null;
};
