import { memo, useMemo } from 'react';
import { budgetSeconds, speechNow, spokenSeconds, unitKey } from '../../../shared/meeting/floor-now.ts';
import type { Meeting } from '../../../shared/meeting/meeting.ts';
import { meetingSeconds } from '../../../shared/meeting/meeting-clock.ts';
import { nextSpeakers } from '../../../shared/meeting/speaking-order.ts';
import { isPaused, type Speech, speechSeconds } from '../../../shared/meeting/speech.ts';
import type { State } from '../../../shared/records/state.ts';
import { attendanceOf } from '../../../shared/views/counts.ts';
import { KeyHint } from '../../ui/key-hint.tsx';
import { useText } from '../../ui/text.tsx';
import { ClockFace } from './clock-face.tsx';
import { participantWords, speakerWords } from './speaker-words.ts';
import { clockWords, useNow } from './use-now.ts';
import './meeting-clock.css';

type Props = { readonly state: State; readonly meeting: Meeting };

const Running = ({ meeting }: { readonly meeting: Meeting }) => {
  const t = useText();
  const seconds = meetingSeconds(meeting, useNow());
  const isStopped = meeting.state !== 'running';
  return (
    <span className={isStopped ? 'i3' : undefined}>
      <b>{clockWords(seconds)}</b>
      {meeting.plannedMinutes && !isStopped ? <small>{` / ${clockWords(meeting.plannedMinutes * 60)}`}</small> : null}
      {isStopped && <small>{`　${t('meeting.paused')}`}</small>}
    </span>
  );
};

/** What the unit of whoever speaks has used of its time, where somebody set one. */
const UnitTime = ({ state, meeting, speech }: Props & { readonly speech: Speech }) => {
  const t = useText();
  const speaker = speech.speaker && state.participant.get(speech.speaker);
  const unit = speaker ? unitKey(speaker) : '';
  const planned = budgetSeconds(meeting, unit);
  const now = useNow();
  if (planned === 0) return null;
  const spent = spokenSeconds(state, meeting, now, unitKey).get(unit) ?? 0;
  const isOver = spent > planned;
  return (
    <p className={isOver ? 'floor-unit red' : 'floor-unit'}>
      <span>{t('clock.unit', { time: `${clockWords(spent)} / ${clockWords(planned)}` })}</span>
      {isOver && <span>{t('clock.over', { time: clockWords(spent - planned) })}</span>}
    </p>
  );
};

const Speaking = ({ state, meeting, speech }: Props & { readonly speech: Speech }) => {
  const t = useText();
  return (
    <>
      <div className="floor-who">
        <b className="cut">{speakerWords(state, speech, t)}</b>
        <KeyHint>F4</KeyHint>
      </div>
      <ClockFace
        secondsAt={(now) => speechSeconds(speech, meeting, now)}
        planned={(meeting.speechMinutes ?? 0) * 60}
        isPaused={isPaused(speech) || meeting.state === 'adjourned'}
      />
      <UnitTime state={state} meeting={meeting} speech={speech} />
    </>
  );
};

const Next = ({ state, meeting }: Props) => {
  const t = useText();
  const next = useMemo(() => nextSpeakers(state, meeting.id).slice(0, 2), [state, meeting.id]);
  return (
    <div className="floor-next">
      <div className="floor-who">
        <span>{t('clock.next')}</span>
        <KeyHint>Alt+N</KeyHint>
      </div>
      {next.map((one) => (
        <span key={one.id} className="cut">
          {participantWords(state, one, t)}
        </span>
      ))}
      {next.length === 0 && <span>{t('clock.all-spoken')}</span>}
    </div>
  );
};

/** How long the meeting has sat, who is there, who speaks and how long, and who is next. */
export const MeetingClock = memo(({ state, meeting, onCourse }: Props & { readonly onCourse: () => void }) => {
  const t = useText();
  const { due, present, excused, left, here } = useMemo(() => attendanceOf(state, meeting.id), [state, meeting.id]);
  const speech = speechNow(state, meeting.id);
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
          {left > 0 && <small>{`　${t('clock.here', { count: here })}`}</small>}
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
      {(meeting.state === 'running' || meeting.state === 'adjourned') && (
        <section className="floor" aria-label={t('clock.speaker')}>
          {speech ? (
            <Speaking state={state} meeting={meeting} speech={speech} />
          ) : (
            <p className="i3">{t('clock.nobody')}</p>
          )}
          <Next state={state} meeting={meeting} />
        </section>
      )}
    </section>
  );
});
