import type { Change } from '../journal/change.ts';
import type { Refusal } from '../journal/refusal.ts';
import { update } from '../journal/write.ts';
import type { Corrector } from '../meeting/correct-line.ts';
import type { Line, Participant } from '../meeting/meeting.ts';
import { publicNameOf } from '../meeting/open-meeting.ts';
import { lineId, type ParticipantId, type PersonId } from '../records/ids.ts';
import { type Kind, kindNames } from '../records/kinds.ts';
import { all, type State, where } from '../records/state.ts';
import type { Person } from './person.ts';

/** Whose name is put right: somebody on file, or somebody who is only on the list of a meeting. */
export type Named = { readonly person: PersonId } | { readonly participant: ParticipantId };

type Json = NonNullable<Change['fields']>[string];

/** Records that hold no words of people about people, or that keep what was so: what a file was called, what a line said before. */
const untouched: readonly Kind[] = [
  'person',
  'participant',
  'paper',
  'wall',
  'speech',
  'snippets',
  'lexiconWord',
  'unit',
];

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** Puts one name in the place of another in a text; a longer name that holds the old one in it is somebody else's and stays. */
const renamer = (state: State, from: string, to: string): ((text: string) => string) => {
  const names = [...all(state, 'person'), ...all(state, 'participant'), ...all(state, 'reserve')].map(
    ({ name }) => name,
  );
  const longer = [...new Set(names)].filter((name) => name !== from && name.includes(from));
  const pattern = new RegExp(`${[...longer.map(escaped), ''].join('|')}(${escaped(from)})`, 'g');
  const either = longer.length === 0 ? new RegExp(escaped(from), 'g') : pattern;
  return (text) => text.replace(either, (found) => (longer.includes(found) ? found : to));
};

const inAll = (value: Json, rename: (text: string) => string): Json => {
  if (typeof value === 'string') return rename(value);
  if (Array.isArray(value)) return value.map((one) => inAll(one, rename));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, inAll(one, rename)]));
};

/** A line whose words change keeps what it said before among its edits. */
const keptBefore = ({ edits = [], text }: Line, { who, at }: Corrector): NonNullable<Change['fields']> => ({
  edits: [...edits, { who, at, was: { text } }],
});

const changedFields = (record: object, from: string, rename: (text: string) => string): readonly [string, Json][] =>
  Object.entries(record).flatMap(([name, value]): [string, Json][] => {
    // A parsed door of types: records hold JSON values only.
    const held = value as Json;
    const before = JSON.stringify(held ?? null);
    if (name === 'id' || name === 'edits' || !before.includes(from)) return [];
    const next = inAll(held, rename);
    return JSON.stringify(next) === before ? [] : [[name, next]];
  });

/** The words of all records with the new name in them. */
const reworded = (state: State, from: string, to: string, by: Corrector): readonly Change[] => {
  const rename = renamer(state, from, to);
  return kindNames
    .filter((kind) => !untouched.includes(kind))
    .flatMap((kind) =>
      [...state[kind].values()].flatMap((record): Change[] => {
        const changed = changedFields(record, from, rename);
        if (changed.length === 0) return [];
        const line = kind === 'line' ? state.line.get(lineId.parse(record.id)) : undefined;
        const isSaid = line !== undefined && changed.some(([name]) => name === 'text');
        const fields = { ...Object.fromEntries(changed), ...(isSaid ? keptBefore(line, by) : {}) };
        return [{ kind, record: record.id, fields }];
      }),
    );
};

const onList = (one: Participant, name: string, person?: PersonId): Change => {
  const publicName = one.publicName === undefined ? undefined : publicNameOf(name, one.role);
  return update('participant', one.id, {
    name,
    ...(publicName === undefined ? {} : { publicName }),
    ...(person === undefined ? {} : { person }),
  });
};

