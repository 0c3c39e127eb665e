import { useText } from '../../ui/text.tsx';
import { participantWords, speakerWords } from './speaker-words.ts';
import type { CaptureParts } from './use-capture.ts';
import type { Composing } from './use-composing.ts';

type Props = CaptureParts & { readonly composing: Composing };

/** Before the text: who speaks, about what, whom a question is put to, and that a line is off the record. */
export const CaptureLead = ({ state, meeting, item, choice, composing }: Props) => {
  const t = useText();
  const village = item?.village && state.village.get(item.village)?.name;
  const asked = composing.kind === 'question' && composing.askedOf && state.participant.get(composing.askedOf);
  const hasSpeaker = composing.speaker !== undefined || composing.speakerState !== 'unknown';
  return (
    <span className="cap-lead" data-meeting={meeting.id}>
      {hasSpeaker ? <b>{speakerWords(state, composing, t)}</b> : <span className="i3">{t('capture.no-speaker')}</span>}
      {village && <span>{choice.number > 0 ? t('capture.issue', { village, number: choice.number }) : village}</span>}
      {asked && <b>{t('capture.asked', { name: participantWords(state, asked, t) })}</b>}
      {composing.isOffRecord && <b className="cap-off">{t('capture.off-record')}</b>}
    </span>
  );
};
