import { personId, type UnitId, unitId } from '../records/ids.ts';
import type { AnyRecord } from '../records/kinds.ts';
import { leaveOut } from './asking.ts';
import { type SheetDesk, townKey } from './desk.ts';
import { townNamed } from './place-of-entry.ts';
import { readPhone } from './read-id-number.ts';
import { readName } from './read-names.ts';
import { present } from './read-person.ts';
import type { Entry, Table } from './table.ts';

type Unit = AnyRecord<'unit'>;
type Part = {
  readonly usualRole?: 'attends' | 'sits-in' | 'excused' | 'people';
  readonly usualDuty?: 'chair' | 'minutes';
};

const roles: Readonly<Record<string, Part>> = {
  出席: { usualRole: 'attends' },
  参加: { usualRole: 'attends' },
  主持: { usualRole: 'attends', usualDuty: 'chair' },
  主持人: { usualRole: 'attends', usualDuty: 'chair' },
  记录: { usualRole: 'attends', usualDuty: 'minutes' },
  记录人: { usualRole: 'attends', usualDuty: 'minutes' },
  列席: { usualRole: 'sits-in' },
  请假: { usualRole: 'excused' },
  群众代表: { usualRole: 'people' },
};

const kindOf = (name: string): Unit['kind'] => {
  if (/(村|社区)(党|委|“两委”)/.test(name)) return 'village-organisation';
  if (/(组织部|纪委|纪律检查|监察|宣传部|统战部|政法委|县委|人大|政协|政府办)/.test(name)) return 'county-organ';
  return /(局|办公室|中心|委员会|法院|检察院|公司|银行)$/.test(name) ? 'department' : 'other';
};

const unitOf = (desk: SheetDesk, entry: Entry, name: string): UnitId => {
  const shortName = entry.text('shortName') || undefined;
  const isTown = /(镇|乡|街道)$/.test(townKey(name));
  const known = isTown ? townNamed(desk, name) : desk.unitsByName(name)[0];
  if (known) {
    desk.book.amend('unit', known.id, { shortName });
    return known.id;
  }
  const id = unitId.parse(desk.newId());
  desk.book.add('unit', { id, name, kind: kindOf(name), order: entry.number, ...present({ shortName }) });
  return id;
};

/**
 * Writes one row of a list of participants 参会单位和人员: the unit, and the person with post, usual role and duty. Found
 * again by unit and name. A list of participants is who may be invited; it makes no meeting.
 */
export const writeParticipant = (desk: SheetDesk, _table: Table, entry: Entry): boolean => {
  const name = readName(entry.text('name'));
  if (name === '') {
    const at = { row: entry.number, cell: entry.place('name'), subject: entry.text('unit'), values: {} };
    desk.asking.ask({ ...at, code: 'name-missing', choices: [leaveOut] });
    return false;
  }
  const unitName = entry.text('unit').replace(/\s+/g, '');
  const unit = unitName === '' ? undefined : unitOf(desk, entry, unitName);
  const fields = present({
    unit,
    title: entry.text('posts') || undefined,
    phone: readPhone(entry.cell('phone')) ?? undefined,
    ...roles[entry.text('role')],
  });
  const known = desk.personsByName(name).find((person) => person.unit !== undefined && person.unit === unit);
  if (known) desk.book.amend('person', known.id, fields);
  else desk.book.add('person', { id: personId.parse(desk.newId()), name, ...fields });
  return true;
};
