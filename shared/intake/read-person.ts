import { leaveEmpty } from './asking.ts';
import type { SheetDesk } from './desk.ts';
import type { Choice } from './preview.ts';
import { askDate } from './read-fields.ts';
import { type IdReading, maskedId, readIdNumber, readPhone } from './read-id-number.ts';
import { readSex } from './read-names.ts';
import type { Entry } from './table.ts';
import { shownText } from './workbook.ts';

/** What a row says of a person besides the name; a field that the row leaves open is absent. */
export type PersonReading = {
  readonly sex?: 'male' | 'female';
  readonly birth?: string;
  readonly birthDay?: string;
  readonly schooling?: string;
  readonly joined?: string;
  readonly phone?: string;
  readonly idNumber?: string;
};

type ValidId = Extract<IdReading, { is: 'id' }>;

const idDoubts = (desk: SheetDesk, entry: Entry, subject: string): ValidId | null => {
  const reading = readIdNumber(entry.cell('idNumber'));
  if (reading.is === 'nothing') return null;
  if (reading.is === 'id') return reading;
  const at = { row: entry.number, cell: entry.place('idNumber'), subject };
  const masked = maskedId(shownText(entry.cell('idNumber')));
  if (reading.is === 'digits-lost') {
    desk.asking.ask({ ...at, code: 'id-digits-lost', values: {}, choices: [leaveEmpty] });
  } else if (reading.is === 'length') {
    desk.asking.ask({
      ...at,
      code: 'id-length',
      values: { count: reading.digits, text: masked },
      choices: [leaveEmpty],
    });
  } else {
    desk.asking.ask({ ...at, code: 'id-check-digit', values: { text: masked }, choices: [leaveEmpty] });
  }
  return null;
};

const takeOne = (idValue: string, columnValue: string): readonly Choice[] => [
  { key: '1', code: 'take-id', values: { value: idValue } },
  { key: '2', code: 'take-column', values: { value: columnValue } },
  leaveEmpty,
];

const agreedBirth = (desk: SheetDesk, entry: Entry, subject: string, id: ValidId | null): string | undefined => {
  const birth = askDate(desk, entry, 'birth', subject);
  if (!id) return birth;
  if (birth === undefined || id.birth.startsWith(birth)) return id.birth;
  const key = desk.asking.ask({
    row: entry.number,
    cell: entry.place('birth'),
    subject,
    code: 'id-other-birth',
    values: { given: birth, known: id.birth.slice(0, 7) },
    choices: takeOne(id.birth.slice(0, 7), birth),
  });
  if (key === '1') return id.birth;
  return key === '2' ? birth : undefined;
};

const agreedSex = (
  desk: SheetDesk,
  entry: Entry,
  subject: string,
  id: ValidId | null,
): 'male' | 'female' | undefined => {
  const sex = readSex(entry.text('sex')) ?? undefined;
  if (!id || sex === undefined || sex === id.sex) return id?.sex ?? sex;
  const key = desk.asking.ask({
    row: entry.number,
    cell: entry.place('sex'),
    subject,
    code: 'id-other-sex',
    values: {},
    choices: takeOne(id.sex, sex),
  });
  if (key === '1') return id.sex;
  return key === '2' ? sex : undefined;
};

/** Drops what is undefined, so that an absent field is absent. */
export const present = <T extends object>(fields: T): { [N in keyof T]?: Exclude<T[N], undefined> } =>
  // A parsed door of types: fromEntries forgets the names that the mapped type keeps.
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [N in keyof T]?: Exclude<T[N], undefined>;
  };

/**
 * Reads the person of a row. The citizen's number fills in birth and sex where the columns are empty, and is held against
 * them where they are not; one that does not check out is left empty, since a wrong number is worse than none.
 */
export const readPerson = (desk: SheetDesk, entry: Entry, subject: string): PersonReading => {
  const id = idDoubts(desk, entry, subject);
  const birth = agreedBirth(desk, entry, subject, id);
  return present({
    sex: agreedSex(desk, entry, subject, id),
    birth: birth?.slice(0, 7),
    birthDay: birth?.length === 10 ? birth.slice(8) : undefined,
    schooling: entry.text('schooling') || undefined,
    joined: askDate(desk, entry, 'joined', subject),
    phone: readPhone(entry.cell('phone')) ?? undefined,
    idNumber: id?.id,
  });
};
