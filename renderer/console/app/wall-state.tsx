import { type MeetingId, wallId } from '../../../shared/records/ids.ts';
import type { State } from '../../../shared/records/state.ts';
import type { TextKey } from '../../../shared/text/translate.ts';
import { useScreens } from '../../store/store.tsx';
import { KeyHint } from '../../ui/key-hint.tsx';
import { useText } from '../../ui/text.tsx';

type Props = { readonly state: State; readonly isBlanked: boolean; readonly onBlank: () => void };

const modeOf = (state: State, meeting: MeetingId | undefined): TextKey => {
  const mode = meeting === undefined ? undefined : state.meeting.get(meeting)?.wallMode;
  return mode === undefined ? 'bar.wall-open' : `bar.wall-open-${mode}`;
};

/** What becomes of a line on Enter, whether the wall is blanked, and the key that blanks it. */
export const WallState = ({ state, isBlanked, onBlank }: Props) => {
  const t = useText();
  const { room } = useScreens();
  const meeting = state.wall.get(wallId.parse('wall'))?.meeting;
  const words: TextKey = room === 'closed' ? 'bar.wall-closed' : modeOf(state, meeting);
  return (
    <>
      <span className={room === 'closed' ? 'i3' : undefined}>{t(isBlanked ? 'bar.wall-is-blanked' : words)}</span>
      <button
        type="button"
        className="bar-button"
        aria-keyshortcuts="F9 Control+B"
        aria-pressed={isBlanked}
        onClick={onBlank}
      >
        <KeyHint>F9</KeyHint>
        {t(isBlanked ? 'bar.wall-unblank' : 'bar.wall-blank')}
      </button>
    </>
  );
};
