import { memo, type RefObject, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import type { Line, Question } from '../../../shared/meeting/meeting.ts';
import { isLineKind } from '../../../shared/meeting/meeting-kinds.ts';
import { linesOf } from '../../../shared/meeting/meeting-now.ts';
import { secondsBetween } from '../../../shared/meeting/span.ts';
import type { MeetingId } from '../../../shared/records/ids.ts';
import { type State, where } from '../../../shared/records/state.ts';
import { dayWords, timeWords } from '../../../shared/time/format.ts';
import { KeyHint } from '../../ui/key-hint.tsx';
import { type Say, useLanguage, useText } from '../../ui/text.tsx';
import { speakerWords } from './speaker-words.ts';
import type { Pending } from './use-desk.ts';
import { clockWords, useNow } from './use-now.ts';

type Props = {
  readonly state: State;
  readonly meeting: MeetingId;
  readonly pending: readonly Pending[];
  readonly correcting: Line['id'] | null;
};

const shownLines = 150;

const Waits = ({ since }: { readonly since: string }) => {
  const t = useText();
  return <span className="red">{t('end.open', { time: clockWords(secondsBetween(since, useNow())) })}</span>;
};

const needsIssue: readonly Line['kind'][] = ['cause', 'prescription'];

const wallWords = (line: Line, t: Say): string => {
  if (line.isOffRecord) return t('end.off-record');
  if (line.lane === 'host') return t('end.host');
  if (line.wall === 'waiting') {
    return line.heldFor ? t('end.held', { words: line.heldFor.join(t('list.comma')) }) : t('end.waiting');
  }
  return t(line.wall === 'off' ? 'end.off' : 'end.shown');
};

type EndProps = { readonly state: State; readonly line: Line; readonly question: Question | undefined };

/** The end note: what is owed, else what became of it, else where it stands. */
const End = ({ state, line, question }: EndProps) => {
  const t = useText();
  const { language } = useLanguage();
  if (question?.state === 'open') return <Waits since={line.at} />;
  if (question?.state === 'in-writing' && question.writtenBy) {
    return <span className="amber">{t('end.in-writing', { date: dayWords(language, question.writtenBy) })}</span>;
  }
  if (line.kind === 'answer' && line.answers) {
    const asked = state.line.get(line.answers);
    if (asked) return <>{t('end.answered', { time: clockWords(secondsBetween(asked.at, line.at)) })}</>;
  }
  if (needsIssue.includes(line.kind) && !line.issue && line.lane === 'room')
    return <span className="red">{t('end.unlinked')}</span>;
  const suggestion =
    line.kind === 'suggestion' ? where(state, 'suggestion', (one) => one.line === line.id)[0] : undefined;
  if (suggestion && suggestion.fate !== 'open' && line.wall !== 'waiting') return <>{t(`fate.${suggestion.fate}`)}</>;
  return <>{wallWords(line, t)}</>;
};

type RowProps = EndProps & { readonly isCorrected: boolean };

/** A row is drawn again only for what it says: of six hundred lines one changes. */
const saysTheSame = (before: RowProps, after: RowProps): boolean =>
  before.line === after.line &&
  before.question === after.question &&
  before.isCorrected === after.isCorrected &&
  before.state.participant === after.state.participant &&
  before.state.unit === after.state.unit &&
  (after.line.kind !== 'suggestion' || before.state.suggestion === after.state.suggestion) &&
  (after.line.answers === undefined ||
    before.state.line.get(after.line.answers) === after.state.line.get(after.line.answers));

const LineRow = memo(({ state, line, question, isCorrected }: RowProps) => {
  const t = useText();
  const owes = question?.state === 'open';
  const names = [
    'ln',
    owes ? 'is-owing' : '',
    line.isOffRecord ? 'is-off' : '',
    line.answers ? 'is-answer' : '',
    isCorrected ? 'is-corrected' : '',
  ];
  return (
    <li className={names.filter(Boolean).join(' ')} data-line={line.id}>
      <time>{timeWords(line.at)}</time>
      <span className="ln-kind">{t(`kind.${line.kind}`)}</span>
      <span className="ln-text">
        <span className="ln-who">{speakerWords(state, line, t)}</span>
        {line.text}
      </span>
      <span className="ln-end">
        <End state={state} line={line} question={question} />
      </span>
    </li>
  );
}, saysTheSame);

const PendingRow = ({ one }: { readonly one: Pending }) => {
  const t = useText();
  if (!one.line) return null;
  return (
    <li className="ln is-unsaved">
      <time />
      <span className="ln-kind">{isLineKind(one.line.kind) ? t(`kind.${one.line.kind}`) : ''}</span>
      <span className="ln-text">{one.line.text}</span>
      <span className="ln-end red">{t(one.phase === 'failed' ? 'end.unsaved' : 'end.saving')}</span>
    </li>
  );
};

const Head = ({
  state,
  meeting,
  count,
}: {
  readonly state: State;
  readonly meeting: MeetingId;
  readonly count: number;
}) => {
  const t = useText();
  const questions = where(state, 'question', (question) => question.meeting === meeting);
  const open = questions.filter((question) => question.state === 'open').length;
  const writing = questions.filter((question) => question.state === 'in-writing').length;
  const waiting = where(state, 'line', (line) => line.meeting === meeting && line.wall === 'waiting').length;
  return (
    <div className="flow-head">
      <span>{t('lines.title')}</span>
      <span className="i2">{t('lines.count', { count })}</span>
      <span className="grow" />
      {open > 0 && <b className="red">{t('lines.open', { count: open })}</b>}
      {writing > 0 && <span>{t('lines.writing', { count: writing })}</span>}
      {waiting > 0 && <b>{t('lines.waiting', { count: waiting })}</b>}
      <KeyHint>{t('lines.correct-key')}</KeyHint>
    </div>
  );
};

/**
 * Keeps the end of the record in sight: also when the last line gets its second row only after it was drawn, when a note beside it
 * grows, or when the capture line takes room. Whoever scrolls back to read is left there until the next line comes.
 */
const useEndInSight = (list: RefObject<HTMLOListElement | null>, count: number, isHeld: boolean): void => {
  const isAtEnd = useRef(true);
  useLayoutEffect(() => {
    const box = list.current;
    if (!box || isHeld || count === 0) return;
    isAtEnd.current = true;
    box.scrollTop = box.scrollHeight;
  }, [list, count, isHeld]);
  useEffect(() => {
    const box = list.current;
    if (!box) return;
    const toEnd = (): void => {
      if (isAtEnd.current && !isHeld) box.scrollTop = box.scrollHeight;
    };
    const note = (): void => {
      isAtEnd.current = box.scrollTop + box.clientHeight >= box.scrollHeight - 8;
    };
    const sizes = new ResizeObserver(toEnd);
    const watch = (): void => {
      sizes.disconnect();
      sizes.observe(box);
      for (const row of [...box.children].slice(-3)) sizes.observe(row);
    };
    const rows = new MutationObserver(watch);
    rows.observe(box, { childList: true });
    box.addEventListener('scroll', note, { passive: true });
    watch();
    return () => {
      rows.disconnect();
      sizes.disconnect();
      box.removeEventListener('scroll', note);
    };
  }, [list, isHeld]);
};

/** Everything said so far, the newest next to the capture line. What is not on the disk yet says so. */
export const LinesPane = memo(({ state, meeting, pending, correcting }: Props) => {
  const t = useText();
  const list = useRef<HTMLOListElement>(null);
  const lines = useMemo(() => linesOf(state, meeting), [state, meeting]);
  const questions = useMemo(
    () => new Map([...state.question.values()].map((question) => [question.line, question])),
    [state],
  );
  const unsaved = pending.filter((one) => one.line && !state.line.has(one.line.id as Line['id']));
  const count = lines.length + unsaved.length;
  useEndInSight(list, count, correcting !== null);
  useLayoutEffect(() => {
    if (correcting) list.current?.querySelector('.is-corrected')?.scrollIntoView({ block: 'nearest' });
  }, [correcting]);
  return (
    <section className="flow" aria-label={t('lines.title')}>
      <Head state={state} meeting={meeting} count={lines.length} />
      {count === 0 && <p className="flow-none">{t('lines.none')}</p>}
      <ol className="flow-lines" ref={list}>
        {lines.slice(-shownLines).map((line) => (
          <LineRow
            key={line.id}
            state={state}
            line={line}
            question={questions.get(line.id)}
            isCorrected={line.id === correcting}
          />
        ))}
        {unsaved.map((one) => (
          <PendingRow key={one.id} one={one} />
        ))}
      </ol>
    </section>
  );
});
