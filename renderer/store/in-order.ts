/** Runs tasks one after another, in the order in which they were asked for; one that fails does not stop the next. */
export type InOrder = {
  /** The first runs at once, within the key press that asks for it. */
  readonly run: <T>(task: () => Promise<T>) => Promise<T>;
  /** Whether nothing is under way. */
  readonly isIdle: () => boolean;
};

/** An order in which nothing was asked for yet. */
export const inOrder = (): InOrder => {
  const last: { promise: Promise<unknown> | null } = { promise: null };
  return {
    run: (task) => {
      const next = last.promise === null ? task() : last.promise.then(task, task);
      const clear = (): void => {
        if (last.promise === over) last.promise = null;
      };
      const over = next.then(clear, clear);
      last.promise = over;
      return next;
    },
    isIdle: () => last.promise === null,
  };
};
