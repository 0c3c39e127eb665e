import { useCallback } from 'react';
import { addParticipant } from '../../../shared/meeting/attendance.ts';
import {
  guestOfPerson,
  namesOfPeople,
  nearestPeople,
  postsOf,
  type SomebodyId,
} from '../../../shared/meeting/find-people.ts';
import type { Line, Participant } from '../../../shared/meeting/meeting.ts';
import type { Guest } from '../../../shared/meeting/open-meeting.ts';
import { type MeetingId, type ParticipantId, participantId, personId } from '../../../shared/records/ids.ts';
import type { State } from '../../../shared/records/state.ts';
import type { Found, NameIndex } from '../../../shared/search/name-index.ts';
import { newId } from '../../store/new-id.ts';
import { type Say, useText } from '../../ui/text.tsx';
import type { Choice } from './pick-list.tsx';
import type { Desk } from './use-desk.ts';
import { useNameIndex } from './use-name-index.ts';

export type Speaker = Pick<Line, 'speaker' | 'speakerState'>;
export type People = NameIndex<SomebodyId>;

/** Enough to walk through with the arrows. */
const limit = 50;

/** Everybody who can be picked in this meeting, by name. */
export const usePeople = (state: State, meeting: MeetingId): People =>
  useNameIndex<SomebodyId>(useCallback(() => namesOfPeople(state, meeting), [state, meeting]));

type Somebody = { readonly name: string; readonly about: string; readonly beside?: string };

const aboutListed = (state: State, one: Participant, t: Say): Somebody => {
  const unit = one.unit && state.unit.get(one.unit);
  const from = one.unitName ?? (unit ? (unit.shortName ?? unit.name) : '');
  const duty = one.duty === 'chair' ? t('who.chair') : one.role === 'people' ? t('who.people') : '';
  const about = [String(one.order), duty, from, one.post ?? ''].filter(Boolean).join('　');
  return { name: one.name, about, ...(one.isPresent ? {} : { beside: t('pick.absent') }) };
};

const aboutPerson = (state: State, id: string): Somebody | null => {
  const person = state.person.get(id);
  if (!person) return null;
  const held = postsOf(state, person.id);
  const unit = person.unit && state.unit.get(person.unit);
  const about = held ? [held.village, held.posts] : [unit ? (unit.shortName ?? unit.name) : '', person.title ?? ''];
  return { name: person.name, about: about.filter(Boolean).join('　') };
};

/** How somebody is shown in a list: the name, and what tells one from another. */
export const aboutSomebody = (state: State, id: SomebodyId, t: Say): Somebody | null => {
  const listed = state.participant.get(id);
  return listed ? aboutListed(state, listed, t) : aboutPerson(state, id);
};

type Parts = { readonly state: State; readonly meeting: MeetingId; readonly people: People };

const rowsFor = ({ state, meeting, people }: Parts, typed: string, t: Say) =>
  people
    .find(typed, { first: nearestPeople(state, meeting), limit })
    .flatMap(({ id, syllables }: Found<SomebodyId>) => {
      const row = aboutSomebody(state, id, t);
      return row
        ? [{ id, row, choice: { key: id, words: row.name, syllables, about: row.about, beside: row.beside } }]
        : [];
    });

/** Persons for the text of a line: what is picked is the name. */
export const usePersonChoices = (parts: Parts, onName: (name: string) => void) => {
  const t = useText();
  return (typed: string): readonly Choice[] =>
    rowsFor(parts, typed, t).map(({ row, choice }) => ({ ...choice, pick: () => onName(row.name) }));
};

const isNewName = (typed: string): boolean => /^[\p{Script=Han}·]{2,8}$/u.test(typed);

/** Puts somebody on the list of the meeting who was not expected. */
const useAdding =
  ({ meeting }: Parts, desk: Desk) =>
  (guest: Guest): ParticipantId | null => {
    const id = participantId.parse(newId());
    const label = { key: 'meeting.person-added', values: { name: guest.name } };
    return desk.run(label, (now) => addParticipant(now, meeting, id, guest)) ? id : null;
  };

/** Who speaks: somebody on the list, anybody on file, a name typed on the spot, unknown, or withheld. */
export const useSpeakerChoices = (parts: Parts, desk: Desk, onPick: (speaker: Speaker) => void) => {
  const t = useText();
  const add = useAdding(parts, desk);
  const known = (speaker: ParticipantId | null): void => {
    if (speaker) onPick({ speaker, speakerState: 'known' });
  };
  const pick = (id: SomebodyId): void => {
    const listed = parts.state.participant.get(id);
    const guest = listed ? null : guestOfPerson(parts.state, personId.parse(id));
    known(listed?.id ?? (guest && add(guest)));
  };
  return (typed: string): readonly Choice[] => {
    const name = typed.trim();
    const found = rowsFor(parts, typed, t).map(({ id, choice }) => ({ ...choice, pick: () => pick(id) }));
    const guest = { name, role: 'sits-in', isPresent: true } as const;
    const added = { key: 'add', words: t('pick.add', { name }), pick: () => known(add(guest)) };
    const nobody = (['unknown', 'hidden'] as const).map((speakerState) => ({
      key: speakerState,
      words: t(`who.${speakerState}`),
      pick: () => onPick({ speaker: undefined, speakerState }),
    }));
    // Nothing typed: the people of the meeting, and what can be said of one who is not among them.
    if (name === '') return [...found.filter(({ key }) => parts.state.participant.has(key)), ...nobody];
    return found.length > 0 ? found : [...(isNewName(name) ? [added] : []), ...nobody];
  };
};
