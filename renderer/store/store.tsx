import { useLiveQuery } from 'dexie-react-hooks';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { Screens } from '../../shared/ipc/contract.ts';
import type { State } from '../../shared/records/state.ts';
import type { Day, LocalTime } from '../../shared/time/dates.ts';
import type { Deeds, SavedState } from './append.ts';
import type { ConsoleBridge } from './bridge.ts';
import type { Codec } from './codec.ts';
import type { Database } from './database.ts';
import type { Load } from './load.ts';
import { type Observed, useObserved } from './observed.ts';
import { officeTime, type Session, type Settings } from './session.ts';

/** All that a screen of the console may use: calls, deeds, the database for asking, and the session. */
export type Store = {
  readonly bridge: ConsoleBridge;
  readonly database: Database;
  readonly codec: Codec;
  readonly deeds: Deeds;
  readonly session: Session;
};

const StoreContext = createContext<Store | null>(null);

/** Gives a ready store to the screens below. */
export const StoreProvider = ({ store, children }: { readonly store: Store; readonly children: ReactNode }) => (
  <StoreContext.Provider value={store}>{children}</StoreContext.Provider>
);

/** The store of this window. */
export const useStore = (): Store => {
  const store = useContext(StoreContext);
  if (!store) throw new Error('A screen is drawn outside of StoreProvider.');
  return store;
};

/** A part of the state that follows every saved change; undefined only until it was read for the first time. */
export const useLive = (load: Load, deps: readonly unknown[]): State | undefined => {
  const { database, codec } = useStore();
  return useLiveQuery(() => load(database, codec), [database, codec, ...deps]);
};

/** The deeds that write, undo and redo; each resolves after the receipt. */
export const useDeeds = (): Deeds => useStore().deeds;

/** What the clerk is told about saving. */
export const useSaved = (): SavedState => useObserved(useStore().deeds.saved);

/** The calls to the main process, for what is neither read from records nor written to them. */
export const useCalls = (): ConsoleBridge['calls'] => useStore().bridge.calls;

/** Language, theme and who sits at the keyboard. */
export const useSettings = (): Observed<Settings> => useStore().session.settings;

/** The displays, and where the room and the host window are. */
export const useScreens = (): Screens => useObserved(useStore().session.screens);

/** The day in the office, and its wall clock for stamps of lines. */
export const useOfficeClock = (): { readonly today: Day; readonly now: () => LocalTime } => {
  const { today } = useStore().session.start;
  return useMemo(() => ({ today, now: () => officeTime(today, new Date()) }), [today]);
};
