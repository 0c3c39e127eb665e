import { useText } from '../../ui/text.tsx';
import { sheetWords } from './paper-strip.tsx';
import { participantWords, speakerWords } from './speaker-words.ts';
import { shortWords } from './step-label.ts';
import type { CaptureParts } from './use-capture.ts';
import type { Composing } from './use-composing.ts';

type Props = CaptureParts & { readonly composing: Composing };

/** Before the text: who speaks, about what, whom a question is put to, and that a line is off the record. */
export const CaptureLead = ({ state, meeting, item, choice, composing, answering, paper }: Props) => {
  const t = useText();
  const { sheet } = paper;
  const answered = composing.kind === 'answer' && answering.question && state.line.get(answering.question.line);
  const village = item?.village && state.village.get(item.village)?.name;
  const asked = composing.kind === 'question' && composing.askedOf && state.participant.get(composing.askedOf);
  const hasSpeaker = composing.speaker !== undefined || composing.speakerState !== 'unknown';
  return (
    <span className="cap-lead" data-meeting={meeting.id}>
      {hasSpeaker ? <b>{speakerWords(state, composing, t)}</b> : <span className="i3">{t('capture.no-speaker')}</span>}
      {sheet && <b>{`${t('fallback.mode')} ${sheetWords(state, sheet, t)} ${sheet.time}`}</b>}
      {!sheet && village && (
        <span>{choice.number > 0 ? t('capture.issue', { village, number: choice.number }) : village}</span>
      )}
      {answered && <b className="cut">{t('capture.answers', { text: shortWords(answered.text) })}</b>}
      {asked && <b>{t('capture.asked', { name: participantWords(state, asked, t) })}</b>}
      {composing.isOffRecord && <b className="cap-off">{t('capture.off-record')}</b>}
    </span>
  );
};
