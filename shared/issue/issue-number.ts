import type { VillageId } from '../records/ids.ts';
import { having, type State } from '../records/state.ts';

const townMark = /(?:镇|乡|街道)$/;
const villageMark = /(?:村|社区)$/;

/** A name without its mark, unless nothing would be left of it. */
const bare = (name: string, mark: RegExp): string => {
  const short = name.replace(mark, '');
  return [...short].length < 2 ? name : short;
};

/**
 * The next number of an issue of a village in a round (docs/rules.md 3.9): `2026-3-云溪-柳湾-02`. It follows the highest that
 * is on file for the village; the number of an issue that was taken back is given again, since it never left the house.
 */
export const nextIssueNumber = (state: State, village: VillageId, year: number, round: number): string => {
  const home = state.village.get(village);
  const town = home && state.unit.get(home.town)?.name;
  const stem = `${year}-${round}-${bare(town ?? '', townMark)}-${bare(home?.name ?? '', villageMark)}-`;
  const used = having(state, 'issue', 'village', village).flatMap(({ number }) =>
    number?.startsWith(stem) ? [Number(number.slice(stem.length))] : [],
  );
  return `${stem}${String(Math.max(0, ...used) + 1).padStart(2, '0')}`;
};
