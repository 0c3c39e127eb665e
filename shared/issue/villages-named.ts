import type { VillageId } from '../records/ids.ts';
import type { State } from '../records/state.ts';
import type { Village } from '../village/village.ts';
import { villageNamesIn } from './village-names-in.ts';

/** 个别村 有的村 部分村: villages that are spoken of and not named. Then the village on the agenda does not count as said. */
const unnamed =
  /(?:个别|有的|有些|部分|少数|一些|某些|不少|多数|几个|若干)(?:的)?(?:村|社区)|\b(?:some|certain|individual|several|a few) villages?\b/i;

/** Whether a text speaks of villages without naming them. */
export const hasUnnamedVillages = (text: string): boolean => unnamed.test(text);

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
 * The villages that a text names, in the order of their places in it; of two with one name the one on the agenda is meant,
 * unless the town is named besides.
 */
export const villagesNamed = (state: State, text: string, agenda: readonly VillageId[]): readonly VillageId[] => {
  const villages = [...state.village.values()];
  return villageNamesIn(text, [...new Set(villages.map(({ name }) => name))])
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