/** Everybody else of this name: then a text does not tell who is meant. */
const namesakes = (state: State, name: string, own: readonly string[], person: PersonId | undefined): number =>
  where(state, 'person', (one) => one.name === name && one.id !== person).length +
  where(state, 'participant', (one) => one.name === name && !own.includes(one.id) && one.person === undefined).length;

type Whose = { readonly name: string; readonly person: PersonId | undefined; readonly listed: readonly Participant[] };

const unitNames = (state: State, { unit, unitName }: Pick<Participant, 'unit' | 'unitName'>): readonly string[] => {
  const known = unit && state.unit.get(unit);
  return [unitName, known?.name, known?.shortName].flatMap((name) => name ?? []);
};

/** A guest who was typed with name and unit of the one person on file who has both is that person, though nobody has linked them. */
const onFile = (state: State, guest: Participant): Person | undefined => {
  const from = unitNames(state, guest);
  const alike = where(
    state,
    'person',
    (one) => one.name === guest.name && unitNames(state, one).some((name) => from.includes(name)),
  );
  return alike.length === 1 ? alike[0] : undefined;
};

const whose = (state: State, named: Named): Whose | null => {
  const guest = 'participant' in named ? state.participant.get(named.participant) : undefined;
  const id = 'person' in named ? named.person : guest?.person;
  const person = id === undefined ? guest && onFile(state, guest) : state.person.get(id);
  if (person)
    return {
      name: person.name,
      person: person.id,
      listed: where(
        state,
        'participant',
        (one) => one.person === person.id || (one.person === undefined && onFile(state, one)?.id === person.id),
      ),
    };
  return guest ? { name: guest.name, person: undefined, listed: [guest] } : null;
};

/** How a name is put right: whose it is, and whether the words on record tell of nobody else, so that they follow. */
export const renameReach = (
  state: State,
  named: Named,
): { readonly name: string; readonly reachesWords: boolean } | null => {
  const of = whose(state, named);
  if (!of) return null;
  const own = of.listed.map(({ id }) => id);
  return { name: of.name, reachesWords: [...of.name].length > 1 && namesakes(state, of.name, own, of.person) === 0 };
};

const renamed = (state: State, of: Whose, to: string, by: Corrector, reachesWords: boolean): Change[] => [
  ...(of.person === undefined ? [] : [update('person', of.person, { name: to })]),
  ...of.listed.map((one) => onList(one, to)),
  ...(reachesWords ? reworded(state, of.name, to, by) : []),
];

/**
 * 改名: a name that was written wrongly is put right everywhere: on file, on the lists of meetings, in duties, and in the words that
 * were taken down, whose former wording stays with them. Where somebody else bears the old name the words stay as they are, since they
 * may speak of that one; lists and file change all the same. Who stays hidden stays so under the new name.
 */
export const renamePerson = (state: State, named: Named, typed: string, by: Corrector): Change[] | Refusal => {
  const of = whose(state, named);
  const reach = renameReach(state, named);
  if (!of || !reach) return { refused: 'no-such-person' };
  const to = typed.trim();
  if (to === '') return { refused: 'name-missing' };
  return to === of.name ? [] : renamed(state, of, to, by, reach.reachesWords);
};

/**
 * Somebody who was typed on the spot turns out to be on file: the place on the list becomes this person's, and the name on file takes the
 * place of the typed one wherever it was written. Refused where the person stands on the list already.
 */
export const linkGuest = (state: State, id: ParticipantId, person: PersonId, by: Corrector): Change[] | Refusal => {
  const guest = state.participant.get(id);
  const known = state.person.get(person);
  const reach = renameReach(state, { participant: id });
  if (!guest || !known || !reach) return { refused: 'no-such-person' };
  const isListed = where(state, 'participant', (one) => one.meeting === guest.meeting && one.person === person);
  if (isListed.length > 0) return { refused: 'person-listed-already', values: { name: known.name } };
  const isSame = guest.name === known.name;
  return [
    onList(guest, known.name, person),
    ...(isSame || guest.person !== undefined || !reach.reachesWords ? [] : reworded(state, guest.name, known.name, by)),
  ];
};
