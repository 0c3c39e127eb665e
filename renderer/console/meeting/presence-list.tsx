import { useMemo, useRef, useState } from 'react';
import {
  addParticipant,
  changeRole,
  comeIn,
  correctAttended,
  goOut,
  markPresent,
} from '../../../shared/meeting/attendance.ts';
import type { Meeting, Participant } from '../../../shared/meeting/meeting.ts';
import { participantsOf } from '../../../shared/meeting/meeting-now.ts';
import { attendedOf, cameLate, hasCome, hasLeft } from '../../../shared/meeting/presence.ts';
import { readGuest } from '../../../shared/meeting/read-guest.ts';
import { readSpans, spansTyped } from '../../../shared/meeting/read-times.ts';
import { participantId } from '../../../shared/records/ids.ts';
import type { State } from '../../../shared/records/state.ts';
import { timeWords } from '../../../shared/time/format.ts';
import { newId } from '../../store/new-id.ts';
import { useOfficeClock } from '../../store/store.tsx';
import { isComposing } from '../../ui/composing.ts';
import { Mark } from '../../ui/mark.tsx';
import { type Say, useText } from '../../ui/text.tsx';
import { KeyList } from './key-list.tsx';
import { LineInput } from './line-input.tsx';
import { nextRole } from './next-role.ts';
import { participantWords } from './speaker-words.ts';
import { TimeField } from './time-field.tsx';
import type { Desk } from './use-desk.ts';
import { useMinuteTaker } from './use-minute-taker.ts';
import { usePeople } from './use-people-choices.ts';

type Props = {
  readonly state: State;
  readonly meeting: Meeting;
  readonly desk: Desk;
  readonly onRename?: (participant: Participant['id']) => void;
};

const label = (key: string, name: string) => ({ key, values: { name } });

/** The deeds of a row. Before the meeting sits a mark is about the whole of it; while it sits, who was not here comes now. */
const usePresence = ({ meeting, desk }: Props) => {
  const { now } = useOfficeClock();
  const isSitting = meeting.state === 'running' || meeting.state === 'adjourned';
  const turn = (one: Participant): void => {
    const comes = isSitting && !one.isPresent;
    desk.run(label(comes ? 'presence.came' : 'meeting.presence-marked', one.name), (latest) =>
      comes ? comeIn(latest, one.id, now()) : markPresent(latest, one.id, !one.isPresent),
    );
  };
  const goOrReturn = (one: Participant): void => {
    const goes = one.isPresent;
    desk.run(label(goes ? 'presence.left' : 'presence.came', one.name), (latest) =>
      goes ? goOut(latest, one.id, now()) : comeIn(latest, one.id, now()),
    );
  };
  return { isSitting, turn, goOrReturn };
};

/** When somebody came late and left, in words; 到会 where there is nothing to say, 未到 where nobody came. */
const presenceWords = (one: Participant, t: Say): string => {
  if (one.role === 'excused') return '';
  if (!hasCome(one)) return t('people.away');
  const spans = attendedOf(one);
  const from = spans.at(-1)?.from;
  const to = spans.at(-1)?.to;
  if (hasLeft(one) && to) return t('people.left', { time: timeWords(to) });
  return cameLate(one) && from ? t('people.late', { time: timeWords(from) }) : t('people.here');
};

const Row = ({
  state,
  one,
  isTaker,
}: {
  readonly state: State;
  readonly one: Participant;
  readonly isTaker: boolean;
}) => {
  const t = useText();
  return (
    <span className="people-row" data-here={one.isPresent && one.role !== 'excused'}>
      <Mark
        shape={one.role === 'excused' ? 'cancelled' : one.isPresent ? 'done' : hasCome(one) ? 'carried' : 'waiting'}
      />
      <span className="cut">{`${one.order}　${participantWords(state, one, t)}`}</span>
      <span className="i3">{t(isTaker ? 'people.minutes' : `role.${one.role}`)}</span>
      <span>{presenceWords(one, t)}</span>
    </span>
  );
};

