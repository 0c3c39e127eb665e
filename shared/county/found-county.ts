import type { Change } from '../journal/change.ts';
import { create, update } from '../journal/write.ts';
import { countyId, unitId } from '../records/ids.ts';
import type { State } from '../records/state.ts';
import { all } from '../records/state.ts';
import type { County } from './county.ts';

/** The id of the one county of a data folder. */
export const theCounty = countyId.parse('county');

/** What a county begins with, following its name: the organ and the notice prefix are the usual ones and can be changed. */
export const usualCounty = (name: string): County => ({
  id: theCounty,
  name,
  organ: `中共${name}委组织部`,
  noticePrefix: `${[...name][0] ?? ''}组改`,
  noticeAddressee: 'both',
  reserveTarget: 2,
});

/** Sets up a county and its towns, in the order given; towns that are on file already, and empty names, are passed over. */
export const foundCounty = (state: State, name: string, towns: readonly string[], newId: () => string): Change[] => {
  const known = new Set(all(state, 'unit').map((unit) => unit.name));
  const fresh = [...new Set(towns.map((town) => town.trim()))].filter((town) => town !== '' && !known.has(town));
  const county = usualCounty(name.trim());
  const { id: _, ...fields } = county;
  return [
    state.county.has(theCounty) ? update('county', theCounty, fields) : create('county', county),
    ...fresh.map((town, order) => create('unit', { id: unitId.parse(newId()), name: town, kind: 'town', order })),
  ];
};
