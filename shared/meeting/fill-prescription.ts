import { update } from '../journal/write.ts';
import type { Prescription } from '../prescription/prescription.ts';
import { readDue } from '../prescription/read-due.ts';
import { readOwner } from '../prescription/read-owner.ts';
import type { Slot } from '../question/slots.ts';
import { having } from '../records/state.ts';
import type { Filled } from './filled.ts';
import type { Line } from './meeting.ts';
import { peopleOf, type Spoken } from './spoken.ts';

/** Who an answer names: as a measure would say it (由镇财政所牵头), or the bare name of a person or unit on file. */
export const ownerIn = ({ state, line }: Spoken): Pick<Prescription, 'leadUnit' | 'person'> => {
  const people = peopleOf(state);
  const { leadUnit, person } = readOwner(line.text, people);
  if (leadUnit !== undefined || person !== undefined) return { leadUnit, person };
  const unit = [...state.unit.values()].flatMap(({ name, shortName }) => [name, shortName ?? name]);
  return {
    leadUnit: unit.find((name) => line.text.includes(name)),
    person: people.find((name) => line.text.includes(name)),
  };
};

type Terms = Pick<Prescription, 'leadUnit' | 'person' | 'due'>;

const missing = (one: Prescription, said: Terms): Terms => {
  const hasOwner = one.leadUnit !== undefined || one.person !== undefined;
  return {
    ...(hasOwner ? {} : { leadUnit: said.leadUnit, person: said.person }),
    ...(one.due ? {} : { due: said.due }),
  };
};

/** What an answer to a question about a measure fills: who does it, and by when; never what the measure says already. */
export const fillPrescription = (spoken: Spoken, about: Line): Filled => {
  const { state, line } = spoken;
  const said: Terms = { ...ownerIn(spoken), due: readDue(line.text, line.at.slice(0, 10)) };
  const own = having(state, 'prescription', 'line', about.id);
  const patches = own.map((one) => ({ one, patch: missing(one, said) }));
  const changes = patches.flatMap(({ one, patch }) =>
    Object.values(patch).some((value) => value !== undefined) ? [update('prescription', one.id, patch)] : [],
  );
  const full = patches.map(({ one, patch }) => ({ ...one, ...patch }));
  const has = (isThere: (one: Terms) => boolean): boolean => full.length > 0 && full.every(isThere);
  const slots: readonly Slot[] = [
    ...(has(({ leadUnit, person }) => leadUnit !== undefined || person !== undefined) ? (['who'] as const) : []),
    ...(has(({ due }) => due !== undefined) ? (['due'] as const) : []),
  ];
  return { changes: line.lane === 'room' ? changes : [], slots, issue: about.issue };
};
