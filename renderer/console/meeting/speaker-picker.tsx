import { useMemo } from 'react';
import { addParticipant } from '../../../shared/meeting/attendance.ts';
import { findSpeakers, pickables } from '../../../shared/meeting/find-speaker.ts';
import type { Line } from '../../../shared/meeting/meeting.ts';
import { linesOf, participantsOf } from '../../../shared/meeting/meeting-now.ts';
import { type MeetingId, participantId } from '../../../shared/records/ids.ts';
import type { State } from '../../../shared/records/state.ts';
import { newId } from '../../store/new-id.ts';
import { useText } from '../../ui/text.tsx';
import { useReading } from '../../ui/use-reading.ts';
import { type Choice, Picker } from './picker.tsx';
import { participantWords } from './speaker-words.ts';
import type { Desk } from './use-desk.ts';

type Speaker = Pick<Line, 'speaker' | 'speakerState'>;

type Props = {
  readonly state: State;
  readonly meeting: MeetingId;
  readonly desk: Desk;
  readonly onPick: (speaker: Speaker) => void;
  readonly onClose: () => void;
};

const usePeople = (state: State, meeting: MeetingId) => {
  const t = useText();
  const reading = useReading();
  return useMemo(() => {
    const spoke: readonly (string | undefined)[] = linesOf(state, meeting).map(({ speaker }) => speaker);
    // Who is here and spoke last comes first; the number stays that of the list.
    const rank = (id: string): number => spoke.lastIndexOf(id);
    const people = participantsOf(state, meeting).toSorted(
      (one, other) => Number(other.isPresent) - Number(one.isPresent) || rank(other.id) - rank(one.id),
    );
    return pickables(people, (one) => participantWords(state, one, t), reading);
  }, [state, meeting, t, reading]);
};

/** Who speaks: by number, initials or name; unknown, withheld, or somebody who is not on the list yet. */
export const SpeakerPicker = ({ state, meeting, desk, onPick, onClose }: Props) => {
  const t = useText();
  const people = usePeople(state, meeting);
  const add = (name: string): void => {
    const id = participantId.parse(newId());
    const guest = { name, role: 'sits-in' as const, isPresent: true };
    const label = { key: 'meeting.person-added', values: { name } };
    if (desk.run(label, (now) => addParticipant(now, meeting, id, guest)))
      onPick({ speaker: id, speakerState: 'known' });
  };
  const choicesFor = (typed: string): readonly Choice[] => {
    const found = findSpeakers(people, typed).map(({ id, words, order }) => ({
      key: id,
      words: `${order}　${words}`,
      beside: state.participant.get(id)?.isPresent ? '' : t('pick.absent'),
      pick: () => onPick({ speaker: id, speakerState: 'known' }),
    }));
    const name = typed.trim();
    const isNewName = /^[\p{Script=Han}·]{2,8}$/u.test(name) && found.length === 0;
    const others: readonly Choice[] = [
      ...(isNewName ? [{ key: 'add', words: t('pick.add', { name }), beside: '', pick: () => add(name) }] : []),
      {
        key: 'unknown',
        words: t('who.unknown'),
        beside: '',
        pick: () => onPick({ speaker: undefined, speakerState: 'unknown' }),
      },
      {
        key: 'hidden',
        words: t('who.hidden'),
        beside: '',
        pick: () => onPick({ speaker: undefined, speakerState: 'hidden' }),
      },
    ];
    return name === '' || found.length === 0 ? [...found, ...others] : found;
  };
  return <Picker title={t('pick.speaker')} hint={t('pick.speaker-hint')} choicesFor={choicesFor} onClose={onClose} />;
};