/** 在场时间: typed as spans, for somebody whose coming or going was noted at a wrong time. */
const Spans = ({
  one,
  meeting,
  desk,
  onClose,
}: Props & { readonly one: Participant; readonly onClose: () => void }) => {
  const t = useText();
  const day = (meeting.sittings[0]?.from ?? meeting.date).slice(0, 10);
  const save = (typed: string): boolean =>
    desk.run(label('presence.corrected', one.name), (latest) => {
      const spans = readSpans(typed, day);
      return spans ? correctAttended(latest, one.id, spans) : { refused: 'times-unreadable' };
    }) !== null;
  return (
    <TimeField
      label={t('people.spans', { name: one.name })}
      hint={t('people.spans-hint')}
      first={spansTyped(attendedOf(one))}
      onEnter={save}
      onClose={onClose}
    />
  );
};

/** 到会: everybody is here unless marked; typed initials or characters find one at once, Enter marks. */
export const PresenceList = (props: Props) => {
  const { state, meeting, desk } = props;
  const t = useText();
  const box = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState('');
  const [guest, setGuest] = useState('');
  const [timed, setTimed] = useState<Participant | null>(null);
  const { who, takeMinutes } = useMinuteTaker();
  const { isSitting, turn, goOrReturn } = usePresence(props);
  const people = usePeople(state, meeting.id);
  const all = useMemo(() => participantsOf(state, meeting.id), [state, meeting.id]);
  const rows =
    typed.trim() === ''
      ? all
      : people
          .find(typed, { first: all.map(({ id }) => id), limit: all.length })
          .flatMap(({ id }) => state.participant.get(id) ?? []);
  const toList = (): void => box.current?.querySelector<HTMLElement>('[role="listbox"]')?.focus();
  const press = (one: Participant, key: string): boolean => {
    const name = key.toLowerCase();
    if (key === ' ' || key === 'Enter') turn(one);
    else if (name === 'l' && isSitting) goOrReturn(one);
    else if (name === 't') setTimed(one);
    else if (name === 'r')
      desk.run(label('meeting.role-changed', one.name), (now) => changeRole(now, one.id, nextRole(one.role)));
    else if (name === 'm') takeMinutes(one.name);
    else if (name === 'n' && props.onRename) props.onRename(one.id);
    else return false;
    return true;
  };
  const add = (): void => {
    const one = readGuest(state, guest, 'sits-in');
    if (!one) return;
    const id = participantId.parse(newId());
    const changes = desk.run(label('meeting.person-added', one.name), (now) =>
      addParticipant(now, meeting.id, id, { ...one, isPresent: true }),
    );
    if (changes) setGuest('');
  };
  return (
    <div className="people-list" ref={box}>
      <input
        className="input"
        data-first
        aria-label={t('people.find')}
        placeholder={t('people.find')}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (isComposing(event.nativeEvent) || event.ctrlKey || event.altKey) return;
          const first = typed.trim() === '' ? undefined : rows[0];
          if (event.key === 'ArrowDown') toList();
          else if (event.key === 'Enter' && first) {
            turn(first);
            setTyped('');
          } else return;
          event.preventDefault();
        }}
      />
      <p className="h">{`${t('people.list-keys')}${props.onRename ? t('people.rename-key') : ''}`}</p>
      <KeyList
        // A new search begins at its best row.
        key={typed}
        label={t('panel.people')}
        rows={rows}
        keyOf={({ id }) => id}
        onKey={press}
        draw={(one) => <Row state={state} one={one} isTaker={one.name === who} />}
      />
      {timed && (
        <Spans
          {...props}
          one={timed}
          onClose={() => {
            setTimed(null);
            toList();
          }}
        />
      )}
      <LineInput label={t('people.add')} hint={t('form.guests-hint')} text={guest} onText={setGuest} onEnter={add} />
    </div>
  );
};
