import type { Change } from '../journal/change.ts';
import type { Refusal } from '../journal/refusal.ts';
import { create } from '../journal/write.ts';
import { scanForRoom } from '../lanes/scan.ts';
import type { IssueId, LineId, MeetingId, ParticipantId, QuestionId } from '../records/ids.ts';
import type { State } from '../records/state.ts';
import type { LocalTime } from '../time/dates.ts';
import type { AgendaItem, Line, LineKind, Meeting } from './meeting.ts';
import { itemNow, linesOf, theWall } from './meeting-now.ts';
import { recordsOfLine } from './records-of-line.ts';
import { isWallFollowing, wallFollows } from './show-wall.ts';
import type { Made } from './spoken.ts';

/** One Enter of the clerk. `issue` is what cause, prescription and question are about; `question` is what is answered. */
export type Capture = {
  readonly line: LineId;
  readonly meeting: MeetingId;
  readonly kind: LineKind;
  readonly text: string;
  readonly at: LocalTime;
  readonly speaker?: ParticipantId | undefined;
  readonly speakerState: Line['speakerState'];
  readonly isOffRecord: boolean;
  readonly isForHost: boolean;
  readonly issue?: IssueId | undefined;
  readonly question?: QuestionId | undefined;
  readonly askedOf?: ParticipantId | undefined;
};

const laneOf = ({ isOffRecord, isForHost }: Capture): Line['lane'] => {
  if (isOffRecord) return 'file';
  return isForHost ? 'host' : 'room';
};

/** An unknown speaker has no id; a hidden one keeps it in the host's lane, so that the name is never said on the wall. */
const speakerOf = ({ speaker, speakerState }: Capture): ParticipantId | undefined =>
  speakerState === 'unknown' ? undefined : speaker;

/** The words for which a line must wait; the name of a speaker who stays hidden with this very line is one of them. */
const heldWords = (state: State, { speaker, speakerState }: Capture, text: string): readonly string[] => {
  const own = speakerState === 'hidden' && speaker ? state.participant.get(speaker)?.name : undefined;
  const hits = scanForRoom(text, state).map((hit) => hit.text);
  return [...new Set(own && text.includes(own) ? [...hits, own] : hits)];
};

/** A line as it was said, on its way to the wall or held. */
export const lineAsSaid = (state: State, capture: Capture, meeting: Meeting, item: AgendaItem | undefined): Line => {
  const lane = laneOf(capture);
  const text = capture.text.trim();
  const held = lane === 'room' ? heldWords(state, capture, text) : [];
  // What is said while the wall stays where it is must not come up there by a list or a count either: it waits.
  const isWaiting = held.length > 0 || meeting.wallMode === 'release' || !isWallFollowing(state);
  return {
    id: capture.line,
    meeting: meeting.id,
    item: item?.id,
    village: item?.village,
    kind: capture.kind,
    at: capture.at,
    speaker: speakerOf(capture),
    speakerState: capture.speakerState === 'known' && !capture.speaker ? 'unknown' : capture.speakerState,
    text,
    lane,
    isOffRecord: capture.isOffRecord,
    wall: lane !== 'room' ? 'off' : isWaiting ? 'waiting' : 'shown',
    ...(held.length > 0 ? { heldFor: held } : {}),
  };
};

/** What a question is about where nothing else is said: the newest line on the record about the same issue, else the item. */
const aboutOf = (state: State, capture: Capture, item: AgendaItem | undefined): LineId | undefined => {
  const said = linesOf(state, capture.meeting).filter((line) => line.item === item?.id && !line.isOffRecord);
  const onIssue = capture.issue ? said.filter((line) => line.issue === capture.issue) : [];
  return (onIssue.at(-1) ?? said.at(-1))?.id;
};

/** An open question stays on the wall while the talk is still about its issue; an answer or a new one takes its place. */
const questionOnWall = (state: State, made: Made): QuestionId | undefined => {
  if (made.question) return made.question;
  const shown = state.wall.get(theWall)?.question;
  const question = shown === undefined ? undefined : state.question.get(shown);
  if (question?.state !== 'open' || !made.issue) return undefined;
  return state.line.get(question.line)?.issue === made.issue ? question.id : undefined;
};

/** The issue that a line may still be linked to: one that is open. */
export const linkable = (state: State, issue: IssueId | undefined): IssueId | undefined => {
  const known = issue && state.issue.get(issue);
  return known && known.state !== 'closed' && known.state !== 'cancelled' ? known.id : undefined;
};

/**
 * Takes down one line with all that follows from it: its issue, diagnosis, prescription, question, answer, suggestion or
 * decision, and what the wall shows. All of it is one transaction and undone in one step. Text is never refused for its
 * content: a cause without an issue is kept, and linked later.
 */
export const captureLine = (state: State, capture: Capture): Change[] | Refusal => {
  const meeting = state.meeting.get(capture.meeting);
  if (meeting?.state !== 'running') return { refused: 'meeting-not-running' };
  if (capture.text.trim() === '') return { refused: 'line-empty' };
  if (state.line.has(capture.line)) return { refused: 'line-captured-already' };
  const item = itemNow(state, meeting.id);
  const line = lineAsSaid(state, capture, meeting, item);
  const issue = linkable(state, capture.issue);
  const about = aboutOf(state, capture, item);
  const { question, askedOf } = capture;
  const made = recordsOfLine({ state, meeting, item, line, issue, about, question, askedOf });
  const wall =
    line.wall === 'shown'
      ? wallFollows(state, {
          meeting: meeting.id,
          scene: 'discussion',
          item: item?.id,
          issue: made.issue,
          line: line.id,
          question: questionOnWall(state, made),
        })
      : [];
  return [create('line', { ...line, issue: made.issue, answers: made.answers }), ...made.changes, ...wall];
};
