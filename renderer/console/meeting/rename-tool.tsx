import { useEffect, useRef, useState } from 'react';
import type { Label } from '../../../shared/journal/change.ts';
import { nearestPeople } from '../../../shared/meeting/find-people.ts';
import type { Meeting } from '../../../shared/meeting/meeting.ts';
import { linkGuest, type Named, renamePerson, renameReach } from '../../../shared/person/rename-person.ts';
import { personId } from '../../../shared/records/ids.ts';
import type { State } from '../../../shared/records/state.ts';
import { loadAll } from '../../store/load.ts';
import { useLive, useOfficeClock } from '../../store/store.tsx';
import { useText } from '../../ui/text.tsx';
import type { Choice } from './pick-list.tsx';
import { Picker } from './picker.tsx';
import { type Decide, useDesk } from './use-desk.ts';
import { useMinuteTaker } from './use-minute-taker.ts';
import { aboutSomebody, type People } from './use-people-choices.ts';

type Props = {
  readonly state: State;
  readonly people: People;
  readonly meeting: Meeting;
  /** Whose name; null = to be picked first. */
  readonly first: Named | null;
  readonly onClose: () => void;
};

const mostFound = 60;

const namedOf = (state: State, id: string): Named => {
  const listed = [...state.participant.values()].find((one) => one.id === id);
  return listed ? { participant: listed.id } : { person: personId.parse(id) };
};

const Who = ({ state, meeting, people, onPick, onClose }: Props & { readonly onPick: (who: Named) => void }) => {
  const t = useText();
  const choicesFor = (typed: string): readonly Choice[] =>
    people.find(typed, { first: nearestPeople(state, meeting.id), limit: mostFound }).flatMap(({ id, syllables }) => {
      const one = aboutSomebody(state, id, t);
      return one
        ? [{ key: id, words: one.name, about: one.about, syllables, pick: () => onPick(namedOf(state, id)) }]
        : [];
    });
  return <Picker title={t('rename.who')} hint={t('pick.speaker-hint')} choicesFor={choicesFor} onClose={onClose} />;
};

/** Decided on all records of the county: the deed waits for them, where they are still being read. */
const useOnAll = (onDone: () => void) => {
  const whole = useLive(loadAll());
  const desk = useDesk(loadAll());
  const [asked, setAsked] = useState<{ readonly label: Label; readonly decide: Decide } | null>(null);
  const latest = useRef({ desk, onDone });
  latest.current = { desk, onDone };
  useEffect(() => {
    if (!asked || !whole) return;
    setAsked(null);
    latest.current.desk.run(asked.label, asked.decide);
    latest.current.onDone();
  }, [asked, whole]);
  return { whole, run: (label: Label, decide: Decide): void => setAsked({ label, decide }) };
};

const NewName = ({ state, people, who, onClose }: Props & { readonly who: Named }) => {
  const t = useText();
  const { now } = useOfficeClock();
  const { who: taker } = useMinuteTaker();
  const { whole, run } = useOnAll(onClose);
  const reach = renameReach(whole ?? state, who);
  if (!reach) return null;
  const guest = 'participant' in who ? state.participant.get(who.participant) : undefined;
  const isLinkable = guest !== undefined && guest.person === undefined;
  const by = { who: taker, at: now() };
  const rename = (to: string): void =>
    run({ key: 'person.renamed', values: { name: reach.name, to } }, (all) => renamePerson(all, who, to, by));
  const linkable = (typed: string): readonly Choice[] => {
    if (!isLinkable) return [];
    const label = { key: 'person.linked', values: { name: guest.name } };
    return people.find(typed || guest.name, { first: [], limit: mostFound }).flatMap(({ id, syllables }) => {
      const person = state.person.get(id);
      const about = person && aboutSomebody(state, id, t)?.about;
      const pick = (): void => run(label, (all) => linkGuest(all, guest.id, personId.parse(id), by));
      return person ? [{ key: id, words: t('rename.link', { name: person.name }), about, syllables, pick }] : [];
    });
  };
  const choicesFor = (typed: string): readonly Choice[] => {
    const to = typed.trim();
    const isNew = to !== '' && to !== reach.name;
    const about = t(reach.reachesWords ? 'rename.everywhere' : 'rename.lists-only');
    const own = { key: 'new', words: t('rename.to', { name: to }), about, pick: () => rename(to) };
    const links = linkable(to);
    // Letters are the beginning of a search, and hardly ever a name.
    const isSpelt = /^[\x20-\x7e]+$/.test(to);
    return isNew ? (isSpelt ? [...links, own] : [own, ...links]) : links;
  };
  return (
    <Picker
      title={t('rename.new', { name: reach.name })}
      hint={t(isLinkable ? 'rename.hint-guest' : 'rename.hint')}
      choicesFor={choicesFor}
      onClose={onClose}
    />
  );
};

/** 改名: first whose name, then the right one, or the person on file whom a guest turns out to be. Reaches all records at once. */
export const RenameTool = (props: Props) => {
  const { first, onClose } = props;
  const [who, setWho] = useState(first);
  const hasWho = useRef(first !== null);
  if (who) return <NewName key="new" {...props} who={who} />;
  return (
    <Who
      key="who"
      {...props}
      onPick={(named) => {
        hasWho.current = true;
        setWho(named);
      }}
      // The field that is left for the next step says goodbye, too.
      onClose={() => void (hasWho.current || onClose())}
    />
  );
};
