import type { Line, Participant } from '../../../shared/meeting/meeting.ts';
import type { State } from '../../../shared/records/state.ts';
import type { Say } from '../../ui/text.tsx';

/** How a participant is called on the console: the chair by duty, others by unit, then the name. */
export const participantWords = (state: State, participant: Participant, t: Say): string => {
  const unit = participant.unit && state.unit.get(participant.unit);
  const unitName = participant.unitName ?? (unit ? (unit.shortName ?? unit.name) : '');
  if (participant.duty === 'chair') return `${t('who.chair')} ${participant.name}`;
  if (participant.role === 'people') return `${t('who.people')} ${participant.name}`;
  return unitName === '' ? participant.name : `${unitName} ${participant.name}`;
};

/** Who spoke a line, for the clerk's eyes. */
export const speakerWords = (state: State, line: Pick<Line, 'speaker' | 'speakerState'>, t: Say): string => {
  const speaker = line.speaker && state.participant.get(line.speaker);
  if (line.speakerState === 'hidden') return t('who.hidden');
  return speaker ? participantWords(state, speaker, t) : t('who.unknown');
};
