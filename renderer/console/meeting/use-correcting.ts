import { useState } from 'react';
import { type Correction, correctLine } from '../../../shared/meeting/correct-line.ts';
import { linkLine } from '../../../shared/meeting/link-line.ts';
import type { Line } from '../../../shared/meeting/meeting.ts';
import { linesOf } from '../../../shared/meeting/meeting-now.ts';
import type { IssueId, MeetingId } from '../../../shared/records/ids.ts';
import type { State } from '../../../shared/records/state.ts';
import { shortWords } from './step-label.ts';
import type { Desk } from './use-desk.ts';

/** The line that is being put right in the capture field; the unsent line waits meanwhile. */
export type Correcting = {
  readonly line: Line | undefined;
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly setKind: (kind: Line['kind']) => void;
  readonly setSpeaker: (speaker: Pick<Line, 'speaker' | 'speakerState'>) => void;
  readonly link: (issue: IssueId) => void;
  readonly start: () => void;
  readonly step: (by: 1 | -1) => boolean;
  readonly save: () => void;
  readonly stop: () => void;
};

/** Puts lines right: the newest first, arrows go to others, kind and speaker change at once, the text on Enter. */
export const useCorrecting = (state: State, meeting: MeetingId, desk: Desk): Correcting => {
  const [at, setAt] = useState<Line['id'] | null>(null);
  const [text, setText] = useState('');
  const line = at === null ? undefined : state.line.get(at);
  const turnTo = (next: Line | undefined): void => {
    setAt(next?.id ?? null);
    setText(next?.text ?? '');
  };
  const correct = (correction: Correction): boolean => {
    if (!line) return false;
    const label = line.isOffRecord
      ? { key: 'step.off-record' }
      : { key: 'step.corrected', values: { text: shortWords(line.text) } };
    return desk.run(label, (now) => correctLine(now, line.id, correction)) !== null;
  };
  return {
    line,
    text,
    setText,
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
    save: () => {
      if (line && (text === line.text || correct({ text }))) turnTo(undefined);
    },
    stop: () => turnTo(undefined),
  };
};
