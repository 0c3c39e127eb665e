import { useEffect, useState } from 'react';
import type { LocalTime } from '../../../shared/time/dates.ts';
import { useOfficeClock } from '../../store/store.tsx';

/** The wall clock of the office, once a second. Only what draws a clock may use it. */
export const useNow = (): LocalTime => {
  const { now } = useOfficeClock();
  const [time, setTime] = useState(now);
  useEffect(() => {
    const timer = setInterval(() => setTime(now()), 1000);
    return () => clearInterval(timer);
  }, [now]);
  return time;
};

/** Seconds as a clock shows them: `8:32`, `1:12:07`. */
export const clockWords = (seconds: number): string => {
  const two = (count: number): string => String(count).padStart(2, '0');
  const minutes = Math.floor(seconds / 60);
  const rest = two(seconds % 60);
  return minutes < 60 ? `${minutes}:${rest}` : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${rest}`;
};
