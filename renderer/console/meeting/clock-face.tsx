import type { ReactNode } from 'react';
import { clockStanding } from '../../../shared/meeting/meeting-clock.ts';
import type { LocalTime } from '../../../shared/time/dates.ts';
import { useText } from '../../ui/text.tsx';
import { clockWords, useNow } from './use-now.ts';
import './meeting-clock.css';

type Props = {
  /** Seconds gone by at a time of the office: a pure function of the records. */
  readonly secondsAt: (now: LocalTime) => number;
  /** Planned seconds; 0 where nobody planned any. */
  readonly planned: number;
  readonly isPaused: boolean;
  readonly children?: ReactNode;
};

/** A running clock with its bar. The only part that is drawn again every second. */
export const ClockFace = ({ secondsAt, planned, isPaused, children }: Props) => {
  const t = useText();
  const seconds = secondsAt(useNow());
  const stands = clockStanding(seconds, planned);
  const word = isPaused
    ? t('clock.paused')
    : stands === 'over'
      ? t('clock.over', { time: clockWords(seconds - planned) })
      : stands === 'near'
        ? t('clock.near')
        : '';
  return (
    <div className={`face is-${isPaused ? 'paused' : stands}`}>
      <p className="face-row">
        <b>{clockWords(seconds)}</b>
        {planned > 0 && <small>{`/ ${clockWords(planned)}`}</small>}
        {word !== '' && <small className="face-word">{word}</small>}
        {children}
      </p>
      {planned > 0 && (
        <div className="face-bar" aria-hidden="true">
          <i style={{ width: `${Math.min(100, (seconds / planned) * 100)}%` }} />
        </div>
      )}
    </div>
  );
};
