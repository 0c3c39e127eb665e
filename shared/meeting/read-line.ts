import { countyLexicon } from '../question/county-lexicon.ts';
import type { Lexicon } from '../question/lexicon.ts';
import { type Reading, type ReadOn, readEntry } from '../question/read-entry.ts';
import type { Slot } from '../question/slots.ts';
import type { VillageId } from '../records/ids.ts';
import { emptiedAtLock } from '../records/remembered.ts';
import type { State } from '../records/state.ts';
import type { Day } from '../time/dates.ts';
import type { Line, LineKind } from './meeting.ts';
import { electedOn } from './spoken.ts';

/** What the words of a line are read against on a day: the villages of the county, and the election of one of them. */
export const readOn = (state: State, today: Day, village: VillageId | null): ReadOn => ({
  today,
  electedOn: village === null ? undefined : electedOn(state, village),
  villages: [...new Set([...state.village.values()].map(({ name }) => name))],
  lexicon: countyLexicon(state),
});

const readingsKept = 5_000;
const lexiconsKept = 4;

/** A line is read once for its words, day, village and lexicon, since every screen that counts what is owed asks again. */
const readings = new Map<Lexicon, Map<string, Reading>>();
emptiedAtLock(() => readings.clear());

const remembered = (lexicon: Lexicon, key: string, read: () => Reading): Reading => {
  const known = readings.get(lexicon) ?? new Map<string, Reading>();
  const before = known.get(key);
  if (before) return before;
  if (known.size >= readingsKept) known.clear();
  const reading = read();
  known.set(key, reading);
  if (!readings.has(lexicon) && readings.size >= lexiconsKept) readings.clear();
  readings.set(lexicon, known);
  return reading;
};

type Said = Pick<Line, 'text' | 'at'> & { readonly kind: LineKind };

/** Reads a line as it was said on its day; `village` is the one that the words speak of where they name none. */
export const readLine = (
  state: State,
  { kind, text, at }: Said,
  village: VillageId | null,
  asked?: readonly Slot[],
): Reading => {
  const name = village === null ? null : (state.village.get(village)?.name ?? null);
  const on = readOn(state, at.slice(0, 10), village);
  const key = JSON.stringify([kind, name, asked, on.today, on.electedOn, on.villages.length, text]);
  return remembered(on.lexicon, key, () => readEntry({ kind, text, village: name, asked }, on));
};
