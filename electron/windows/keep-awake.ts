/** As much of Electron's powerSaveBlocker as is used, for the one thing asked of it: that no display goes dark. */
export type AwakePort = { readonly start: () => number; readonly stop: (id: number) => void };

/** Keeps the displays from going dark while somebody needs them. */
export type KeepAwake = {
  /** Says whether they are needed now; asked after every change, so that the same answer twice does nothing. */
  readonly follow: (isNeeded: boolean) => void;
};

/** Displays that may go dark until `follow(true)`. */
export const createKeepAwake = ({ start, stop }: AwakePort): KeepAwake => {
  const held: { id: number | null } = { id: null };
  return {
    follow: (isNeeded) => {
      if (isNeeded && held.id === null) held.id = start();
      if (isNeeded || held.id === null) return;
      stop(held.id);
      held.id = null;
    },
  };
};
