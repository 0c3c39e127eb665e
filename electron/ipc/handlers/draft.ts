import type { Handlers } from '../../../shared/ipc/contract.ts';
import type { Draft } from '../../../shared/journal/draft.ts';
import type { DraftSlot } from '../../journal/draft.ts';

/** The calls of the unsent line, and what the slot holds now: a console that is loaded again asks for it. */
export const draftHandlers = (
  slot: DraftSlot,
  found: Draft | null,
): Pick<Handlers, 'draft/keep' | 'draft/drop'> & { readonly current: () => Draft | null } => {
  let held = found;
  return {
    current: () => held,
    'draft/keep': async (draft) => {
      held = draft;
      await slot.keep(draft);
    },
    'draft/drop': async () => {
      held = null;
      await slot.drop();
    },
  };
};
