import { useEffect, useState } from 'react';
import { all, type State } from '../../../shared/records/state.ts';
import type { Day } from '../../../shared/time/dates.ts';
import { loadCounty } from '../../store/load.ts';
import { useCalls, useLive, useOfficeClock, useStore } from '../../store/store.tsx';
import { Restore } from '../backup/restore.tsx';
import { FirstStart } from '../first-start/first-start.tsx';
import { Frame } from './frame.tsx';
import type { Route } from './routes.ts';

/** Where a start lands: in the meeting that was going on, or that is prepared for today, else among the villages. */
const landing = (state: State, today: Day): Route => {
  const isGoing = all(state, 'meeting').some(
    ({ state: stands, date }) =>
      stands === 'running' || stands === 'adjourned' || (stands === 'preparing' && date === today),
  );
  return isGoing ? 'meeting' : 'village';
};

/** First start or frame: asked of the records themselves, never of a database that might only be empty. */
export const Entrance = () => {
  const state = useLive(loadCounty());
  const calls = useCalls();
  const { rehearsal } = useStore().session.start;
  const { today } = useOfficeClock();
  const [route, setRoute] = useState<Route | null>(rehearsal === null ? null : 'meeting');
  const isRead = state !== undefined;
  useEffect(() => {
    if (isRead) void calls['app/ready'](undefined);
  }, [isRead, calls]);
  if (!state) return null;
  const isFirst = state.county.size === 0 && state.village.size === 0;
  if (isFirst && route === null) return <FirstStart state={state} onBegun={setRoute} restore={<Restore />} />;
  return <Frame state={state} route={route ?? landing(state, today)} onRoute={setRoute} />;
};
