import type { Line, Participant } from '../meeting/meeting.ts';
import type { MeetingId } from '../records/ids.ts';
import { having, type State } from '../records/state.ts';
import { paperWords } from '../text/zh/paper-words.ts';

/** The participants of a meeting in print order. */
export const participantsOf = (state: State, meeting: MeetingId): readonly Participant[] =>
  [...having(state, 'participant', 'meeting', meeting)].sort((one, other) => one.order - other.order);

/** The short name of a participant's unit; empty where none is on file. */
export const unitNameOf = (state: State, participant: Participant): string => {
  const unit = participant.unit ? state.unit.get(participant.unit) : undefined;
  return unit?.shortName ?? unit?.name ?? participant.unitName ?? '';
};

/** How papers name a participant: unit and public name; representatives of the masses by kind only (docs/rules.md 3.6). */
export const participantWords = (state: State, participant: Participant | undefined): string => {
  if (!participant) return paperWords.somebodyPresent;
  if (participant.role === 'people') return paperWords.peopleRepresentative;
  const name = participant.publicName ?? '';
  const unit = unitNameOf(state, participant);
  return `${unit}${name}` || paperWords.somebodyPresent;
};

/** How papers name who said a line. Somebody hidden is one of the masses; somebody unknown was present. */
export const speakerWords = (state: State, line: Line): string => {
  if (line.speakerState === 'hidden') return paperWords.someOfTheMasses;
  return participantWords(state, line.speaker ? state.participant.get(line.speaker) : undefined);
};
