import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type VillageId, wallId } from '../../../shared/records/ids.ts';
import { all, type State } from '../../../shared/records/state.ts';
import { useCalls, useDeeds } from '../../store/store.tsx';
import { useLiveRegion } from '../../ui/live-region.tsx';
import { useText } from '../../ui/text.tsx';
import { type Keys, useKeys } from '../../ui/use-keys.ts';
import { BackupMissing } from '../backup/backup-missing.tsx';
import { Bar } from './bar.tsx';
import { answered, asRecorded, type Blanking, pressed, readBack, shownAs } from './blanking.ts';
import { FindVillage } from './find-village.tsx';
import { KeySheet } from './key-sheet.tsx';
import { Notices } from './notices.tsx';
import { RehearsalLine } from './rehearsal-line.tsx';
import { type Route, routes } from './routes.ts';
import { ScreenBoundary } from './screen-boundary.tsx';
import { Screen } from './screens.tsx';
import { Trouble } from './trouble.tsx';
import { useLock } from './use-lock.ts';
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
  const [held, setHeld] = useState(asRecorded);
  const latest = useRef({ held, recorded });
  latest.current.recorded = recorded;
  const put = useCallback((next: Blanking) => {
    latest.current.held = next;
    setHeld(next);
  }, []);
  const blank = useCallback(() => {
    const next = pressed(latest.current.held, latest.current.recorded);
    const asked = shownAs(next, latest.current.recorded);
    put(next);
    void calls['room/blank'](asked).then(async (answer) => {
      await catchUp();
      put(answered(latest.current.held, asked, answer.ok));
    });
  }, [calls, catchUp, put]);
  useEffect(() => {
    const next = readBack(held, recorded);
    if (next !== held) put(next);
  }, [held, recorded, put]);
  return { isBlanked: shownAs(held, recorded), blank };
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
  const lock = useLock();
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
      'Alt+Shift+L': deed(() => void lock()),
      'Ctrl+Z': undoKey,
      'Ctrl+Y': (event) => (hasOwnUndo(event) ? false : deed(redo)()),
      'Ctrl+Shift+Z': (event) => (hasOwnUndo(event) ? false : deed(redo)()),
    };
  }, [onRoute, undo, redo, blank, lock]);
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
        <BackupMissing />
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
