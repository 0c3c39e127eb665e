import type { Meeting } from '../../../shared/meeting/meeting.ts';
import { meetingSeconds } from '../../../shared/meeting/meeting-clock.ts';
import type { State } from '../../../shared/records/state.ts';
import { attendanceOf } from '../../../shared/views/counts.ts';
import { KeyHint } from '../../ui/key-hint.tsx';
import { useText } from '../../ui/text.tsx';
import { clockWords, useNow } from './use-now.ts';

type Props = { readonly state: State; readonly meeting: Meeting; readonly onCourse: () => void };

const Running = ({ meeting }: { readonly meeting: Meeting }) => {
  const t = useText();
  const seconds = meetingSeconds(meeting, useNow());
  const isPaused = meeting.state !== 'running';
  return (
    <span className={isPaused ? 'i3' : undefined}>
      <b>{clockWords(seconds)}</b>
      {meeting.plannedMinutes && !isPaused ? <small>{` / ${clockWords(meeting.plannedMinutes * 60)}`}</small> : null}
      {isPaused && <small>{`　${t('meeting.paused')}`}</small>}
    </span>
  );
};

/** How long the meeting has sat, who is there, and how lines reach the wall. */
export const MeetingClock = ({ state, meeting, onCourse }: Props) => {
  const t = useText();
  const { due, present, excused } = attendanceOf(state, meeting.id);
  return (
    <section className="mclock" aria-label={t('meeting.clock')}>
      <div className="mclock-row">
        <span>{t('meeting.clock')}</span>
        <Running meeting={meeting} />
      </div>
      <div className="mclock-row">
        <span>{t('meeting.present')}</span>
        <span>
          <b>{present}</b>
          <small>{t('meeting.present-of', { due })}</small>
          {excused > 0 && <small>{`　${t('meeting.excused', { count: excused })}`}</small>}
        </span>
      </div>
      <button
        type="button"
        className="mclock-row mclock-mode"
        aria-keyshortcuts="F10 Control+M"
        tabIndex={-1}
        onClick={onCourse}
      >
        <span>{t('meeting.mode')}</span>
        <span>
          {t(`meeting.mode-${meeting.wallMode}`)} <KeyHint>F10</KeyHint>
        </span>
      </button>
    </section>
  );
};
