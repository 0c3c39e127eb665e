import { unitId, type VillageId, villageId } from '../records/ids.ts';
import type { AnyRecord } from '../records/kinds.ts';
import { leaveOut } from './asking.ts';
import { type Desk, type SheetDesk, townKey, townStem } from './desk.ts';
import { readName } from './read-names.ts';
import type { Entry, Table } from './table.ts';

type Unit = AnyRecord<'unit'>;
type Village = AnyRecord<'village'>;

/** The name under which a preview shows villages whose town is still asked; it is never written. */
export const unknownTown = '？' as const;

const isStem = ({ name }: Unit): boolean => townStem(name) === name;

/** Finds the town of a name, or records it. */
export const townNamed = (desk: Desk, name: string): Unit => {
  const key = townKey(name);
  // 云溪 is 云溪镇 where only one town of that stem is on file.
  const stems = townStem(key) === key ? desk.townsByStem(key) : desk.townsByStem(townStem(key)).filter(isStem);
  const known = desk.townsByKey(key)[0] ?? (stems.length === 1 ? stems[0] : undefined);
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

const bodyWords = /(村民委员会|居民委员会|村委会|党总支|党支部|党委|“?两委”?|班子)$/;

/** 柳湾村党支部 and 柳湾村村民委员会 are 柳湾村; 东门居委会 stays what it is. */
const plainVillage = (name: string): string => {
  const bare = name.replace(/[(（][^)）]*[)）]$/, '').replace(/^中共/, '');
  const rest = bare.replace(bodyWords, '');
  if (rest === bare) return bare;
  if (/(村|社区)$/.test(rest)) return rest;
  return /^村/.test(bare.slice(rest.length)) ? `${rest}村` : rest === '' ? bare : rest;
};

const inOne = /^([\u4e00-\u9fff]{1,7}?(?:镇|乡|街道))(?:党委|党工委)?([\u4e00-\u9fff]{2,})$/;

type Place = { readonly town: string; readonly village: string };

/** The town and village of one name as a cell writes it: 云溪镇柳湾村, 云溪镇 柳湾村, 柳湾村党支部. */
const placeOfName = (written: string, town: string, table: Table, entry: Entry): Place => {
  const village = readName(written).replace(/[·-]/g, '');
  const both = inOne.exec(village);
  const ofTown = town || entry.section.town;
  if (both && (ofTown === '' || townKey(ofTown) === both[1]))
    return { town: both[1] ?? '', village: plainVillage(both[2] ?? '') };
  return { town: ofTown || table.title.town, village: plainVillage(village) };
};

const placesOf = (entry: Entry, table: Table): readonly Place[] => {
  const town = readName(entry.text('town'));
  const hasColumn = table.head.columns.some(({ field }) => field === 'village');
  const written = entry.text('village') || entry.section.village || (hasColumn ? '' : table.title.village);
  return written
    .split(/[、，,;；\n]/)
    .filter((name) => name.trim() !== '')
    .map((name) => placeOfName(name, town, table, entry));
};

const hasField = (table: Table, field: 'town' | 'village'): boolean =>
  table.head.columns.some((column) => column.field === field);

const amongTowns = (desk: SheetDesk, entry: Entry, villages: readonly Village[]): Village | null => {
  const choices = villages.slice(0, 9).map(({ town }, at) => ({
    key: String(at + 1),
    code: 'village' as const,
    values: { town: desk.book.state.unit.get(town)?.name ?? '', village: villages[at]?.name ?? '' },
  }));
  const key = desk.asking.ask(
    {
      row: entry.number,
      cell: entry.place('village'),
      subject: villages[0]?.name ?? '',
      code: 'village-several',
      values: { count: villages.length },
      choices: [...choices, leaveOut],
    },
    `village-several/${villages[0]?.name}`,
  );
  return villages[Number(key ?? 0) - 1] ?? null;
};

