import type { Change } from '../journal/change.ts';
import type { Refusal } from '../journal/refusal.ts';
import { create, update } from '../journal/write.ts';
import type { AppraisalId, IssueId, JudgementId, LineId, MeetingId, QuestionId } from '../records/ids.ts';
import { having, type State } from '../records/state.ts';
import type { LocalTime } from '../time/dates.ts';
import type { AgendaItem, Wall } from './meeting.ts';
import { itemNow, theWall } from './meeting-now.ts';

export type Scene = Wall['scene'];

/** What the wall is to show; everything that is not named is cleared, so that nothing of the former scene stays behind. */
export type Showing = {
  readonly meeting: MeetingId;
  readonly scene: Scene;
  readonly item?: AgendaItem['id'] | undefined;
  readonly issue?: IssueId | undefined;
  readonly line?: LineId | undefined;
  readonly question?: QuestionId | undefined;
  readonly appraisal?: AppraisalId | undefined;
  readonly judgement?: JudgementId | undefined;
};

/** The change that makes the wall show this, from its first page. Whether it is blanked is never touched here. */
export const wallShows = (state: State, showing: Showing): Change => {
  const { meeting, scene, item, issue, line, question, appraisal, judgement } = showing;
  if (!state.wall.has(theWall)) return create('wall', { id: theWall, ...showing, page: 0, isBlanked: false });
  return update('wall', theWall, {
    meeting,
    scene,
    item: item ?? null,
    issue: issue ?? null,
    line: line ?? null,
    question: question ?? null,
    appraisal: appraisal ?? null,
    judgement: judgement ?? null,
    page: 0,
  });
};

/** Whether the wall turns with the clerk. It does until somebody lets it stay where it is. */
export const isWallFollowing = (state: State): boolean => state.wall.get(theWall)?.isFollowing ?? true;

/**
 * What a deed of the clerk (a village entered, a step, a line sent) makes the wall show: nothing while the wall stays where it
 * is. A deed that is about the wall itself (a scene, a release, taking a line off) takes `wallShows` and always counts.
 */
export const wallFollows = (state: State, showing: Showing): Change[] =>
  isWallFollowing(state) ? [wallShows(state, showing)] : [];

/** Lets the wall stay where it is, or turn with the clerk again. Nothing it shows changes by this. */
export const turnFollowing = (state: State): Change[] => {
  const isFollowing = !isWallFollowing(state);
  return state.wall.has(theWall)
    ? [update('wall', theWall, { isFollowing })]
    : [create('wall', { id: theWall, scene: 'meeting', page: 0, isBlanked: false, isFollowing })];
};

/** What the wall shows for an item: the profile of its village, or the meeting where it has none. */
const showingItem = (item: AgendaItem): Showing => ({
  meeting: item.meeting,
  scene: item.village ? 'profile' : 'meeting',
  item: item.id,
});

/** What the wall shows when it goes back to an item: the profile of its village, or the meeting where it has none. */
export const wallShowsItem = (state: State, item: AgendaItem): Change => wallShows(state, showingItem(item));

/** What the wall shows when the clerk enters an item; nothing while it stays where it is. */
export const wallFollowsItem = (state: State, item: AgendaItem): Change[] => wallFollows(state, showingItem(item));

/** The scenes that need no village under discussion. */
const ofMeeting: readonly Scene[] = ['meeting', 'map'];

type Published = { readonly at: LocalTime; readonly show: Pick<Showing, 'item' | 'appraisal' | 'judgement'> };

/** What the meeting has released about an item, or about none: the newest vote or judgement. Undefined where nothing is. */
const newestResult = (
  state: State,
  meeting: MeetingId,
  item: AgendaItem | undefined,
): Published['show'] | undefined => {
  const votes = having(state, 'appraisal', 'meeting', meeting).filter((vote) => vote.item === item?.id);
  const judgements = having(state, 'judgement', 'item', item?.id);
  const published = [
    ...votes.map(({ id, released }) => ({ released, show: { item: item?.id, appraisal: id } })),
    ...judgements.map(({ id, released }) => ({ released, show: { item: item?.id, judgement: id } })),
  ].flatMap(({ released, show }): Published[] => (released ? [{ at: released.correctedAt ?? released.at, show }] : []));
  return published.toSorted((one, other) => one.at.localeCompare(other.at)).at(-1)?.show;
};

/**
 * Turns the wall to a scene of the meeting. Profile and issues need a village under discussion; the discussion needs an
 * issue, and shows the newest line about it again; the result needs something that was released.
 */
export const showScene = (state: State, meeting: MeetingId, scene: Scene, issue?: IssueId): Change[] | Refusal => {
  const item = itemNow(state, meeting);
  if (ofMeeting.includes(scene)) return [wallShows(state, { meeting, scene, item: item?.id })];
  if (scene === 'result') {
    const result = newestResult(state, meeting, item);
    return result ? [wallShows(state, { meeting, scene, ...result })] : { refused: 'nothing-released' };
  }
  if (!item?.village) return { refused: 'no-village-now' };
  if (scene !== 'discussion') return [wallShows(state, { meeting, scene, item: item.id })];
  if (!issue) return { refused: 'nothing-to-discuss' };
  const line = state.issue.get(issue)?.line;
  const isHeld = line !== undefined && state.line.get(line)?.wall !== 'shown';
  if (isHeld) return { refused: 'issue-held' };
  return [wallShows(state, { meeting, scene, item: item.id, issue, line })];
};

/** Turns the page on the wall, of which there are `of`. At the last page there is no further one. */
export const turnPage = (state: State, step: 1 | -1, of: number): Change[] | Refusal => {
  const wall = state.wall.get(theWall);
  const page = (wall?.page ?? 0) + step;
  if (!wall || page < 0 || page >= of) return { refused: 'no-such-page' };
  return [update('wall', theWall, { page })];
};

/** Blanks the wall, or lets it be seen again as it was. */
export const blankWall = (state: State, isBlanked: boolean): Change[] =>
  state.wall.has(theWall)
    ? [update('wall', theWall, { isBlanked })]
    : [create('wall', { id: theWall, scene: 'meeting', page: 0, isBlanked })];
