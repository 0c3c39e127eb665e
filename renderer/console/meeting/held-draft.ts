import type { Draft } from '../../../shared/journal/draft.ts';
import type { Session } from '../../store/session.ts';

// The unsent line outlives a look at another screen: the session is what lasts as long as the window.
const drafts = new WeakMap<Session, { draft: Draft | null }>();

/** The unsent line of this session, first as the start found it. */
export const heldDraft = (session: Session): { draft: Draft | null } => {
  const held = drafts.get(session) ?? { draft: session.start.draft };
  drafts.set(session, held);
  return held;
};
