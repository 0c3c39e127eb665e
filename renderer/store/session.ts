import type { DiskNews, Screens, Start } from '../../shared/ipc/contract.ts';
import type { Language } from '../../shared/text/translate.ts';
import type { Day } from '../../shared/time/dates.ts';
import { type OfficeClock, officeClock, untilMidnight } from '../../shared/time/office-clock.ts';
import { type Observed, observed } from './observed.ts';

export type Theme = Start['theme'];
export type Settings = {
  readonly language: Language;
  readonly theme: Theme;
  readonly wallTheme: Theme;
  readonly who: string;
};

/** What the console knows beside the records: how it was started, its settings, and where the other windows are. */
export type Session = {
  readonly start: Start;
  readonly settings: Observed<Settings>;
  readonly screens: Observed<Screens>;
  /** How the disk of the data folder stands, as far as main has told. */
  readonly disk: Observed<DiskNews>;
  /** The day and the time that the main process goes by; `day` is heard of at midnight. */
  readonly clock: OfficeClock;
  readonly day: Observed<Day>;
};

/** The session of a start. */
export const sessionOf = (start: Start): Session => {
  const clock = officeClock(start.today, () => new Date());
  return {
    start,
    settings: observed({ language: start.language, theme: start.theme, wallTheme: start.wallTheme, who: start.who }),
    screens: observed(start.screens),
    disk: observed<DiskNews>({ state: 'well', freeMegabytes: 0 }),
    clock,
    day: observed(clock.today()),
  };
};

/** Turns the day at midnight, and when the window is looked at again: a machine that slept has missed its timers. */
export const turnDays = ({ clock, day }: Session): void => {
  const turn = (): void => day.set(clock.today());
  const wait = (): void =>
    void setTimeout(() => {
      turn();
      wait();
    }, untilMidnight(new Date()));
  wait();
  window.addEventListener('focus', turn);
};

/** Changes a setting here at once, and has the main process remember it; it is something that one may lose. */
export const changeSettings = (
  session: Session,
  remember: (patch: Partial<Settings>) => Promise<unknown>,
  patch: Partial<Settings>,
): void => {
  session.settings.set({ ...session.settings.get(), ...patch });
  void remember(patch);
};
