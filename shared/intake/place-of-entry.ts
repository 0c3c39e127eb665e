import { unitId, type VillageId, villageId } from '../records/ids.ts';
import type { AnyRecord } from '../records/kinds.ts';
import { leaveOut } from './asking.ts';
import { type Desk, type SheetDesk, townKey } from './desk.ts';
import { readName } from './read-names.ts';
import type { Entry, Table } from './table.ts';

type Unit = AnyRecord<'unit'>;
type Village = AnyRecord<'village'>;

const townWords =
  /([\u4e00-\u9fff]{1,6}?(?:镇|乡|街道))(?=党委|党工委|人民政府|政府|委员会|村|社区|班子|$|[\s\u3000“”])/;

/** The town of a whole sheet: its name, or what the rows above the head say (填报单位：云溪镇党委). */
export const townOfTable = (table: Table): string | null => {
  for (const text of [table.name, ...table.above]) {
    const found = townWords.exec(text.replace(/^(填报单位|单位|填报)[:：]\s*/, '').replace(/^中共/, ''));
    if (found?.[1]) return found[1];
  }
  return null;
};

/** Finds the town of a name, or records it. */
export const townNamed = (desk: Desk, name: string): Unit => {
  const key = townKey(name);
  const known = desk.townsByKey(key)[0];
  if (known) return known;
  const towns = [...desk.book.state.unit.values()].filter(({ kind }) => kind === 'town').length;
  // Towns print after the organs and departments, in the order in which the office lists them.
  const unit: Unit = { id: unitId.parse(desk.newId()), name: key, kind: 'town', order: 1000 + towns };
  desk.book.add('unit', unit);
  return unit;
};

/** Records a village of a town; a name that ends in 社区 or 居委会 is a community. */
export const addVillage = (desk: Desk, town: Unit, name: string, order?: number): Village => {
  const kind = /(社区|居委会)$/.test(name) ? 'community' : 'village';
  const village: Village = {
    id: villageId.parse(desk.newId()),
    name,
    town: town.id,
    kind,
    ...(order === undefined ? {} : { order }),
  };
  desk.book.add('village', village);
  return village;
};

const splitPlace = (entry: Entry, table: Table): { readonly town: string; readonly village: string } => {
  const village = readName(entry.text('village'));
  const town = readName(entry.text('town'));
  // A column 单位 may say both: 云溪镇柳湾村.
  const both = /^([\u4e00-\u9fff]{1,6}?(?:镇|乡|街道))([\u4e00-\u9fff]{2,})$/.exec(village);
  if (town === '' && both) return { town: both[1] ?? '', village: both[2] ?? '' };
  return { town: town || (townOfTable(table) ?? ''), village };
};

const amongTowns = (desk: SheetDesk, entry: Entry, villages: readonly Village[]): Village | null => {
  const choices = villages.slice(0, 9).map(({ town }, at) => ({
    key: String(at + 1),
    code: 'village' as const,
    values: { town: desk.book.state.unit.get(town)?.name ?? '', village: villages[at]?.name ?? '' },
  }));
  const key = desk.asking.ask({
    row: entry.number,
    cell: entry.place('village'),
    subject: villages[0]?.name ?? '',
    code: 'village-several',
    values: { count: villages.length },
    choices: [...choices, leaveOut],
  });
  return villages[Number(key ?? 0) - 1] ?? null;
};

const missing = (desk: SheetDesk, entry: Entry, code: 'village-missing' | 'town-missing', subject: string): null => {
  desk.asking.ask({ row: entry.number, cell: entry.place('village'), subject, code, values: {}, choices: [leaveOut] });
  return null;
};

const isNewVillageWanted = (desk: SheetDesk, entry: Entry, town: Unit, name: string): boolean => {
  const key = desk.asking.ask({
    row: entry.number,
    cell: entry.place('village'),
    subject: name,
    code: 'village-unknown',
    values: { town: town.name },
    choices: [{ key: '1', code: 'new-village', values: {} }, leaveOut],
  });
  return key === '1';
};

/**
 * The village that an entry speaks of. A file that lists villages (roster, villages) records those it names; in any other
 * file an unknown name in a town whose villages are known may be a slip, and is asked. Null: the row is left out.
 */
export const placeOfEntry = (desk: SheetDesk, table: Table, entry: Entry): VillageId | null => {
  const { town: townName, village: name } = splitPlace(entry, table);
  if (name === '') return missing(desk, entry, 'village-missing', entry.text('name'));
  const named = desk.villagesByName(name);
  if (townName === '') {
    if (named.length > 1) return amongTowns(desk, entry, named)?.id ?? null;
    return named[0]?.id ?? missing(desk, entry, 'town-missing', name);
  }
  const town = townNamed(desk, townName);
  const known = named.find((village) => village.town === town.id);
  if (known) return known.id;
  const listsVillages = table.head.kind === 'roster' || table.head.kind === 'villages';
  if (!listsVillages && desk.knownTowns.has(town.id) && !isNewVillageWanted(desk, entry, town, name)) return null;
  return addVillage(desk, town, name, entry.number).id;
};
