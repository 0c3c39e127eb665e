import type { VillageId } from '../records/ids.ts';
import { all, type State } from '../records/state.ts';

/** A village as it can be found: its name and town in characters, and how both are typed. */
export type Findable = {
  readonly id: VillageId;
  readonly name: string;
  readonly town: string;
  readonly typed: readonly string[];
};

/** Syllables of a text, `['liu', 'wan', 'cun']`; the reading is given from outside, since its dictionary is loaded late. */
export type Reading = (text: string) => readonly (readonly string[])[];

const spellings = (syllables: readonly string[]): readonly string[] => [
  syllables.join(''),
  syllables.map((syllable) => syllable.slice(0, 1)).join(''),
];

/** All villages, findable by characters; with a reading also by pinyin and initials of village and of town with village. */
export const findables = (state: State, reading: Reading | null): readonly Findable[] =>
  all(state, 'village').map(({ id, name, town }) => {
    const townName = state.unit.get(town)?.name ?? '';
    const typed = reading ? [...reading(name), ...reading(townName + name)].flatMap(spellings) : [];
    return { id, name, town: townName, typed: [...new Set(typed)] };
  });

const rankOf = ({ name, town, typed }: Findable, query: string): number => {
  if (name.startsWith(query)) return 0;
  if (typed.some((spelling) => spelling.startsWith(query))) return 1;
  if ((town + name).includes(query)) return 2;
  return typed.some((spelling) => spelling.includes(query)) ? 3 : 4;
};

/** The villages that fit what was typed, the best first: beginnings before middles, names before towns. */
export const findVillages = (villages: readonly Findable[], typed: string): readonly Findable[] => {
  const query = typed
    .trim()
    .toLowerCase()
    .replace(/[\s']+/g, '');
  if (query === '') return villages;
  return villages
    .map((village) => ({ village, rank: rankOf(village, query) }))
    .filter(({ rank }) => rank < 4)
    .sort((one, other) => one.rank - other.rank)
    .map(({ village }) => village);
};
