import { useCallback, useRef, useState } from 'react';
import type { Draft } from '../../../shared/journal/draft.ts';
import type { Line } from '../../../shared/meeting/meeting.ts';
import { type IssueId, lineId, type MeetingId, type ParticipantId } from '../../../shared/records/ids.ts';
import type { State } from '../../../shared/records/state.ts';
import { newId } from '../../store/new-id.ts';
import type { Held } from './held-draft.ts';
import { useDraft } from './use-draft.ts';

/** The line as it is being typed. */
export type Composing = Pick<Line, 'kind' | 'speaker' | 'speakerState' | 'isOffRecord' | 'text'> & {
  readonly line: Line['id'];
  /** Whom a question is put to; nobody for every other kind. */
  readonly askedOf?: ParticipantId | undefined;
};

const fresh = (before?: Pick<Composing, 'kind' | 'speaker' | 'speakerState'>): Composing => ({
  line: lineId.parse(newId()),
  kind: before?.kind ?? 'symptom',
  speaker: before?.speaker,
  speakerState: before?.speakerState ?? 'unknown',
  // Off the record is said of one line, and must not be forgotten switched on.
  isOffRecord: false,
  text: '',
});

const fromDraft = (draft: Draft | null, meeting: MeetingId, state: State): Composing | null => {
  if (!draft || draft.meeting !== meeting || state.line.has(draft.line)) return null;
  const { line, kind, speaker, speakerState, askedOf, isOffRecord, text } = draft;
  return { line, kind, speaker, speakerState, askedOf, isOffRecord, text };
};

const lastOf = (last: Held['last'], meeting: MeetingId) => (last?.meeting === meeting ? last : undefined);

/** The unsent line with its draft: every change is kept, an emptied line leaves none behind. */
export const useComposing = (state: State, meeting: MeetingId, item: Line['item'], issue: IssueId | undefined) => {
  const draft = useDraft();
  const { held } = draft;
  const [composing, setComposing] = useState<Composing>(
    () => fromDraft(draft.first, meeting, state) ?? fresh(lastOf(draft.held.last, meeting)),
  );
  const current = useRef(composing);
  const put = useCallback(
    (next: Composing) => {
      current.current = next;
      setComposing(next);
      const { kind, speaker, speakerState } = next;
      held.last = { meeting, kind, speaker, speakerState };
    },
    [held, meeting],
  );
  const change = useCallback(
    (patch: Partial<Composing>) => {
      put({ ...current.current, ...patch });
      if (current.current.text === '') draft.drop();
      else draft.keep({ ...current.current, meeting, ...(item ? { item } : {}), ...(issue ? { issue } : {}) });
    },
    [put, draft, meeting, item, issue],
  );
  /** Clears the line for the next one; kind and speaker stay, as one who speaks goes on speaking. */
  const clear = useCallback(
    (kind?: Line['kind']) => {
      put({ ...fresh(current.current), ...(kind ? { kind } : {}) });
      draft.sent();
    },
    [put, draft],
  );
  return { composing, current, change, clear, receipt: draft.receipt, isKept: draft.isKept };
};
