import type { MeetingId } from '../../../shared/records/ids.ts';
import type { State } from '../../../shared/records/state.ts';
import { useText } from '../../ui/text.tsx';
import { Picker } from './picker.tsx';
import type { Desk } from './use-desk.ts';
import { type People, type Speaker, useSpeakerChoices } from './use-people-choices.ts';

type Props = {
  readonly state: State;
  readonly meeting: MeetingId;
  readonly people: People;
  readonly desk: Desk;
  readonly onPick: (speaker: Speaker) => void;
  readonly onClose: () => void;
};

/** Who speaks: by number, initials or name; unknown, withheld, or somebody who is not on the list yet. */
export const SpeakerPicker = ({ state, meeting, people, desk, onPick, onClose }: Props) => {
  const t = useText();
  const choicesFor = useSpeakerChoices({ state, meeting, people }, desk, onPick);
  return <Picker title={t('pick.speaker')} hint={t('pick.speaker-hint')} choicesFor={choicesFor} onClose={onClose} />;
};
