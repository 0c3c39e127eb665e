import type { ReactNode } from 'react';
import type { Meeting } from '../../../shared/meeting/meeting.ts';
import { questionWords } from '../../../shared/question/question-words.ts';
import type { Reading } from '../../../shared/question/read-entry.ts';
import type { TextKey } from '../../../shared/text/translate.ts';
import type { Day } from '../../../shared/time/dates.ts';
import { KeyHint } from '../../ui/key-hint.tsx';
import { useLanguage, useText } from '../../ui/text.tsx';
import { SlotChips } from './slot-chips.tsx';
import type { TabWords } from './use-sentences.ts';

type SlotsProps = {
  readonly reading: Reading;
  readonly today: Day;
  /** Off the record, nothing is asked. */
  readonly isAskable: boolean;
};

/** What the line lacks and says, and the question that one key puts. */
export const CaptureSlots = ({ reading, today, isAskable }: SlotsProps) => {
  const t = useText();
  const { language } = useLanguage();
  return (
    <span className="cap-slots">
      <SlotChips reading={reading} today={today} />
      {isAskable && reading.ask.length > 0 && (
        <span className="cap-ready">
          <KeyHint>Ctrl+Q</KeyHint>
          <b className="red">{t('capture.ask', { question: questionWords(reading.ask, language) })}</b>
        </span>
      )}
    </span>
  );
};

/** What Tab would do, while it would do anything. */
export const TabHint = ({ tab }: { readonly tab: TabWords }) =>
  tab && (
    <span className="cap-tab">
      <KeyHint>Tab</KeyHint> <b>{tab.words}</b>
    </span>
  );

type SendProps = {
  readonly meeting: Meeting;
  readonly isOffRecord: boolean;
  readonly isFromPaper: boolean;
  /** A wall that stays where it is takes no line by itself. */
  readonly isWallFollowing: boolean;
};

const targetOf = ({ meeting, isOffRecord, isFromPaper, isWallFollowing }: SendProps): TextKey => {
  if (isOffRecord) return 'capture.to-file';
  if (isFromPaper) return 'capture.from-paper';
  return meeting.wallMode === 'direct' && isWallFollowing ? 'capture.to-wall' : 'capture.to-wait';
};

/** What Enter will do with the line, and the keys beside it. */
export const SendKeys = (props: SendProps) => {
  const { meeting } = props;
  const t = useText();
  const target = targetOf(props);
  const key = (name: string, words: ReactNode, size?: 'is-wide' | 'is-middle') => (
    <span className={size}>
      <KeyHint>{name}</KeyHint> {words}
    </span>
  );
  return (
    <span className="cap-keys">
      {key('Enter', t(target))}
      {key('Ctrl+Enter', t('capture.host-only'), 'is-middle')}
      {meeting.wallMode === 'release' && key('F8', t('capture.release'))}
      {key('Alt+X', t('capture.off-record'), 'is-wide')}
      {key('Ctrl+Z', t('capture.undo'), 'is-wide')}
    </span>
  );
};
