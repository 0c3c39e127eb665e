import type { Change } from '../journal/change.ts';
import type { Slot } from '../question/slots.ts';
import type { IssueId } from '../records/ids.ts';

/** What an answer fills in the records that its question is about. */
export type Filled = {
  readonly changes: readonly Change[];
  /** The slots that need not be asked any more, because the record has them. */
  readonly slots: readonly Slot[];
  readonly issue: IssueId | undefined;
};
