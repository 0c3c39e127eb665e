import type { Change } from '../journal/change.ts';
import type { Refusal } from '../journal/refusal.ts';
import { update } from '../journal/write.ts';
import type { PrescriptionId, SuggestionId } from '../records/ids.ts';
import type { State } from '../records/state.ts';
import type { Suggestion } from './prescription.ts';

/** Decides what becomes of a suggestion: 采纳, 留存, 不采纳. Who declines one says why. */
export const decideFate = (
  state: State,
  id: SuggestionId,
  fate: Suggestion['fate'],
  reason = '',
): Change[] | Refusal => {
  if (!state.suggestion.has(id)) return { refused: 'no-such-suggestion' };
  if (fate === 'declined' && reason.trim() === '') return { refused: 'reason-missing' };
  return [update('suggestion', id, { fate, reason: reason.trim() === '' ? null : reason.trim() })];
};

/** Adopts a prescription, or takes the adoption back: only an adopted one goes on a notice. */
export const adopt = (state: State, id: PrescriptionId, isAdopted: boolean): Change[] | Refusal =>
  state.prescription.has(id) ? [update('prescription', id, { isAdopted })] : { refused: 'no-such-prescription' };
