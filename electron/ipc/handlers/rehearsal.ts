import type { Handlers } from '../../../shared/ipc/contract.ts';
import type { MeetingId } from '../../../shared/records/ids.ts';
import type { State } from '../../../shared/records/state.ts';
import { Refused } from '../refused.ts';

/** What the calls of a rehearsal need: the records, what is rehearsed now, and the way to the next start. */
export type RehearsalParts = {
  readonly state: State;
  readonly rehearsal: MeetingId | null;
  readonly startAgain: (rehearsal: MeetingId | null) => void;
};

/** The calls that go into a rehearsal and out of it: each ends this process and starts the application anew. */
export const rehearsalHandlers = ({
  state,
  rehearsal,
  startAgain,
}: RehearsalParts): Pick<Handlers, 'rehearsal/begin' | 'rehearsal/end'> => ({
  'rehearsal/begin': async ({ meeting }) => {
    if (rehearsal !== null) throw new Refused('rehearsal-on-already');
    if (state.meeting.get(meeting)?.state !== 'preparing') throw new Refused('no-such-meeting');
    startAgain(meeting);
  },
  'rehearsal/end': async () => {
    if (rehearsal !== null) startAgain(null);
  },
});
