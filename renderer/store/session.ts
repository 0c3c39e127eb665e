import type { Screens, Start } from '../../shared/ipc/contract.ts';
import type { Language } from '../../shared/text/translate.ts';
import type { Day, LocalTime } from '../../shared/time/dates.ts';
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
};

/** The session of a start. */
export const sessionOf = (start: Start): Session => ({
  start,
  settings: observed({ language: start.language, theme: start.theme, wallTheme: start.wallTheme, who: start.who }),
  screens: observed(start.screens),
});

const two = (count: number): string => String(count).padStart(2, '0');

/** The office's wall clock: the day that the main process goes by, with the real time of day. */
export const officeTime = (today: Day, now: Date): LocalTime =>
  `${today}T${two(now.getHours())}:${two(now.getMinutes())}:${two(now.getSeconds())}`;

/** Changes a setting here at once, and has the main process remember it; it is something that one may lose. */
export const changeSettings = (
  session: Session,
  remember: (patch: Partial<Settings>) => Promise<unknown>,
  patch: Partial<Settings>,
): void => {
  session.settings.set({ ...session.settings.get(), ...patch });
  void remember(patch);
};
