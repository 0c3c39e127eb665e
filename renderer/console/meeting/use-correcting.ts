import { useState } from 'react';
import type { Label } from '../../../shared/journal/change.ts';
import { isRefusal } from '../../../shared/journal/refusal.ts';
import { type Correction, correctLine } from '../../../shared/meeting/correct-line.ts';
import { linkLine } from '../../../shared/meeting/link-line.ts';
import type { Line } from '../../../shared/meeting/meeting.ts';
import { linesOf } from '../../../shared/meeting/meeting-now.ts';
import { splitLine } from '../../../shared/meeting/split-line.ts';
import { type AgendaItemId, type IssueId, lineId, type MeetingId } from '../../../shared/records/ids.ts';
import type { State } from '../../../shared/records/state.ts';
import { typedTime } from '../../../shared/time/typed-time.ts';
import { newId } from '../../store/new-id.ts';
import { useOfficeClock } from '../../store/store.tsx';
import { useLiveRegion } from '../../ui/live-region.tsx';
import { useText } from '../../ui/text.tsx';
import { shortWords } from './step-label.ts';
import type { Desk } from './use-desk.ts';
import { useMinuteTaker } from './use-minute-taker.ts';

const labelOf = (line: Line, key: string): Label =>
  line.isOffRecord ? { key: 'step.off-record' } : { key, values: { text: shortWords(line.text) } };

/** The line that is being put right in the capture field; the unsent line waits meanwhile. */
export type Correcting = {
  readonly line: Line | undefined;
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly setKind: (kind: Line['kind']) => void;
  readonly setSpeaker: (speaker: Pick<Line, 'speaker' | 'speakerState'>) => void;
  readonly setItem: (item: AgendaItemId | null) => void;
  /** The time of day as it was typed. */
  readonly setTime: (typed: string) => void;
  readonly turnOffRecord: () => void;
  readonly link: (issue: IssueId) => void;
  readonly start: () => void;
  /** So many lines on or back, as far as there are any. */
  readonly step: (by: number) => boolean;
  readonly goTo: (line: Line['id']) => void;
  readonly save: () => void;
  /** Parts the line where the caret stands, as it now reads in the field. */
  readonly split: (caret: number) => void;
  readonly stop: () => void;
};

const useLine = (state: State) => {
  const t = useText();
  const { refuse } = useLiveRegion();
  const [at, setAt] = useState<Line['id'] | null>(null);
  const [text, setText] = useState('');
  const line = at === null ? undefined : state.line.get(at);
  const turnTo = (next: Line | undefined): void => {
    setAt(next?.id ?? null);
    setText(next?.text ?? '');
  };
  /** Words that were changed and not saved are neither lost nor saved unseen by going on to another line. */
  const goOn = (next: Line | undefined): void => {
    if (line && text !== line.text) refuse(t('correct.unsaved'));
    else if (next) turnTo(next);
  };
  return { line, text, setText, turnTo, goOn };
};

/** Puts lines right: the newest first, any other by key; what is chosen changes at once, the words on Enter. */
export const useCorrecting = (state: State, meeting: MeetingId, desk: Desk): Correcting => {
  const { now } = useOfficeClock();
  const { who } = useMinuteTaker();
  const { line, text, setText, turnTo, goOn } = useLine(state);
  const correct = (correction: Correction): boolean => {
    if (!line) return false;
    const by = { who, at: now() };
    const answer = correctLine(state, line.id, correction, by);
    if (!isRefusal(answer) && answer.length === 0) return true;
    return desk.run(labelOf(line, 'step.corrected'), (latest) => correctLine(latest, line.id, correction, by)) !== null;
  };
  return {
    line,
    text,
    setText,
    setKind: (kind) => void correct({ kind }),
    setSpeaker: ({ speaker, speakerState }) => void correct({ speaker: speaker ?? null, speakerState }),
    setItem: (item) => void correct({ item }),
    setTime: (typed) => {
      const time = typedTime(typed) ?? '99:99';
      if (line) correct({ at: `${line.at.slice(0, 11)}${time}:00` });
    },
    turnOffRecord: () => void correct({ isOffRecord: !line?.isOffRecord }),
    link: (issue) => {
      if (line) desk.run({ key: 'step.linked' }, (latest) => linkLine(latest, line.id, issue));
    },
    start: () => turnTo(linesOf(state, meeting).at(-1)),
    step: (by) => {
      const lines = linesOf(state, meeting);
      const place = lines.findIndex(({ id }) => id === line?.id) + by;
      goOn(lines[Math.max(0, Math.min(lines.length - 1, place))]);
      return true;
    },
    goTo: (id) => goOn(state.line.get(id)),
    save: () => {
      if (line && (text === line.text || correct({ text }))) turnTo(undefined);
    },
    split: (caret) => {
      if (!line) return;
      const parting = { head: text.slice(0, caret), tail: text.slice(caret), rest: lineId.parse(newId()) };
      const by = { who, at: now() };
      if (desk.run(labelOf(line, 'step.split'), (latest) => splitLine(latest, line.id, parting, by))) turnTo(undefined);
    },
    stop: () => turnTo(undefined),
  };
};
