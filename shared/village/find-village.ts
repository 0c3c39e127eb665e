import type { VillageId } from '../records/ids.ts';
import { all, type State } from '../records/state.ts';
import { createNameIndex, type NameIndex } from '../search/name-index.ts';
import type { Spell } from '../search/spelling.ts';

/** A village as it was found: its name and town, and how its name is typed. */
export type FoundVillage = {
  readonly id: VillageId;
  readonly name: string;
  readonly town: string;
  readonly typed: string;
};

/** The villages of a county, to be found in. */
export type Villages = {
  readonly index: NameIndex<VillageId>;
  readonly byId: ReadonlyMap<VillageId, Pick<FoundVillage, 'id' | 'name' | 'town'>>;
};

/** All villages, found by characters of village, town or both; with a dictionary also by pinyin, initials and any mixture. */
export const findables = (state: State, spell: Spell | null): Villages => {
  const index = createNameIndex<VillageId>(spell);
  const rows = all(state, 'village').map(({ id, name, town }) => ({
    id,
    name,
    town: state.unit.get(town)?.name ?? '',
  }));
  for (const { id, name, town } of rows) index.put({ id, texts: [name, town, town + name] });
  return { index, byId: new Map(rows.map((row) => [row.id, row])) };
};

/** The villages that fit what was typed, the best first: beginnings before middles, names before towns; all where nothing was. */
export const findVillages = ({ index, byId }: Villages, typed: string): readonly FoundVillage[] =>
  index.find(typed, { limit: byId.size }).flatMap(({ id, syllables }) => {
    const row = byId.get(id);
    return row ? [{ ...row, typed: syllables.map(({ letters }) => letters).join('') }] : [];
  });
