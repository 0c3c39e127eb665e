/**
 * Runs something that tells from time to time that it goes on (`hear`), and rejects once nothing was heard of it for `ms`. What
 * it does afterwards, nobody listens to.
 */
export const whileHeard = <T>(ms: number, run: (hear: () => void) => Promise<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    const timer: { id: ReturnType<typeof setTimeout> | null } = { id: null };
    const stop = (): void => {
      if (timer.id) clearTimeout(timer.id);
    };
    const hear = (): void => {
      stop();
      timer.id = setTimeout(() => reject(new Error(`The database has said nothing for ${ms} ms.`)), ms);
    };
    hear();
    run(hear).then(resolve, reject).finally(stop);
  });
