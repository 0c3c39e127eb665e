import { useSyncExternalStore } from 'react';

/** A value that is watched: what a window knows beside the records. */
export type Observed<T> = {
  readonly get: () => T;
  readonly set: (value: T) => void;
  readonly watch: (listen: () => void) => () => void;
};

/** A watched value; listeners hear every `set` that changes it. */
export const observed = <T>(first: T): Observed<T> => {
  const held = { value: first };
  const listeners = new Set<() => void>();
  return {
    get: () => held.value,
    set: (value) => {
      if (Object.is(held.value, value)) return;
      held.value = value;
      for (const listen of listeners) listen();
    },
    watch: (listen) => {
      listeners.add(listen);
      return () => listeners.delete(listen);
    },
  };
};

/** Draws again whenever the watched value changes. */
export const useObserved = <T>(value: Observed<T>): T => useSyncExternalStore(value.watch, value.get);
