import type { Handlers } from '../../../shared/ipc/contract.ts';

const limit = 3;

/**
 * Clears the browser's store under the console's database, for one that cannot even be opened or deleted, and loads the console anew (a
 * page may not load itself: it goes nowhere by its own will). At most three times a start: on a disk that damages every file the window
 * must not be loaded again for ever. Gives whether it was done.
 */
export const databaseHandlers = (
  clear: () => Promise<void>,
  load: () => void,
): Pick<Handlers, 'database/begin-again'> => {
  const done = { times: 0 };
  return {
    'database/begin-again': async () => {
      if (done.times >= limit) return false;
      done.times += 1;
      await clear();
      load();
      return true;
    },
  };
};
