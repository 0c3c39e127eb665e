import { useState } from 'react';
import type { Label } from '../../../shared/journal/change.ts';
import { type Correction, correctLine } from '../../../shared/meeting/correct-line.ts';
import { linkLine } from '../../../shared/meeting/link-line.ts';
import type { Line } from '../../../shared/meeting/meeting.ts';
import { linesOf } from '../../../shared/meeting/meeting-now.ts';
import { splitLine } from '../../../shared/meeting/split-line.ts';
import { type IssueId, lineId, type MeetingId } from '../../../shared/records/ids.ts';
import type { State } from '../../../shared/records/state.ts';
import { newId } from '../../store/new-id.ts';
import { shortWords } from './step-label.ts';
import type { Desk } from './use-desk.ts';

const labelOf = (line: Line, key: string): Label =>
  line.isOffRecord ? { key: 'step.off-record' } : { key, values: { text: shortWords(line.text) } };

/** The line that is being put right in the capture field; the unsent line waits meanwhile. */
export type Correcting = {
  readonly line: Line | undefined;
  readonly setKind: (kind: Line['kind']) => void;
  readonly setSpeaker: (speaker: Pick<Line, 'speaker' | 'speakerState'>) => void;
  readonly link: (issue: IssueId) => void;
  readonly start: () => void;
  readonly step: (by: 1 | -1) => boolean;
  readonly save: (text: string) => void;
  /** Parts the line where the caret stands; the first part stays in the field. */
  readonly split: (text: string, caret: number) => void;
  readonly stop: () => void;
};

/** Puts lines right: the newest first, arrows go to others, kind and speaker change at once, the text on Enter. */
export const useCorrecting = (state: State, meeting: MeetingId, desk: Desk): Correcting => {
  const [at, setAt] = useState<Line['id'] | null>(null);
  const line = at === null ? undefined : state.line.get(at);
  const turnTo = (next: Line | undefined): void => setAt(next?.id ?? null);
  const correct = (correction: Correction): boolean => {
    if (!line) return false;
    return desk.run(labelOf(line, 'step.corrected'), (now) => correctLine(now, line.id, correction)) !== null;
  };
  return {
    line,
    setKind: (kind) => void correct({ kind }),
    setSpeaker: ({ speaker, speakerState }) => void correct({ speaker: speaker ?? null, speakerState }),
    link: (issue) => {
      if (line) desk.run({ key: 'step.linked' }, (now) => linkLine(now, line.id, issue));
    },
    start: () => turnTo(linesOf(state, meeting).at(-1)),
    step: (by) => {
      const lines = linesOf(state, meeting);
      const next = lines[lines.findIndex(({ id }) => id === at) + by];
      if (next) turnTo(next);
      return true;
    },
    save: (text) => {
      if (line && (text === line.text || correct({ text }))) turnTo(undefined);
    },
    split: (text, caret) => {
      if (!line) return;
      const parting = { head: text.slice(0, caret), tail: text.slice(caret), rest: lineId.parse(newId()) };
      if (desk.run(labelOf(line, 'step.split'), (now) => splitLine(now, line.id, parting))) turnTo(undefined);
    },
    stop: () => turnTo(undefined),
  };
};
