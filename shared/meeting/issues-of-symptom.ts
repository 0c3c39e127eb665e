import { nextIssueNumber } from '../issue/issue-number.ts';
import { hasUnnamedVillages, villagesNamed } from '../issue/villages-named.ts';
import type { Change } from '../journal/change.ts';
import { create } from '../journal/write.ts';
import { type IssueId, issueGroupId, issueId, type VillageId } from '../records/ids.ts';
import { having } from '../records/state.ts';
import type { RoughDate } from '../time/dates.ts';
import type { Line } from './meeting.ts';
import { agendaOf } from './meeting-now.ts';
import { asSummary, type Spoken } from './spoken.ts';

/** The villages that a text names; of two with one name the one on the agenda of the meeting. */
export const villagesIn = ({ state, meeting }: Spoken, text: string): readonly VillageId[] =>
  villagesNamed(
    state,
    text,
    agendaOf(state, meeting.id).flatMap(({ village }) => village ?? []),
  );

/** The villages that a symptom speaks of: those named, else the one on the agenda, else none. */
export const villagesOf = (spoken: Spoken, text: string): readonly VillageId[] => {
  const { item, line } = spoken;
  const named = villagesIn(spoken, text);
  if (named.length > 0) return named;
  return item?.village && line.village && !hasUnnamedVillages(text) ? [item.village] : [];
};

type IssueIn = { readonly id: IssueId; readonly change: Change };

/** One issue for each of the villages, of what one symptom says; numbered after those that the symptom has already. */
export const issuesFor = (
  { state, meeting }: Spoken,
  villages: readonly VillageId[],
  symptom: Line,
  sinceFor: (village: VillageId) => RoughDate,
): readonly IssueIn[] => {
  const round = state.round.get(meeting.round);
  const year = Number(meeting.date.slice(0, 4));
  const before = having(state, 'issue', 'line', symptom.id).length;
  return villages.map((village, index) => {
    const id = issueId.parse(`${symptom.id}-issue${before + index + 1}`);
    const change = create('issue', {
      id,
      village,
      summary: asSummary(symptom.text),
      since: sinceFor(village),
      // One symptom of several villages is one group from the first.
      group: villages.length > 1 ? issueGroupId.parse(`${symptom.id}-group`) : undefined,
      number: nextIssueNumber(state, village, year, round?.number ?? 1),
      round: meeting.round,
      meeting: meeting.id,
      line: symptom.id,
      sources: ['meeting'],
      state: 'none',
    });
    return { id, change };
  });
};
