import type { Line, Participant, Question } from '../meeting/meeting.ts';
import type { State } from '../records/state.ts';

/**
 * Who speaks, as the room may be told: a name and a unit only for somebody who has a public name; otherwise the kind alone
 * (docs/rules.md 3.6). The single place where the host's field `speaker` is turned into something for the wall.
 */
export type Voice =
  | { readonly who: 'known'; readonly name: string; readonly unit: string }
  | { readonly who: 'people' | 'hidden' | 'unknown' };

/** How a participant may be named in the room. */
export const voiceOfParticipant = (state: State, participant: Participant | undefined): Voice => {
  if (!participant) return { who: 'unknown' };
  if (participant.role === 'people') return { who: 'people' };
  if (participant.publicName === undefined) return { who: 'hidden' };
  const unit = participant.unitName ?? (participant.unit && state.unit.get(participant.unit)?.name);
  return { who: 'known', name: participant.publicName, unit: unit ?? '' };
};

/** How the speaker of a line may be named in the room. A hidden speaker stays hidden whatever the role. */
export const voiceOfLine = (state: State, line: Line): Voice => {
  const speaker = line.speaker && state.participant.get(line.speaker);
  if (line.speakerState === 'hidden') return { who: speaker && speaker.role === 'people' ? 'people' : 'hidden' };
  return line.speakerState === 'unknown' ? { who: 'unknown' } : voiceOfParticipant(state, speaker || undefined);
};

/** How the one who is asked may be named in the room. */
export const voiceOfAsked = (state: State, question: Question): Voice =>
  voiceOfParticipant(state, question.askedOf && state.participant.get(question.askedOf));