/** A sheet that names no village anywhere is asked for it once, and not for every row. */
const askVillage = (desk: SheetDesk, table: Table, entry: Entry): null => {
  const isOnce = !hasField(table, 'village');
  const question = {
    row: entry.number,
    cell: entry.place('village'),
    subject: isOnce ? table.name : entry.text('name') || entry.text('issue'),
    code: 'village-missing' as const,
    values: {},
    choices: [leaveOut],
  };
  desk.asking.ask(question, isOnce ? 'village-missing' : undefined);
  return null;
};

/**
 * The town of a village that no column, title or sheet name gives: one of those on file, asked once for a sheet. While it is
 * open the preview shows the rows under a town without a name; nothing is written before it is answered.
 */
const askTown = (desk: SheetDesk, table: Table, entry: Entry, village: string): Unit | null => {
  const towns = [...desk.book.state.unit.values()]
    .filter(({ kind, name }) => kind === 'town' && name !== unknownTown)
    .slice(0, 9);
  const isOnce = !hasField(table, 'town');
  const key = desk.asking.ask(
    {
      row: entry.number,
      cell: entry.place('village'),
      subject: isOnce ? table.name : village,
      code: 'town-missing',
      values: {},
      choices: [
        ...towns.map(({ name }, at) => ({ key: String(at + 1), code: 'town' as const, values: { town: name } })),
        leaveOut,
      ],
    },
    isOnce ? 'town-missing' : `town-missing/${village}`,
  );
  if (key === null) return townNamed(desk, unknownTown);
  return towns[Number(key) - 1] ?? null;
};

const isNewVillageWanted = (desk: SheetDesk, entry: Entry, town: Unit, name: string): boolean => {
  const key = desk.asking.ask(
    {
      row: entry.number,
      cell: entry.place('village'),
      subject: name,
      code: 'village-unknown',
      values: { town: town.name },
      choices: [{ key: '1', code: 'new-village', values: {} }, leaveOut],
    },
    `village-unknown/${town.name}/${name}`,
  );
  return key === '1';
};

const stem = (name: string): string => name.replace(/(村|社区|居委会)$/, '');

/** A village by its name, or where one of both writings leaves out 村 by what is left of it (柳湾 for 柳湾村). */
const knownIn = (desk: SheetDesk, name: string, town: Unit | null): readonly Village[] => {
  const inTown = (village: Village): boolean => town === null || village.town === town.id;
  const exact = desk.villagesByName(name).filter(inTown);
  if (exact.length > 0) return exact;
  return desk
    .villagesByStem(stem(name))
    .filter((one) => inTown(one) && (stem(name) === name || stem(one.name) === one.name));
};

const villageOf = (desk: SheetDesk, table: Table, entry: Entry, place: Place): VillageId | null => {
  const { town: townName, village: name } = place;
  if (townName === '') {
    const named = knownIn(desk, name, null);
    if (named.length > 1) return amongTowns(desk, entry, named)?.id ?? null;
    if (named[0]) return named[0].id;
  }
  const town = townName === '' ? askTown(desk, table, entry, name) : townNamed(desk, townName);
  if (!town) return null;
  const [known] = knownIn(desk, name, town);
  if (known) return known.id;
  const listsVillages = table.head.kind === 'roster' || table.head.kind === 'villages';
  if (!listsVillages && desk.knownTowns.has(town.id) && !isNewVillageWanted(desk, entry, town, name)) return null;
  return addVillage(desk, town, name, entry.number).id;
};

/**
 * The villages that an entry speaks of: those of its cell, else of the section row above, else of the title. A file that lists
 * villages (roster, villages) records those it names; in any other file an unknown name in a town whose villages are known
 * may be a slip, and is asked. Without any the row is left out.
 */
export const placesOfEntry = (desk: SheetDesk, table: Table, entry: Entry): readonly VillageId[] => {
  const places = placesOf(entry, table);
  if (places.length === 0) askVillage(desk, table, entry);
  return places.flatMap((place) => villageOf(desk, table, entry, place) ?? []);
};

/** The one village that an entry speaks of; null where it names none, or the row is left out. */
export const placeOfEntry = (desk: SheetDesk, table: Table, entry: Entry): VillageId | null =>
  placesOfEntry(desk, table, entry)[0] ?? null;
