import { contradictions } from '../issue/contradictions.ts';
import { openSlots, slotsOfIssue, slotsOfPrescription } from '../issue/open-slots.ts';
import { type IssueStanding, openIssues } from '../issue/standing.ts';
import { roomState } from '../lanes/room-state.ts';
import type { MeetingId, VillageId } from '../records/ids.ts';
import { having, type State } from '../records/state.ts';
import type { Language } from '../text/translate.ts';
import type { Day } from '../time/dates.ts';
import { promisesOf } from '../village/profile.ts';
import { promptsFor, promptsPut } from './host-prompts.ts';
import type { HostMissing, HostView } from './host-view.ts';
import { statementWords } from './host-words.ts';
import { standingWord, type Words, wordsIn } from './wall-words.ts';

/** What the host must know of one village: the same on the display, in the console and on the printed sheet. */
export type HostVillage = Pick<HostView, 'prompts' | 'missing' | 'contradictions' | 'promised'>;

type Desk = { readonly state: State; readonly village: VillageId; readonly today: Day; readonly words: Words };

/** What one issue that nobody has handed over lacks before the village is left. */
const lacks = ({ state, words }: Desk, { issue: id, summary }: IssueStanding): readonly HostMissing[] => {
  const issue = state.issue.get(id);
  if (issue?.state !== 'none') return [];
  const measures = having(state, 'prescription', 'issue', id);
  const owed = [
    ...openSlots(slotsOfIssue(state, issue)).map((slot) => words(`slot.${slot}`)),
    ...(having(state, 'diagnosis', 'issue', id).length === 0 ? [words('host.missing-cause')] : []),
    ...(measures.length === 0 ? [words('host.missing-prescription')] : []),
  ];
  const ofMeasures = measures.map((one) => ({
    what: one.measure,
    slots: openSlots(slotsOfPrescription(state, one)).map((slot) => words(`slot.${slot}`)),
  }));
  return [{ what: summary, slots: owed }, ...ofMeasures].filter(({ slots }) => slots.length > 0);
};

const promisedOf = ({ state, village, today, words }: Desk): HostView['promised'] => {
  const all = promisesOf(roomState(state), village, today);
  return {
    all: all.length,
    kept: all.filter(({ isKept }) => isKept).length,
    rows: all.map(({ measure, standing }) => ({
      mark: standing.mark,
      measure,
      state: standingWord(words, standing),
      isOverdue: standing.isOverdue,
    })),
  };
};

/** Gathers it for a village on a day; in a meeting, what was asked there already is marked. */
export const hostVillage = (
  state: State,
  village: VillageId,
  today: Day,
  language: Language,
  meeting?: MeetingId,
): HostVillage => {
  const desk: Desk = { state, village, today, words: wordsIn(language) };
  const prompts = promptsFor(state, village, today, language);
  const put = meeting === undefined ? new Set<string>() : promptsPut(state, meeting);
  const rows = prompts.map(({ key, text, basis, to }, index) => ({
    number: index + 1,
    text,
    beside: [to === '' ? '' : desk.words('host.prompt-to', { who: to }), basis]
      .filter(Boolean)
      .join(desk.words('host.then')),
    isPut: put.has(key),
  }));
  return {
    prompts: { all: rows.length, put: rows.filter(({ isPut }) => isPut).length, rows },
    missing: openIssues(roomState(state), village, today).flatMap((standing) => lacks(desk, standing)),
    contradictions: contradictions(state, village, today).map(({ one, other }) => ({
      one: statementWords(desk.words, language, one),
      other: statementWords(desk.words, language, other),
    })),
    promised: promisedOf(desk),
  };
};
