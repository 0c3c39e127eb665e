import type { MeetingId, ParticipantId, PersonId } from '../records/ids.ts';
import { having, type State } from '../records/state.ts';
import type { Findable } from '../search/name-index.ts';
import type { Participant } from './meeting.ts';
import { linesOf, participantsOf } from './meeting-now.ts';
import type { Guest } from './open-meeting.ts';

/** Who can be picked in a meeting: somebody on its list, or anybody on file. */
export type SomebodyId = ParticipantId | PersonId;

const unitOf = (state: State, { unit, unitName }: Pick<Participant, 'unit' | 'unitName'>): string => {
  const known = unit && state.unit.get(unit);
  return unitName ?? (known ? (known.shortName ?? known.name) : '');
};

/** The posts that somebody holds in the villages at hand: `柳湾村 书记、主任`. */
export const postsOf = (
  state: State,
  person: PersonId,
): { readonly village: string; readonly posts: string } | null => {
  const held = having(state, 'post', 'person', person).filter((post) => !post.until);
  const village = held[0] && state.village.get(held[0].village);
  if (!village) return null;
  const posts = held.filter((post) => post.village === village.id).map(({ post }) => post);
  return { village: village.name, posts: [...new Set(posts)].join('、') };
};

/**
 * The people of a meeting with their numbers, then everybody else on file: by name, by unit, and by both together. Given one by
 * one, so that a large county can be taken in between two keys.
 */
export const namesOfPeople = function* (state: State, meeting: MeetingId): Generator<Findable<SomebodyId>> {
  const listed = participantsOf(state, meeting);
  const known = new Set(listed.flatMap(({ person }) => person ?? []));
  for (const one of listed) {
    const unit = unitOf(state, one);
    yield { id: one.id, texts: unit === '' ? [one.name] : [one.name, unit, unit + one.name], code: String(one.order) };
  }
  const villages = new Map<string, string>();
  for (const { person, village } of state.post.values())
    if (person) villages.set(person, state.village.get(village)?.name ?? '');
  for (const { id, name, unit } of state.person.values()) {
    if (known.has(id)) continue;
    const from = unitOf(state, { unit }) || (villages.get(id) ?? '');
    yield { id, texts: from === '' ? [name] : [name, from] };
  }
};

/** Who comes first: present and spoke last, present, then the rest of the list. */
export const nearestPeople = (state: State, meeting: MeetingId): readonly ParticipantId[] => {
  const spoke: readonly (string | undefined)[] = linesOf(state, meeting).map(({ speaker }) => speaker);
  const turn = (id: string): number => spoke.lastIndexOf(id);
  return participantsOf(state, meeting)
    .toSorted((one, other) => Number(other.isPresent) - Number(one.isPresent) || turn(other.id) - turn(one.id))
    .map(({ id }) => id);
};

/** Somebody on file who turns out to speak is put on the list as sitting in. */
export const guestOfPerson = (state: State, id: PersonId): Guest | null => {
  const person = state.person.get(id);
  if (!person) return null;
  const { name, unit } = person;
  const unitName = unitOf(state, { unit }) || postsOf(state, id)?.village;
  return { name, person: id, unit, unitName, post: postsOf(state, id)?.posts, role: 'sits-in', isPresent: true };
};
