import type { Draft } from '../../../shared/journal/draft.ts';
import type { Session } from '../../store/session.ts';

/** The unsent line, and who spoke last in what meeting: one who speaks goes on speaking. */
export type Held = {
  draft: Draft | null;
  last: Pick<Draft, 'meeting' | 'kind' | 'speaker' | 'speakerState'> | null;
};

// The unsent line outlives a look at another screen: the session is what lasts as long as the window.
const drafts = new WeakMap<Session, Held>();

/** The unsent line of this session, first as the start found it. */
export const heldDraft = (session: Session): Held => {
  const held = drafts.get(session) ?? { draft: session.start.draft, last: null };
  drafts.set(session, held);
  return held;
};
