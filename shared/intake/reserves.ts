import { reserveId } from '../records/ids.ts';
import { leaveOut } from './asking.ts';
import type { SheetDesk } from './desk.ts';
import { placeOfEntry } from './place-of-entry.ts';
import { askDate } from './read-fields.ts';
import { readName, readSex, saysVacant } from './read-names.ts';
import { present } from './read-person.ts';
import type { Entry, Table } from './table.ts';

/** Writes a list of reserves 后备力量名册, one a row; a row that says 无 in the name says that there is nobody. */
export const writeReserve = (desk: SheetDesk, table: Table, entry: Entry): boolean => {
  const name = readName(entry.text('name'));
  if (name === '' || saysVacant(name)) return false;
  const village = placeOfEntry(desk, table, entry);
  if (!village) return false;
  const birth = askDate(desk, entry, 'birth', name)?.slice(0, 7);
  const fields = present({
    sex: readSex(entry.text('sex')) ?? undefined,
    birth,
    schooling: entry.text('schooling') || undefined,
    source: entry.text('source') || undefined,
    entered: askDate(desk, entry, 'entered', name),
    left: askDate(desk, entry, 'left', name),
    mentor: readName(entry.text('mentor')) || undefined,
  });
  const named = desk.reservesByVillage(village).filter((reserve) => reserve.name === name);
  const same = named.find((reserve) => reserve.birth === birth) ?? named.find((reserve) => !reserve.birth || !birth);
  if (same) {
    desk.book.amend('reserve', same.id, fields);
    return true;
  }
  if (named[0]) {
    const key = desk.asking.ask({
      row: entry.number,
      cell: entry.place('birth'),
      subject: name,
      code: 'birth-differs',
      values: { given: birth ?? '', known: named[0].birth ?? '' },
      choices: [{ key: '1', code: 'take-file', values: {} }, { key: '3', code: 'other-person', values: {} }, leaveOut],
    });
    if (key === '0') return false;
    if (key !== '3') {
      desk.book.amend('reserve', named[0].id, fields);
      return true;
    }
  }
  desk.book.add('reserve', { id: reserveId.parse(desk.newId()), village, name, ...fields });
  return true;
};
