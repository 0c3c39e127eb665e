import { useRef, useState } from 'react';
import { nearestPeople } from '../../../shared/meeting/find-people.ts';
import type { Meeting } from '../../../shared/meeting/meeting.ts';
import { linkGuest, type Named, renamePerson, renameReach } from '../../../shared/person/rename-person.ts';
import { type PersonId, personId } from '../../../shared/records/ids.ts';
import type { State } from '../../../shared/records/state.ts';
import { loadAll } from '../../store/load.ts';
import { useLive, useOfficeClock } from '../../store/store.tsx';
import { useText } from '../../ui/text.tsx';
import type { Choice } from './pick-list.tsx';
import { Picker } from './picker.tsx';
import { useDesk } from './use-desk.ts';
import { useMinuteTaker } from './use-minute-taker.ts';
import { aboutSomebody, usePeople } from './use-people-choices.ts';

type Props = {
  readonly meeting: Meeting;
  /** Whose name; null = to be picked first. */
  readonly first: Named | null;
  readonly onClose: () => void;
};
type PartProps = Props & { readonly state: State };

const mostFound = 60;

const namedOf = (state: State, id: string): Named => {
  const listed = [...state.participant.values()].find((one) => one.id === id);
  return listed ? { participant: listed.id } : { person: personId.parse(id) };
};

const Who = ({ state, meeting, onPick, onClose }: PartProps & { readonly onPick: (who: Named) => void }) => {
  const t = useText();
  const people = usePeople(state, meeting.id);
  const choicesFor = (typed: string): readonly Choice[] =>
    people.find(typed, { first: nearestPeople(state, meeting.id), limit: mostFound }).flatMap(({ id, syllables }) => {
      const one = aboutSomebody(state, id, t);
      return one
        ? [{ key: id, words: one.name, about: one.about, syllables, pick: () => onPick(namedOf(state, id)) }]
        : [];
    });
  return <Picker title={t('rename.who')} hint={t('pick.speaker-hint')} choicesFor={choicesFor} onClose={onClose} />;
};

const NewName = ({ state, meeting, who, onClose }: PartProps & { readonly who: Named }) => {
  const t = useText();
  const { now } = useOfficeClock();
  const { who: taker } = useMinuteTaker();
  const desk = useDesk(loadAll());
  const people = usePeople(state, meeting.id);
  const reach = renameReach(state, who);
  if (!reach) return null;
  const guest = 'participant' in who ? state.participant.get(who.participant) : undefined;
  const by = { who: taker, at: now() };
  const rename = (to: string): void => {
    desk.run({ key: 'person.renamed', values: { name: reach.name, to } }, (all) => renamePerson(all, who, to, by));
    onClose();
  };
  const link = (person: PersonId): void => {
    if (guest)
      desk.run({ key: 'person.linked', values: { name: guest.name } }, (all) => linkGuest(all, guest.id, person, by));
    onClose();
  };
  const linkable = (typed: string): readonly Choice[] => {
    if (!guest || guest.person !== undefined) return [];
    return people.find(typed || guest.name, { first: [], limit: mostFound }).flatMap(({ id, syllables }) => {
      const person = state.person.get(id);
      const about = person && aboutSomebody(state, id, t)?.about;
      return person
        ? [{ key: id, words: t('rename.link', { name: person.name }), about, syllables, pick: () => link(person.id) }]
        : [];
    });
  };
  const choicesFor = (typed: string): readonly Choice[] => {
    const to = typed.trim();
    const isNew = to !== '' && to !== reach.name;
    const about = t(reach.reachesWords ? 'rename.everywhere' : 'rename.lists-only');
    const own = { key: 'new', words: t('rename.to', { name: to }), about, pick: () => rename(to) };
    return [...(isNew ? [own] : []), ...linkable(to)];
  };
  return (
    <Picker
      title={t('rename.new', { name: reach.name })}
      hint={t(guest && guest.person === undefined ? 'rename.hint-guest' : 'rename.hint')}
      choicesFor={choicesFor}
      onClose={onClose}
    />
  );
};

/** 改名: first whose name, then the right one, or the person on file whom a guest turns out to be. Reaches all records at once. */
export const RenameTool = (props: Props) => {
  const { first, onClose } = props;
  const state = useLive(loadAll());
  const [who, setWho] = useState(first);
  const hasWho = useRef(first !== null);
  if (!state) return null;
  const part = { ...props, state };
  if (who) return <NewName key="new" {...part} who={who} />;
  return (
    <Who
      key="who"
      {...part}
      onPick={(named) => {
        hasWho.current = true;
        setWho(named);
      }}
      // The field that is left for the next step says goodbye, too.
      onClose={() => void (hasWho.current || onClose())}
    />
  );
};
