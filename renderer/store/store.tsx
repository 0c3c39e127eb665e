import { createContext, type ReactNode, useContext, useMemo, useRef, useSyncExternalStore } from 'react';
import type { Screens } from '../../shared/ipc/contract.ts';
import type { State } from '../../shared/records/state.ts';
import type { Day, LocalTime } from '../../shared/time/dates.ts';
import type { Deeds, SavedState } from './append.ts';
import type { ConsoleBridge } from './bridge.ts';
import type { Database } from './database.ts';
import type { Load } from './load.ts';
import { type Observed, useObserved } from './observed.ts';
import type { LivePart, Records } from './records.ts';
import type { Session, Settings } from './session.ts';

/** All that a screen of the console may use: calls, deeds, records, the database that they are asked of, and the session. */
export type Store = {
  readonly bridge: ConsoleBridge;
  readonly database: Database;
  readonly records: Records;
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

/** A part of the state as it follows every saved change; the same one for loads with the same key. */
export const usePart = (load: Load): LivePart => {
  const { records } = useStore();
  const first = useRef(load);
  if (first.current.key !== load.key) first.current = load;
  const asked = first.current;
  return useMemo(() => records.live(asked), [records, asked]);
};

/** What a part holds now, drawn again with every saved change that touches it; undefined only until it was read for the first time. */
export const useLive = (load: Load): State | undefined => {
  const { get, watch } = usePart(load);
  return useSyncExternalStore(watch, get);
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
  const { clock, day } = useStore().session;
  const today = useObserved(day);
  return useMemo(() => ({ today, now: clock.now }), [today, clock]);
};
