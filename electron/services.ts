import type { EventName, Payload } from '../shared/ipc/contract.ts';
import type { Change, Label, Wish } from '../shared/journal/change.ts';
import type { Saved } from '../shared/journal/receipt.ts';
import type { MeetingId } from '../shared/records/ids.ts';
import type { State } from '../shared/records/state.ts';
import type { DataSet } from '../shared/sets/data-set.ts';
import type { Language } from '../shared/text/translate.ts';
import type { Day, LocalTime } from '../shared/time/dates.ts';

/**
 * What a handler may use of the main process. A handler decides nothing: it reads the state, asks a decide function of
 * shared/, appends, shows, and throws `Refused` (ipc/refused.ts) where the answer is an expected "no".
 */
export type Services = {
  /** All records as acknowledged: read it when it is needed, it changes in place with each transaction. */
  readonly state: State;
  /** Appends and syncs; resolves after the disk has it, the state holds it and the wall shows it. Throws `Refused`. */
  readonly append: (wish: Wish) => Promise<Saved>;
  /** Like `append`, with a fresh id and the name of who sits at the console: for wishes that main itself makes. */
  readonly record: (label: Label, changes: readonly Change[]) => Promise<Saved>;
  /** The day in the office; HUIZHEN_TODAY shifts it for demo and tests. */
  readonly today: () => Day;
  /** The office's wall clock: `today` with the real time of day. */
  readonly now: () => LocalTime;
  /** A fresh id that no other record has. */
  readonly newId: () => string;
  readonly language: () => Language;
  /** Who sits at the console, picked from a local list; may be empty. */
  readonly who: () => string;
  /** Where the journal, the draft and what may be lost lie. Absolute. */
  readonly dataFolder: string;
  /** Where papers are laid for people to find. Absolute; created by whoever writes the first paper. */
  readonly papersFolder: string;
  /** The meeting that is rehearsed on a copy of the records; null where they are the county's own. */
  readonly rehearsal: MeetingId | null;
  /** Which set of records this is; null as long as there is only one. */
  readonly set: DataSet | null;
  /** Where the built application lies (dist/): workers and the sample county are found from here. */
  readonly bundleFolder: string;
  /** Pushes an event to every open window that the contract names for it. */
  readonly send: <N extends EventName>(name: N, payload: Payload<N>) => void;
  /** Lets a person choose files with the system's dialog, over the console; null when nothing was chosen. */
  readonly chooseFile: (choice: {
    readonly title: string;
    readonly extensions: readonly string[];
  }) => Promise<string | null>;
  /** Lets a person choose a folder with the system's dialog, over the console; null when nothing was chosen. */
  readonly chooseFolder: (choice: { readonly title: string }) => Promise<string | null>;
};
