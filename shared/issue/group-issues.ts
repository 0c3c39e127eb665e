import type { Change } from '../journal/change.ts';
import type { Refusal } from '../journal/refusal.ts';
import { update } from '../journal/write.ts';
import { type IssueId, issueGroupId } from '../records/ids.ts';
import { having, type State } from '../records/state.ts';
import type { Issue } from './issue.ts';
import { essence, likeFrom, likeness } from './likeness.ts';

const isOpen = ({ state }: Issue): boolean => state !== 'closed' && state !== 'cancelled';

const namesOf = (state: State): readonly string[] =>
  [...state.village.values(), ...state.unit.values()].map(({ name }) => name);

/** The issues of one group, in the order in which they were raised; only the issue itself where it has no group. */
export const groupOf = (state: State, issue: Issue): readonly Issue[] =>
  issue.group === undefined ? [issue] : having(state, 'issue', 'group', issue.group);

/** Open issues of other villages of the same meeting that read like this one and are not grouped with it, the likest first. */
export const likeIssues = (state: State, id: IssueId): readonly Issue[] => {
  const issue = state.issue.get(id);
  if (!issue?.meeting) return [];
  const names = namesOf(state);
  const words = essence(issue.summary, names);
  return having(state, 'issue', 'meeting', issue.meeting)
    .filter(
      (other) =>
        other.village !== issue.village && isOpen(other) && (issue.group === undefined || other.group !== issue.group),
    )
    .map((other) => ({ other, like: likeness(words, essence(other.summary, names)) }))
    .filter(({ like }) => like >= likeFrom)
    .toSorted((one, two) => two.like - one.like)
    .map(({ other }) => other);
};

/**
 * Groups an issue with all that are like it: the same symptom in several villages is shown together; each keeps its own
 * number and is closed on its own. Groups that meet become one.
 */
export const groupLike = (state: State, id: IssueId): Change[] | Refusal => {
  const issue = state.issue.get(id);
  if (!issue) return { refused: 'no-such-issue' };
  const like = likeIssues(state, id);
  if (like.length === 0) return { refused: 'nothing-like' };
  const group = issue.group ?? like.find((other) => other.group)?.group ?? issueGroupId.parse(issue.id);
  const members = new Map([issue, ...like].flatMap((one) => groupOf(state, one)).map((one) => [one.id, one]));
  return [...members.values()].filter((one) => one.group !== group).map((one) => update('issue', one.id, { group }));
};

/** Takes an issue out of its group; a group of one that is left is no group any more. */
export const ungroup = (state: State, id: IssueId): Change[] | Refusal => {
  const issue = state.issue.get(id);
  if (!issue?.group) return { refused: 'not-grouped' };
  const rest = groupOf(state, issue).filter((other) => other.id !== id);
  const alone = rest.length === 1 ? rest : [];
  return [issue, ...alone].map((one) => update('issue', one.id, { group: null }));
};

/** What the grouping key does to an issue: groups it with what is like it, or takes it out where nothing further is. */
export const turnGroup = (state: State, id: IssueId): Change[] | Refusal =>
  likeIssues(state, id).length === 0 && state.issue.get(id)?.group ? ungroup(state, id) : groupLike(state, id);
