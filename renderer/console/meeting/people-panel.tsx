import { useState } from 'react';
import { addParticipant, changeRole, markPresent } from '../../../shared/meeting/attendance.ts';
import type { Meeting, Participant } from '../../../shared/meeting/meeting.ts';
import { participantsOf } from '../../../shared/meeting/meeting-now.ts';
import { readGuest } from '../../../shared/meeting/read-guest.ts';
import { participantId } from '../../../shared/records/ids.ts';
import type { State } from '../../../shared/records/state.ts';
import { attendanceOf } from '../../../shared/views/counts.ts';
import { newId } from '../../store/new-id.ts';
import { Mark } from '../../ui/mark.tsx';
import { useText } from '../../ui/text.tsx';
import { KeyList } from './key-list.tsx';
import { LineInput } from './line-input.tsx';
import { participantWords } from './speaker-words.ts';
import type { Desk } from './use-desk.ts';
import { useMinuteTaker } from './use-minute-taker.ts';

type Props = { readonly state: State; readonly meeting: Meeting; readonly desk: Desk };

const roles: readonly Participant['role'][] = ['attends', 'sits-in', 'excused', 'people'];

/** The role after this one, as R turns through them. */
export const nextRole = (role: Participant['role']): Participant['role'] =>
  roles[(roles.indexOf(role) + 1) % roles.length] ?? 'attends';

/** Who is here: Space marks, R turns the role, M hands over the keyboard, and whoever came unasked is added in one line. */
export const PeoplePanel = ({ state, meeting, desk }: Props) => {
  const t = useText();
  const [typed, setTyped] = useState('');
  const { due, present, excused } = attendanceOf(state, meeting.id);
  const { who, takeMinutes } = useMinuteTaker();
  const label = (key: string, name: string) => ({ key, values: { name } });
  const press = (one: Participant, key: string): boolean => {
    if (key === ' ' || key === 'Enter')
      desk.run(label('meeting.presence-marked', one.name), (now) => markPresent(now, one.id, !one.isPresent));
    else if (key.toLowerCase() === 'r')
      desk.run(label('meeting.role-changed', one.name), (now) => changeRole(now, one.id, nextRole(one.role)));
    else if (key.toLowerCase() === 'm') takeMinutes(one.name);
    else return false;
    return true;
  };
  const add = (): void => {
    const guest = readGuest(state, typed, 'sits-in');
    if (!guest) return;
    const id = participantId.parse(newId());
    const changes = desk.run(label('meeting.person-added', guest.name), (now) =>
      addParticipant(now, meeting.id, id, { ...guest, isPresent: true }),
    );
    if (changes) setTyped('');
  };
  return (
    <>
      <p className="people-head">
        <span className="nw">
          {t('meeting.present')} <b>{present}</b>
          {t('meeting.present-of', { due })}
        </span>
        {excused > 0 && <span className="nw">{t('meeting.excused', { count: excused })}</span>}
        <span className="h">{t('people.keys')}</span>
      </p>
      <KeyList
        label={t('panel.people')}
        rows={participantsOf(state, meeting.id)}
        keyOf={({ id }) => id}
        onKey={press}
        draw={(one) => (
          <span className="people-row">
            <Mark shape={one.isPresent ? 'done' : 'waiting'} />
            <span className="cut">{`${one.order}　${participantWords(state, one, t)}`}</span>
            <span className="i3">{t(one.name === who ? 'people.minutes' : `role.${one.role}`)}</span>
            <span>{one.role === 'excused' ? '' : t(one.isPresent ? 'people.here' : 'people.away')}</span>
          </span>
        )}
      />
      <LineInput label={t('people.add')} hint={t('form.guests-hint')} text={typed} onText={setTyped} onEnter={add} />
    </>
  );
};
