import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type VillageId, wallId } from '../../../shared/records/ids.ts';
import { all, type State } from '../../../shared/records/state.ts';
import { useCalls, useDeeds } from '../../store/store.tsx';
import { useLiveRegion } from '../../ui/live-region.tsx';
import { useText } from '../../ui/text.tsx';
import { type Keys, useKeys } from '../../ui/use-keys.ts';
import { Bar } from './bar.tsx';
import { FindVillage } from './find-village.tsx';
import { KeySheet } from './key-sheet.tsx';
import { Notices } from './notices.tsx';
import { RehearsalLine } from './rehearsal-line.tsx';
import { type Route, routes } from './routes.ts';
import { ScreenBoundary } from './screen-boundary.tsx';
import { Screen } from './screens.tsx';
import { Trouble } from './trouble.tsx';
import { useMessageLife } from './use-message-life.ts';
import { useRehearsal } from './use-rehearsal.ts';
import { useSteps } from './use-steps.ts';
import './frame.css';

type Props = { readonly state: State; readonly route: Route; readonly onRoute: (route: Route) => void };
type Overlay = 'keys' | 'find' | null;

const theWall = wallId.parse('wall');

const useBlanking = (state: State) => {
  const calls = useCalls();
  const { catchUp } = useDeeds();
  const recorded = state.wall.get(theWall)?.isBlanked ?? false;
  // The second of two quick presses means the opposite of the first, whether or not that is recorded and read again yet.
  const [wanted, setWanted] = useState<boolean | null>(null);
  const [underWay, setUnderWay] = useState(0);
  const latest = useRef(recorded);
  if (wanted === null) latest.current = recorded;
  const blank = useCallback(() => {
    const next = !latest.current;
    latest.current = next;
    setWanted(next);
    setUnderWay((count) => count + 1);
    void calls['room/blank'](next)
      .then((answer) => {
        // Where the disk refuses, main keeps black what was asked to be black, and shows what is recorded otherwise.
        if (!answer.ok && !next) setWanted(null);
        return catchUp();
      })
      .finally(() => setUnderWay((count) => count - 1));
  }, [calls, catchUp]);
  useEffect(() => {
    // While a press is under way, what is read may be what an earlier press left: equal by chance, and about to change.
    if (underWay === 0 && wanted === recorded) setWanted(null);
  }, [underWay, wanted, recorded]);
  return { isBlanked: wanted ?? recorded, blank };
};

const isMeetingOn = (state: State): boolean =>
  all(state, 'meeting').some((meeting) => meeting.state === 'running' || meeting.state === 'adjourned');

const hasOwnUndo = (event: KeyboardEvent): boolean =>
  (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) &&
  event.target.value !== '';

/** Bar, messages and one screen below: what stays at the same place from the first to the last minute. */
export const Frame = ({ state, route, onRoute }: Props) => {
  const t = useText();
  const { dismiss } = useLiveRegion();
  const { isBlanked, blank } = useBlanking(state);
  const { undo, redo, isStepping } = useSteps();
  const rehearsal = useRehearsal();
  useMessageLife(route);
  const [overlay, setOverlay] = useState<Overlay>(null);
  const [village, setVillage] = useState<VillageId | null>(null);
  // A clerk in a meeting never leaves its screen: the village is shown there (docs/design.md invariant 10).
  const staysHere = route === 'meeting' && isMeetingOn(state);
  const goToVillage = useCallback(
    (id: VillageId) => {
      setOverlay(null);
      setVillage(id);
      if (!staysHere) onRoute('village');
    },
    [onRoute, staysHere],
  );
  const villageShown = useCallback(() => setVillage(null), []);
  const keys = useMemo<Keys>(() => {
    const deed = (run: () => void) => () => void run();
    const go = (name: Route) => () => {
      setOverlay(null);
      onRoute(name);
    };
    const ways = routes.map((name, index) => [`Alt+Shift+${index + 1}`, deed(go(name))] as const);
    const undoKey = (event: KeyboardEvent) => (hasOwnUndo(event) ? false : deed(undo)());
    return {
      ...Object.fromEntries(ways),
      F1: deed(() => setOverlay('keys')),
      F9: deed(blank),
      'Ctrl+B': deed(blank),
      'Ctrl+K': deed(() => setOverlay('find')),
      'Ctrl+Z': undoKey,
      'Ctrl+Y': (event) => (hasOwnUndo(event) ? false : deed(redo)()),
      'Ctrl+Shift+Z': (event) => (hasOwnUndo(event) ? false : deed(redo)()),
    };
  }, [onRoute, undo, redo, blank]);
  useKeys(keys, { isAlways: true });
  return (
    <div className="frame" data-route={route}>
      <Bar
        state={state}
        route={route}
        isBlanked={isBlanked}
        isRehearsal={rehearsal.isOn}
        onRoute={onRoute}
        onBlank={blank}
        onKeys={() => setOverlay('keys')}
        onFind={() => setOverlay('find')}
      />
      <div className="frame-words">
        <Trouble onEscape={dismiss} />
        {rehearsal.isAsking && <RehearsalLine onEnd={rehearsal.end} onGoOn={rehearsal.goOn} />}
        {isStepping && (
          <p className="frame-line" role="status">
            {t('saved.stepping')}
          </p>
        )}
        <Notices />
      </div>
      <main className="frame-screen" aria-label={t(`nav.${route}`)}>
        <ScreenBoundary key={route}>
          <Screen
            route={route}
            state={state}
            village={village}
            onVillage={goToVillage}
            onVillageShown={villageShown}
            onRoute={onRoute}
          />
        </ScreenBoundary>
      </main>
      {overlay === 'keys' && <KeySheet onClose={() => setOverlay(null)} />}
      {overlay === 'find' && (
        <FindVillage state={state} isHere={staysHere} onVillage={goToVillage} onClose={() => setOverlay(null)} />
      )}
    </div>
  );
};
