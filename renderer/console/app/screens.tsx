import { type ComponentType, lazy, Suspense } from 'react';
import type { VillageId } from '../../../shared/records/ids.ts';
import { all, type State } from '../../../shared/records/state.ts';
import { KeepingParts } from './keeping-parts.tsx';
import type { Route } from './routes.ts';

/** What the frame gives to every screen; each takes what it needs. */
export type ScreenProps = {
  readonly state: State;
  /** The village that was asked for with Ctrl+K and is not shown yet, or in a meeting is looked at. */
  readonly village: VillageId | null;
  readonly onVillage: (village: VillageId) => void;
  readonly onVillageShown: () => void;
  readonly onRoute: (route: Route) => void;
};

const MeetingScreen = lazy(async () => ({ default: (await import('../meeting/meeting-screen.tsx')).MeetingScreen }));
const IntakeScreen = lazy(async () => ({ default: (await import('../intake/intake-screen.tsx')).IntakeScreen }));
const VillageScreen = lazy(async () => ({ default: (await import('../village/village-screen.tsx')).VillageScreen }));
const LedgerScreen = lazy(async () => ({ default: (await import('../ledger/ledger-screen.tsx')).LedgerScreen }));
const PapersScreen = lazy(async () => ({ default: (await import('../papers/papers-screen.tsx')).PapersScreen }));
const SettingsScreen = lazy(async () => ({
  default: (await import('../settings/settings-screen.tsx')).SettingsScreen,
}));

const screens: Readonly<Record<Route, ComponentType<ScreenProps>>> = {
  meeting: ({ village, onVillageShown }) => <MeetingScreen village={village} onVillageShown={onVillageShown} />,
  intake: () => <IntakeScreen />,
  village: ({ village, onVillageShown, onRoute }) => (
    <VillageScreen wanted={village} onShown={onVillageShown} onImport={() => onRoute('intake')} />
  ),
  ledger: ({ onRoute }) => <LedgerScreen onPapers={() => onRoute('papers')} />,
  papers: () => <PapersScreen />,
  settings: ({ state }) => (
    <SettingsScreen state={state}>
      <KeepingParts county={all(state, 'county')[0]?.name ?? ''} />
    </SettingsScreen>
  ),
};

/** The screen of a route, loaded when it is first gone to. */
export const Screen = ({ route, ...props }: ScreenProps & { readonly route: Route }) => {
  const Found = screens[route];
  return (
    <Suspense fallback={null}>
      <Found {...props} />
    </Suspense>
  );
};
