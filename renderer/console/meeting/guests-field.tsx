import { useState } from 'react';
import type { Guest } from '../../../shared/meeting/open-meeting.ts';
import { knownGuests, readGuest } from '../../../shared/meeting/read-guest.ts';
import type { State } from '../../../shared/records/state.ts';
import { Button } from '../../ui/button.tsx';
import { Mark } from '../../ui/mark.tsx';
import { useText } from '../../ui/text.tsx';
import { KeyList } from './key-list.tsx';
import { LineInput } from './line-input.tsx';
import { nextRole } from './next-role.ts';

type Props = {
  readonly state: State;
  readonly guests: readonly Guest[];
  readonly onGuests: (guests: readonly Guest[]) => void;
};

const withDuty = (guests: readonly Guest[], of: Guest, duty: Guest['duty']): readonly Guest[] =>
  guests.map((guest) => {
    // One chair and one minute-taker: who gets the duty takes it from whoever had it.
    if (guest === of) return { ...guest, duty: guest.duty === duty ? undefined : duty };
    return guest.duty === duty ? { ...guest, duty: undefined } : guest;
  });

const changed = (guests: readonly Guest[], of: Guest, key: string): readonly Guest[] | null => {
  const replace = (patch: Partial<Guest>) => guests.map((guest) => (guest === of ? { ...guest, ...patch } : guest));
  switch (key.toLowerCase()) {
    case 'c':
      return withDuty(guests, of, 'chair');
    case 'm':
      return withDuty(guests, of, 'minutes');
    case 'r':
      return replace({ role: nextRole(of.role) });
    case ' ':
      return replace({ isPresent: !of.isPresent });
    case 'delete':
    case 'backspace':
      return guests.filter((guest) => guest !== of);
    default:
      return null;
  }
};

/** Who is asked to come: typed one a line, or taken over from the people of the departments that are on file. */
export const GuestsField = ({ state, guests, onGuests }: Props) => {
  const t = useText();
  const [typed, setTyped] = useState('');
  const known = knownGuests(state).filter(({ person }) => !guests.some((guest) => guest.person === person));
  const add = (): void => {
    const guest = readGuest(state, typed);
    if (!guest) return;
    onGuests([...guests, guest]);
    setTyped('');
  };
  return (
    <section className="form-list" aria-label={t('form.guests')}>
      <h2 className="section-head">
        <span className="grow">{t('form.guests')}</span>
        <span className="h">{t('form.guests-count', { count: guests.length })}</span>
      </h2>
      <LineInput label={t('form.add')} hint={t('form.guests-hint')} text={typed} onText={setTyped} onEnter={add} />
      <p className="form-found">{t('form.guest-keys')}</p>
      {known.length > 0 && (
        <Button onPress={() => onGuests([...guests, ...known])}>{t('form.take-known', { count: known.length })}</Button>
      )}
      <KeyList
        label={t('form.guests')}
        rows={guests}
        keyOf={(guest) => String(guests.indexOf(guest))}
        onKey={(guest, key) => {
          const next = changed(guests, guest, key);
          if (next) onGuests(next);
          return next !== null;
        }}
        draw={(guest) => (
          <span className="people-row">
            <Mark shape={guest.isPresent ? 'done' : 'waiting'} />
            <span className="cut">
              {guest.unitName ? `${guest.unitName}　` : ''}
              <b>{guest.name}</b>
              {guest.post ? `　${guest.post}` : ''}
            </span>
            <span>{guest.duty ? <b>{t(`duty.${guest.duty}`)}</b> : t(`role.${guest.role}`)}</span>
            <span className="i3">{t(guest.isPresent ? 'people.here' : 'people.away')}</span>
          </span>
        )}
      />
    </section>
  );
};
