import type { Change } from '../journal/change.ts';
import type { Refusal } from '../journal/refusal.ts';
import { create, remove, update } from '../journal/write.ts';
import { itemNow } from '../meeting/meeting-now.ts';
import { wallShows } from '../meeting/show-wall.ts';
import type { AppraisalId, MeetingId } from '../records/ids.ts';
import { having, type State } from '../records/state.ts';
import type { LocalTime } from '../time/dates.ts';
import type { Appraisal, Tally, VoteForm, VoteResult } from './appraisal.ts';
import { secondFaults, sumFaults } from './check-sums.ts';
import { judgeVote } from './judge-vote.ts';
import { rulesFor } from './usual-rules.ts';

/** A vote that is to be taken. `voters` are the people present: what hands are compared with, and papers issued at first. */
export type Ballot = {
  readonly id: AppraisalId;
  readonly meeting: MeetingId;
  readonly form: VoteForm;
  readonly subject: string;
  readonly voters: number;
  readonly at: LocalTime;
};

/** Opens a vote on the village under discussion; nothing of it is public before its release. */
export const openVote = (state: State, { id, meeting, form, subject, voters, at }: Ballot): Change[] | Refusal => {
  if (!state.meeting.has(meeting)) return { refused: 'no-such-meeting' };
  if (state.appraisal.has(id)) return { refused: 'vote-opened-already' };
  if (subject.trim() === '') return { refused: 'vote-subject-missing' };
  const item = itemNow(state, meeting);
  const first: Tally = form === 'hands' ? { valid: voters, counts: [] } : { issued: voters, counts: [] };
  return [
    create('appraisal', {
      id,
      meeting,
      item: item?.id,
      village: item?.village,
      form,
      at,
      subject: subject.trim(),
      first,
    }),
  ];
};

/** Enters what was counted; the second count is that of another person. What is public stays until it is released again. */
export const enterTally = (
  state: State,
  id: AppraisalId,
  which: 'first' | 'second',
  tally: Tally | null,
): Change[] | Refusal => {
  if (!state.appraisal.has(id)) return { refused: 'no-such-vote' };
  return [update('appraisal', id, { [which]: tally })];
};

/** Takes a vote away that nobody has seen. A public one stays: it is corrected. */
export const dropVote = (state: State, id: AppraisalId): Change[] | Refusal => {
  const vote = state.appraisal.get(id);
  if (!vote) return { refused: 'no-such-vote' };
  return vote.released ? { refused: 'vote-public' } : [remove('appraisal', id)];
};

/** What stands between a vote and its release; empty when its sums are right, and both counts agree where there are two. */
export const voteFaults = ({ first, second, form }: Pick<Appraisal, 'first' | 'second' | 'form'>) => [
  ...sumFaults(first, form),
  ...secondFaults(first, second, form),
];

const resultOf = (state: State, vote: Appraisal, tally: Tally, now: LocalTime): VoteResult => ({
  subject: vote.subject,
  tally,
  clauses: rulesFor(state, vote.form, vote.at.slice(0, 10)).flatMap((rule) => judgeVote(rule, tally) ?? []),
  at: vote.released?.at ?? now,
  ...(vote.released ? { correctedAt: now } : {}),
});

/** Whether what is public still says what was counted. */
export const isPublicAsCounted = ({ first, subject, released }: Appraisal): boolean =>
  released !== undefined &&
  released.subject === subject &&
  JSON.stringify(released.tally) === JSON.stringify(first ?? null);

/**
 * Makes a vote public and shows it on the wall. Refused while its sums are wrong. A vote that was public already is
 * corrected by this: the wall follows, and what it said before is kept.
 */
export const releaseVote = (state: State, id: AppraisalId, now: LocalTime): Change[] | Refusal => {
  const vote = state.appraisal.get(id);
  if (!vote?.first) return { refused: 'no-such-vote' };
  if (voteFaults(vote).length > 0) return { refused: 'vote-sums-wrong' };
  const isRunning = state.meeting.get(vote.meeting)?.state === 'running';
  const { meeting, item } = vote;
  const wall = isRunning ? [wallShows(state, { meeting, scene: 'result', item, appraisal: id })] : [];
  if (isPublicAsCounted(vote)) return wall.length > 0 ? wall : { refused: 'vote-public-already' };
  const former = vote.released ? { former: [...(vote.former ?? []), vote.released] } : {};
  return [update('appraisal', id, { released: resultOf(state, vote, vote.first, now), ...former }), ...wall];
};

/** The votes of a meeting, the newest first. */
export const votesOf = (state: State, meeting: MeetingId): readonly Appraisal[] =>
  having(state, 'appraisal', 'meeting', meeting).toSorted((one, other) => other.at.localeCompare(one.at));
