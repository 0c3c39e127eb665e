import type { Change } from '../journal/change.ts';
import type { Refusal } from '../journal/refusal.ts';
import { update } from '../journal/write.ts';
import type { PrescriptionId } from '../records/ids.ts';
import { all, type State } from '../records/state.ts';
import type { Day, Deadline } from '../time/dates.ts';
import { dayWords } from '../time/format.ts';
import { typedDay } from '../time/typed-day.ts';
import type { Prescription } from './prescription.ts';
import { readDue } from './read-due.ts';

/** What somebody typed into the empty places of a prescription; an empty text leaves the place as it is. */
export type TypedTerms = { readonly unit: string; readonly person: string; readonly due: string };

/** The places of a prescription that are still empty: who does it, and by when. One of unit and person is enough for who. */
export const emptyTerms = ({ leadUnit, person, due }: Prescription): readonly ('unit' | 'person' | 'due')[] => [
  ...(leadUnit === undefined ? (['unit'] as const) : []),
  ...(person === undefined ? (['person'] as const) : []),
  ...(due === undefined ? (['due'] as const) : []),
];

/** The one name that a typed text means: the whole name, or what all names that begin so begin with; else the text as typed. */
const meant = (names: readonly string[], typed: string): string => {
  const known = [...new Set(names)];
  if (known.includes(typed)) return typed;
  const begun = known.filter((name) => name.startsWith(typed)).toSorted((one, other) => one.length - other.length);
  const [shortest = typed] = begun;
  return begun.every((name) => name.startsWith(shortest)) ? shortest : typed;
};

const unitNamed = (state: State, typed: string): string => {
  const units = all(state, 'unit');
  const short = units.find(({ shortName }) => shortName === typed);
  const guests = all(state, 'participant').flatMap(({ unitName }) => unitName ?? []);
  return short?.name ?? meant([...units.map(({ name }) => name), ...guests], typed);
};

const personNamed = (state: State, typed: string): string =>
  meant(
    [...all(state, 'participant'), ...all(state, 'person')].map(({ name }) => name),
    typed,
  );

/** The unit of somebody who is at the meeting under this name, where only one is. */
const unitOfPerson = (state: State, name: string): string | undefined => {
  const found = all(state, 'participant').filter((one) => one.name === name);
  const [only] = found.length === 1 ? found : [];
  return only?.unitName ?? (only?.unit && state.unit.get(only.unit)?.name);
};

const dueTyped = (typed: string, today: Day): Deadline | undefined => {
  const day = typedDay(typed.replace(/之?前$/, ''), today);
  return day ? { date: day, text: dayWords('zh', day) } : readDue(typed, today);
};

/**
 * Fills in who does a measure and by when, as typed: names are found among the units and people on file, a day is read from
 * its words. A day that cannot be read is refused, and nothing is changed.
 */
export const completePrescription = (
  state: State,
  id: PrescriptionId,
  typed: TypedTerms,
  today: Day,
): Change[] | Refusal => {
  const prescription = state.prescription.get(id);
  if (!prescription) return { refused: 'no-such-prescription' };
  const [unit, name, due] = [typed.unit.trim(), typed.person.trim(), typed.due.trim()];
  if (unit === '' && name === '' && due === '') return { refused: 'nothing-filled' };
  const deadline = due === '' ? undefined : dueTyped(due, today);
  if (due !== '' && !deadline) return { refused: 'due-unreadable', values: { words: due } };
  const person = name === '' ? undefined : personNamed(state, name);
  const ofPerson = person && prescription.leadUnit === undefined ? unitOfPerson(state, person) : undefined;
  const leadUnit = unit === '' ? ofPerson : unitNamed(state, unit);
  return [
    update('prescription', id, {
      ...(leadUnit === undefined ? {} : { leadUnit }),
      ...(person === undefined ? {} : { person }),
      ...(deadline === undefined ? {} : { due: deadline }),
    }),
  ];
};
