import type { County } from '../county/county.ts';
import type { Meeting, Round } from '../meeting/meeting.ts';
import type { MeetingId } from '../records/ids.ts';
import { all, type State } from '../records/state.ts';
import type { Day } from '../time/dates.ts';
import type { RecordId, Run } from './model.ts';
import { paperText } from './paper-text.ts';

/** What every part of the papers of one meeting needs. `clean` makes a recorded text fit for paper. */
export type PaperContext = {
  readonly state: State;
  readonly today: Day;
  readonly meeting: Meeting;
  readonly round: Round | undefined;
  readonly county: County | undefined;
  readonly clean: (text: string) => string;
};

/**
 * The context of a meeting's papers; null for a meeting that is not on file. Who makes many papers of one state gathers the hidden
 * names once and gives them as `clean`.
 */
export const paperContext = (
  state: State,
  meetingId: MeetingId,
  today: Day,
  clean: PaperContext['clean'] = paperText(state),
): PaperContext | null => {
  const meeting = state.meeting.get(meetingId);
  if (!meeting) return null;
  return {
    state,
    today,
    meeting,
    round: state.round.get(meeting.round),
    county: all(state, 'county')[0],
    clean,
  };
};

/** A piece of text with the records it was made from; those that are not there are left out. */
export const run = (text: string, ...sources: readonly (RecordId | undefined)[]): Run => ({
  text,
  sources: sources.flatMap((source) => (source === undefined ? [] : [source])),
});

/** The organ that issues the meeting's papers, as its full name. */
export const organOf = ({ meeting, county, clean }: PaperContext): string =>
  clean(meeting.organ) || clean(county?.organ ?? '');
