import { type PersonId, personId, type VillageId } from '../records/ids.ts';
import type { AnyRecord } from '../records/kinds.ts';
import { leaveOut } from './asking.ts';
import type { SheetDesk } from './desk.ts';
import type { Choice } from './preview.ts';
import type { PersonReading } from './read-person.ts';
import type { Entry } from './table.ts';

type Person = AnyRecord<'person'>;

/** Who a row is: somebody on file, somebody new, or nobody (the row is left out). */
export type Match =
  | { readonly is: 'known'; readonly person: Person; readonly keepsBirth: boolean }
  | { readonly is: 'new' }
  | { readonly is: 'left-out' };

const isOtherId = (person: Person, reading: PersonReading): boolean =>
  person.idNumber !== undefined && reading.idNumber !== undefined && person.idNumber !== reading.idNumber;

// A year alone fits each of its months: it is less precise, not different.
const isSameBirth = (known: string | undefined, given: string | undefined): boolean =>
  known === given ||
  (known !== undefined && given !== undefined && (known.startsWith(given) || given.startsWith(known)));

const choice = (key: string, code: Choice['code']): Choice => ({ key, code, values: {} });

const villagesOf = (desk: SheetDesk, person: Person): readonly VillageId[] =>
  desk.postsByPerson(person.id).map(({ village }) => village);

const placeText = (desk: SheetDesk, person: Person): string => {
  const village = villagesOf(desk, person)[0];
  return (village && desk.book.state.village.get(village)?.name) ?? '';
};

const known = (person: Person, keepsBirth = false): Match => ({ is: 'known', person, keepsBirth });

const askOtherBirth = (desk: SheetDesk, entry: Entry, person: Person, reading: PersonReading): Match => {
  const key = desk.asking.ask({
    row: entry.number,
    cell: entry.place(reading.birth ? 'birth' : 'name'),
    subject: person.name,
    code: 'birth-differs',
    values: { given: reading.birth ?? '', known: person.birth ?? '' },
    choices: [choice('1', 'take-file'), choice('2', 'keep-known'), choice('3', 'other-person'), leaveOut],
  });
  if (key === '3') return { is: 'new' };
  if (key === '0') return { is: 'left-out' };
  // Open: shown as the known person whose birth is asked, not as a further one.
  return known(person, key !== '1');
};

/** A list without births tells nobody apart: whether equal names of one village are the same is asked once for the sheet. */
const askWithoutBirth = (desk: SheetDesk, entry: Entry, person: Person): Match => {
  const key = desk.asking.ask(
    {
      row: entry.number,
      cell: entry.place('name'),
      subject: person.name,
      code: 'birth-missing',
      values: {},
      choices: [choice('1', 'same-person'), choice('2', 'other-person'), leaveOut],
    },
    'birth-missing',
  );
  if (key === '2') return { is: 'new' };
  return key === '0' ? { is: 'left-out' } : known(person, true);
};

const askElsewhere = (desk: SheetDesk, entry: Entry, person: Person): Match => {
  const key = desk.asking.ask({
    row: entry.number,
    cell: entry.place('name'),
    subject: person.name,
    code: 'same-name',
    values: { village: placeText(desk, person), known: person.birth ?? '' },
    choices: [choice('1', 'same-person'), choice('2', 'other-person'), leaveOut],
  });
  if (key === '1') return known(person);
  return key === '0' ? { is: 'left-out' } : { is: 'new' };
};

const noteTwo = (desk: SheetDesk, entry: Entry, person: Person): Match => {
  const values = { village: placeText(desk, person), known: person.birth ?? '' };
  desk.asking.ask({
    row: entry.number,
    cell: entry.place('name'),
    subject: person.name,
    code: 'equal-names-noted',
    values,
    choices: [],
  });
  return { is: 'new' };
};

/**
 * Finds who a row is: by citizen's number, else by village, name and birth (docs/rules.md 5). Equal names with different births
 * are two persons where this file itself lists both or they sit in two villages; that is noted. Where it may be a slip of
 * the pen it is asked. `claimed` holds who was already met in this file.
 */
export const matchPerson = (
  desk: SheetDesk,
  entry: Entry,
  who: { readonly name: string; readonly village: VillageId; readonly reading: PersonReading },
  claimed: ReadonlySet<PersonId>,
): Match => {
  const { name, village, reading } = who;
  const byId = reading.idNumber ? desk.personsById(reading.idNumber)[0] : undefined;
  if (byId) return known(byId);
  const named = desk.personsByName(name).filter((person) => !isOtherId(person, reading));
  const here = named.filter((person) => villagesOf(desk, person).includes(village));
  const same = here.find((person) => isSameBirth(person.birth, reading.birth));
  if (same) return known(same);
  const unclaimed = here.find(({ id }) => !claimed.has(id));
  if (unclaimed && !reading.birth) return askWithoutBirth(desk, entry, unclaimed);
  if (unclaimed) return askOtherBirth(desk, entry, unclaimed, reading);
  const elsewhere = named.find((person) => isSameBirth(person.birth, reading.birth) && person.birth !== undefined);
  if (elsewhere) return askElsewhere(desk, entry, elsewhere);
  return named[0] ? noteTwo(desk, entry, named[0]) : { is: 'new' };
};

/** Writes what a row says of its person; gives the id, or null where the row is left out. */
export const writePerson = (
  desk: SheetDesk,
  entry: Entry,
  who: { readonly name: string; readonly village: VillageId; readonly reading: PersonReading },
  claimed: Set<PersonId>,
): PersonId | null => {
  const match = matchPerson(desk, entry, who, claimed);
  if (match.is === 'left-out') return null;
  if (match.is === 'known') {
    const { birth, birthDay, ...rest } = who.reading;
    desk.book.amend('person', match.person.id, match.keepsBirth ? rest : who.reading);
    claimed.add(match.person.id);
    return match.person.id;
  }
  const id = personId.parse(desk.newId());
  desk.book.add('person', { id, name: who.name, ...who.reading });
  claimed.add(id);
  return id;
};
