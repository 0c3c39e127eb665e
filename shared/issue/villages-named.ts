import type { VillageId } from '../records/ids.ts';
import type { State } from '../records/state.ts';
import type { Village } from '../village/village.ts';

/** 个别村 有的村 部分村: villages that are spoken of and not named. Then the village on the agenda does not count as said. */
const unnamed =
  /(?:个别|有的|有些|部分|少数|一些|某些|不少|多数|几个|若干)(?:的)?(?:村|社区)|\b(?:some|certain|individual|several|a few) villages?\b/i;

/** Whether a text speaks of villages without naming them. */
export const hasUnnamedVillages = (text: string): boolean => unnamed.test(text);

const isNameIn = (text: string, name: string, others: readonly string[]): boolean => {
  const longer = others.filter((other) => other !== name && other.includes(name));
  const rest = longer.reduce((left, other) => left.replaceAll(other, '□'), text);
  return rest.includes(name);
};

/** Of villages with one name: those of a town that the text names, else the one on the agenda, else none. */
const meant = (
  state: State,
  text: string,
  same: readonly Village[],
  agenda: readonly VillageId[],
): readonly Village[] => {
  if (same.length === 1) return same;
  const inTown = same.filter(({ town }) => text.includes(state.unit.get(town)?.name ?? '□'));
  if (inTown.length > 0) return inTown;
  return same.filter(({ id }) => agenda.includes(id));
};

/**
 * The villages that a text names in full, in the order of their places in it. A name that lies in a longer one is not
 * meant (东岭村 in 上东岭村); of two villages with one name the one on the agenda is, unless the town is named besides.
 */
export const villagesNamed = (state: State, text: string, agenda: readonly VillageId[]): readonly VillageId[] => {
  const villages = [...state.village.values()];
  const names = [...new Set(villages.map(({ name }) => name))].filter((name) => text.includes(name));
  const named = names.filter((name) => isNameIn(text, name, names));
  return named
    .toSorted((one, other) => text.indexOf(one) - text.indexOf(other))
    .flatMap((name) =>
      meant(
        state,
        text,
        villages.filter((village) => village.name === name),
        agenda,
      ),
    )
    .map(({ id }) => id);
};
