import { memo, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Line } from '../../../shared/meeting/meeting.ts';
import { isLineKind } from '../../../shared/meeting/meeting-kinds.ts';
import { linesOf } from '../../../shared/meeting/meeting-now.ts';
import type { MeetingId } from '../../../shared/records/ids.ts';
import { having, type State } from '../../../shared/records/state.ts';
import { useOfficeClock } from '../../store/store.tsx';
import { KeyHint } from '../../ui/key-hint.tsx';
import { useLanguage, useText } from '../../ui/text.tsx';
import { formerWords, LineRow, lineRowWords } from './line-row.tsx';
import { useOwed } from './line-slots.tsx';
import type { Pending } from './use-desk.ts';
import { useLinesScroll } from './use-lines-scroll.ts';

type Props = {
  readonly state: State;
  readonly meeting: MeetingId;
  readonly pending: readonly Pending[];
  readonly correcting: Line['id'] | null;
};

const shownLines = 150;
/** Lines drawn before one that is put right far back. */
const around = 40;
const nearTop = 120;

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
  const questions = having(state, 'question', 'meeting', meeting);
  const open = questions.filter((question) => question.state === 'open').length;
  const writing = questions.filter((question) => question.state === 'in-writing').length;
  const waiting = having(state, 'line', 'meeting', meeting).filter((line) => line.wall === 'waiting').length;
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

/** The part of the record that is drawn: its end, more where somebody reads back, and always the line that is put right. */
const useWindow = (count: number, corrected: number) => {
  const [extra, setExtra] = useState(0);
  const from = Math.max(0, count - shownLines - extra);
  const first = corrected >= 0 && corrected < from + around ? Math.max(0, corrected - around) : from;
  // Back at the end, what was drawn to read back is let go with the next line.
  useEffect(() => void (count > 0 && setExtra(0)), [count]);
  return { first, more: () => setExtra((before) => (first > 0 ? before + shownLines : before)) };
};

/** Everything said so far, the newest next to the capture line. What is not on the disk yet says so. */
export const LinesPane = memo(({ state, meeting, pending, correcting }: Props) => {
  const t = useText();
  const { language } = useLanguage();
  const list = useRef<HTMLOListElement>(null);
  const lines = useMemo(() => linesOf(state, meeting), [state, meeting]);
  const questions = useMemo(
    () => new Map([...state.question.values()].map((question) => [question.line, question])),
    [state],
  );
  const unsaved = pending.filter((one) => one.line && !state.line.has(one.line.id as Line['id']));
  const count = lines.length + unsaved.length;
  const drawn = useWindow(
    lines.length,
    lines.findIndex(({ id }) => id === correcting),
  );
  const { today } = useOfficeClock();
  const shown = useMemo(() => lines.slice(drawn.first), [lines, drawn.first]);
  const owed = useOwed(state, shown, today);
  useLinesScroll(list, count, correcting !== null);
  useLayoutEffect(() => {
    if (correcting) list.current?.querySelector('.is-corrected')?.scrollIntoView({ block: 'nearest' });
  }, [correcting]);
  return (
    <section className="flow" aria-label={t('lines.title')}>
      <Head state={state} meeting={meeting} count={lines.length} />
      {count === 0 && <p className="flow-none">{t('lines.none')}</p>}
      <ol
        className="flow-lines"
        ref={list}
        onScroll={({ currentTarget }) => {
          if (currentTarget.scrollTop < nearTop) drawn.more();
        }}
      >
        {shown.map((line) => (
          <LineRow
            key={line.id}
            {...lineRowWords(state, line, questions, t, language)}
            owed={owed.get(line.id)}
            isCorrected={line.id === correcting}
            former={line.id === correcting ? formerWords(state, line, t) : null}
          />
        ))}
        {unsaved.map((one) => (
          <PendingRow key={one.id} one={one} />
        ))}
      </ol>
    </section>
  );
});
