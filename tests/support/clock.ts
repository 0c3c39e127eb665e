import type { Clerk } from './clerk.ts';

declare global {
  var officeMoment: { at: number } | undefined;
}

/**
 * Puts the wall clock of a process at a time of its day, named last, where it stands until it is put on. Only what `Date` says of now:
 * timers and `performance` run on. It runs in the page and in the main process, and may name nothing from outside of itself.
 */
const stopAt = (...named: readonly unknown[]): void => {
  const moment = globalThis.officeMoment ?? { at: Date.now() };
  if (!globalThis.officeMoment) {
    globalThis.officeMoment = moment;
    globalThis.Date = new Proxy(Date, {
      construct: (target, parts) => Reflect.construct(target, parts.length === 0 ? [moment.at] : parts),
      get: (target, name) => (name === 'now' ? () => moment.at : Reflect.get(target, name)),
    });
  }
  const [hour = 0, minute = 0, second = 0] = String(named.at(-1)).split(':').map(Number);
  moment.at = new Date(moment.at).setHours(hour, minute, second, 0);
};

/** Puts the clock of the office, in the console and in the main process, at a time of the day: HH:MM:SS. */
export const setClock = async ({ app, page }: Pick<Clerk, 'app' | 'page'>, to: string): Promise<void> => {
  await Promise.all([page.evaluate(stopAt, to), app.evaluate(stopAt, to)]);
};
