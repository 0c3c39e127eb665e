import type { Issue } from '../issue/issue.ts';
import type { Change } from '../journal/change.ts';
import { update } from '../journal/write.ts';
import type { Slot } from '../question/slots.ts';
import type { VillageId } from '../records/ids.ts';
import { having } from '../records/state.ts';
import type { RoughDate } from '../time/dates.ts';
import type { Filled } from './filled.ts';
import { issuesFor, villagesIn, villagesOf } from './issues-of-symptom.ts';
import type { Line } from './meeting.ts';
import { type Spoken, sinceOf } from './spoken.ts';

/** The words of an answer on each village that it names: from its name to the next one. */
const wordsByVillage = ({ state, line }: Spoken, named: readonly VillageId[]): ReadonlyMap<VillageId, string> => {
  const places = named
    .map((village) => ({ village, at: line.text.indexOf(state.village.get(village)?.name ?? '') }))
    .toSorted((one, other) => one.at - other.at);
  return new Map(places.map(({ village, at }, index) => [village, line.text.slice(at, places[index + 1]?.at)]));
};

/**
 * Since when an answer says it for a village. Of several villages each has the time said with it; one time at the end of
 * them all (柳湾村和石桥村，都是去年三月起) is meant for each.
 */
export const sinceIn = (
  spoken: Spoken,
  symptom: Line,
  named: readonly VillageId[],
): ((village: VillageId) => RoughDate) => {
  const read = (village: VillageId, text: string): RoughDate => sinceOf(spoken.state, village, text, spoken.line);
  const words = wordsByVillage(spoken, named);
  const [last] = [...words.keys()].slice(-1);
  const timed = [...words].filter(([village, text]) => read(village, text).from !== null);
  const isShared = named.length < 2 || (timed.length === 1 && timed[0]?.[0] === last);
  return (village) => {
    const own = isShared ? spoken.line.text : (words.get(village) ?? '');
    const said = read(village, own);
    return said.from === null ? read(village, symptom.text) : said;
  };
};

const villageSlot: readonly Slot[] = ['village'];
const sinceSlot: readonly Slot[] = ['since'];

const dated = (issue: Issue, since: RoughDate): readonly Change[] =>
  issue.since.from === null && since.from !== null ? [update('issue', issue.id, { since })] : [];

/** A symptom that names its village, or means the one on the agenda, is of that village alone: others are named in passing. */
export const namesNoVillage = (spoken: Spoken, symptom: Line): boolean => {
  const item = symptom.item === undefined ? undefined : spoken.state.agendaItem.get(symptom.item);
  return villagesOf({ ...spoken, item, line: symptom }, symptom.text).length === 0;
};

/**
 * What an answer to a question about a symptom fills: one issue for each village that it names and the symptom has not
 * yet, and since when. Only what was answered before the room goes into an issue.
 */
export const fillSymptom = (spoken: Spoken, symptom: Line): Filled => {
  const { state, line } = spoken;
  const known = having(state, 'issue', 'line', symptom.id);
  const named = villagesIn(spoken, line.text);
  const since = sinceIn(spoken, symptom, named);
  const isNew = (village: VillageId): boolean => !known.some((issue) => issue.village === village);
  const fresh = namesNoVillage(spoken, symptom) ? named.filter(isNew) : [];
  const made = line.lane === 'room' ? issuesFor(spoken, fresh, symptom, since) : [];
  const link = made[0] && known.length === 0 ? [update('line', symptom.id, { issue: made[0].id })] : [];
  const dates = known.map((issue) => (issue.since.from === null ? since(issue.village) : issue.since));
  const isDated = [...dates, ...fresh.map(since)].every(({ from }) => from !== null);
  const hasVillage = known.length + fresh.length > 0;
  return {
    changes: [
      ...made.map(({ change }) => change),
      ...(line.lane === 'room' ? known.flatMap((issue) => dated(issue, since(issue.village))) : []),
      ...link,
    ],
    slots: hasVillage ? [...villageSlot, ...(isDated ? sinceSlot : [])] : [],
    issue: known[0]?.id ?? made[0]?.id,
  };
};
