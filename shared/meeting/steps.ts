import type { Change } from '../journal/change.ts';
import type { Refusal } from '../journal/refusal.ts';
import { update } from '../journal/write.ts';
import type { AgendaItemId, IssueId, MeetingId } from '../records/ids.ts';
import type { State } from '../records/state.ts';
import { type AgendaItem, type LineKind, type VillageStep, villageStep } from './meeting.ts';
import { itemNow } from './meeting-now.ts';
import { type Scene, wallFollows } from './show-wall.ts';

/** The steps of a village in their usual order. */
export const steps: readonly VillageStep[] = villageStep.options;

/** Where a village is: its profile, before any step was taken. */
export const stepOf = (item: AgendaItem): VillageStep => item.step ?? 'profile';

/** The kind of line that is captured most in a step; none where the step says nothing about it. */
export const kindOfStep: Readonly<Partial<Record<VillageStep, LineKind>>> = {
  statements: 'material',
  symptoms: 'symptom',
  causes: 'cause',
  prescriptions: 'prescription',
  decision: 'decision',
};

const sceneOfStep: Readonly<Record<VillageStep, Scene>> = {
  profile: 'profile',
  statements: 'profile',
  symptoms: 'issues',
  causes: 'discussion',
  prescriptions: 'discussion',
  judgement: 'issues',
  decision: 'issues',
};

/** The wall of a step: the chain of the issue that is talked about, where the room may see it; else the issues of the village. */
const wallOfStep = (state: State, item: AgendaItem, step: VillageStep, issue: IssueId | undefined): Change[] => {
  const { meeting, id } = item;
  const scene = sceneOfStep[step];
  if (scene !== 'discussion') return wallFollows(state, { meeting, scene, item: id });
  const line = issue && state.issue.get(issue)?.line;
  const isHeld = line !== undefined && state.line.get(line)?.wall !== 'shown';
  if (!issue || isHeld) return wallFollows(state, { meeting, scene: 'issues', item: id });
  return wallFollows(state, { meeting, scene, item: id, issue, line });
};

/**
 * Goes to a step of the village under discussion, a later or an earlier one: nothing has to be complete before. The wall
 * goes along, where it follows. `issue` is what causes and prescriptions are talked about.
 */
export const enterStep = (
  state: State,
  id: AgendaItemId,
  step: VillageStep,
  issue?: IssueId | undefined,
): Change[] | Refusal => {
  const item = state.agendaItem.get(id);
  if (!item?.village) return { refused: 'no-village-for-step' };
  if (state.meeting.get(item.meeting)?.state !== 'running') return { refused: 'meeting-not-running' };
  if (stepOf(item) === step) return { refused: 'step-entered-already' };
  return [update('agendaItem', id, { step }), ...wallOfStep(state, item, step, issue)];
};

/** Goes one step forward or back in the village under discussion. */
export const moveStep = (
  state: State,
  meeting: MeetingId,
  by: 1 | -1,
  issue?: IssueId | undefined,
): Change[] | Refusal => {
  const item = itemNow(state, meeting);
  if (!item?.village) return { refused: 'no-village-for-step' };
  const next = steps[steps.indexOf(stepOf(item)) + by];
  return next ? enterStep(state, item.id, next, issue) : { refused: by === 1 ? 'last-step' : 'first-step' };
};
