import type { Unit } from '../county/county.ts';
import { type State, where } from '../records/state.ts';
import type { Guest } from './open-meeting.ts';

const unitWord = /(?:部|局|委|办|院|会|中心|镇|乡|街道|村|社区|党委|政府|支部|队|站|所)$/;
const plainName = /^[\p{Script=Han}·]{2,4}$/u;

const unitNamed = (state: State, words: string): Unit | undefined =>
  where(state, 'unit', ({ name, shortName }) => name === words || shortName === words)[0];

/** Which of the words are unit, name and post: `县民政局 解雨桐 科长`, `石守拙 书记`, `侯三槐`. */
const parts = (
  state: State,
  words: readonly string[],
): { readonly unit: string; readonly name: string; readonly post: string } => {
  const [first = '', second = '', ...rest] = words;
  const startsWithUnit =
    words.length > 1 &&
    (unitNamed(state, first) !== undefined || (unitWord.test(first) && !plainName.test(first)) || words.length > 2);
  if (startsWithUnit) return { unit: first, name: second, post: rest.join(' ') };
  return { unit: '', name: first, post: [second, ...rest].filter(Boolean).join(' ') };
};

/**
 * Reads one person from a typed line: unit, name, post, parted by blanks. Unit and person are linked to the file where
 * exactly one is meant; otherwise they stay as typed. Whoever is asked counts as here until marked. Null for an empty line.
 */
export const readGuest = (state: State, typed: string, role: Guest['role'] = 'attends'): Guest | null => {
  const words = typed
    .trim()
    .split(/[\s,，、]+/)
    .filter(Boolean);
  if (words.length === 0) return null;
  const { unit, name, post } = parts(state, words);
  const known = unitNamed(state, unit);
  const people = where(
    state,
    'person',
    (person) => person.name === name && (!known || !person.unit || person.unit === known.id),
  );
  const [person] = people;
  return {
    name,
    ...(people.length === 1 && person ? { person: person.id } : {}),
    ...(known ? { unit: known.id, unitName: known.shortName ?? known.name } : unit === '' ? {} : { unitName: unit }),
    ...(post === '' ? {} : { post }),
    role,
    isPresent: true,
  };
};

/** The people of the county's organs and departments that are on file, in print order: who is usually asked to come. */
export const knownGuests = (state: State): readonly Guest[] =>
  where(state, 'person', ({ unit }) => unit !== undefined)
    .flatMap((person) => {
      const unit = person.unit && state.unit.get(person.unit);
      return unit && unit.kind !== 'town' ? [{ person, unit }] : [];
    })
    .toSorted((one, other) => (one.unit.order ?? 999) - (other.unit.order ?? 999))
    .map(({ person, unit }) => ({
      name: person.name,
      person: person.id,
      unit: unit.id,
      unitName: unit.shortName ?? unit.name,
      role: 'attends' as const,
      isPresent: true,
    }));
