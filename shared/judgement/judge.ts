import type { Change } from '../journal/change.ts';
import type { Refusal } from '../journal/refusal.ts';
import { create, update } from '../journal/write.ts';
import { participantsOf } from '../meeting/meeting-now.ts';
import { wallShows } from '../meeting/show-wall.ts';
import { type AgendaItemId, judgementId, type MeetingId, type VillageId } from '../records/ids.ts';
import { having, type State, where } from '../records/state.ts';
import type { LocalTime } from '../time/dates.ts';
import type { Judgement } from './judgement.ts';

/** What the meeting holds of a village; each part may be given alone, and changed. */
export type Finding = Partial<Pick<Judgement, 'grade' | 'reasons' | 'proposal' | 'decidedBy'>>;

/** The judgement of an item of the agenda: one for a village in one meeting. */
export const judgementOf = (state: State, item: AgendaItemId): Judgement | undefined =>
  having(state, 'judgement', 'item', item)[0];

const chairOf = (state: State, meeting: MeetingId): string | undefined =>
  participantsOf(state, meeting).find(({ duty }) => duty === 'chair')?.name;

/** Clean words, or null where nothing is left of them: a cleared field. */
const wordsOrNull = (text: string | undefined): string | null => (text?.trim() ? text.trim() : null);

const patchOf = (finding: Finding) => ({
  ...finding,
  ...('reasons' in finding ? { reasons: wordsOrNull(finding.reasons) } : {}),
  ...('decidedBy' in finding ? { decidedBy: wordsOrNull(finding.decidedBy) } : {}),
});

/** What the public copy becomes when a judgement that is public is changed: the wall and the papers never say the old one. */
const publicCopy = (before: Judgement, finding: Finding, now: LocalTime): Judgement['released'] => {
  const { grade, proposal, reasons } = { ...before, ...finding };
  if (!before.released || !grade) return before.released;
  return {
    grade,
    ...(proposal ? { proposal } : {}),
    ...(reasons?.trim() ? { reasons: reasons.trim() } : {}),
    at: before.released.at,
    correctedAt: now,
  };
};

/**
 * Holds a grade, reasons or a proposal for a village: for the host alone, until it is released. What was released already is
 * changed with it, and says when it was corrected.
 */
export const judgeVillage = (
  state: State,
  item: AgendaItemId,
  finding: Finding,
  now: LocalTime,
): Change[] | Refusal => {
  const found = state.agendaItem.get(item);
  const meeting = found && state.meeting.get(found.meeting);
  if (!found?.village || !meeting) return { refused: 'no-village-to-judge' };
  if (meeting.state === 'issued') return { refused: 'minutes-issued' };
  const before = judgementOf(state, item);
  if (before) {
    const released = before.released ? { released: publicCopy(before, finding, now) } : {};
    return [update('judgement', before.id, { ...patchOf(finding), ...released })];
  }
  const { reasons, decidedBy, ...rest } = finding;
  return [
    create('judgement', {
      id: judgementId.parse(`${item}-judgement`),
      village: found.village,
      round: meeting.round,
      meeting: meeting.id,
      item,
      ...rest,
      reasons: wordsOrNull(reasons) ?? undefined,
      decidedBy: wordsOrNull(decidedBy) ?? chairOf(state, meeting.id),
    }),
  ];
};

/** Makes grade and proposal public: the wall shows them while the meeting runs, and the papers may name them. */
export const releaseJudgement = (state: State, item: AgendaItemId, now: LocalTime): Change[] | Refusal => {
  const judgement = judgementOf(state, item);
  if (!judgement?.grade) return { refused: 'grade-missing' };
  const { id, meeting, grade, proposal, reasons } = judgement;
  const isRunning = state.meeting.get(meeting)?.state === 'running';
  const wall = isRunning ? [wallShows(state, { meeting, scene: 'result', item, judgement: id })] : [];
  if (judgement.released) return wall.length > 0 ? wall : { refused: 'judgement-public-already' };
  return [update('judgement', id, { released: { grade, proposal, reasons, at: now } }), ...wall];
};

/** The judgements that a village got before a meeting, the newest round first. */
export const formerJudgements = (state: State, village: VillageId, meeting: MeetingId): readonly Judgement[] => {
  const numberOf = ({ round }: Judgement): number => state.round.get(round)?.number ?? 0;
  return where(
    state,
    'judgement',
    (one) => one.village === village && one.meeting !== meeting && one.grade !== undefined,
  ).toSorted((one, other) => numberOf(other) - numberOf(one));
};
