import { useEffect, useState } from 'react';
import { all, type State } from '../../../shared/records/state.ts';
import { loadCounty } from '../../store/load.ts';
import { useCalls, useLive, useStore } from '../../store/store.tsx';
import { Restore } from '../backup/restore.tsx';
import { FirstStart } from '../first-start/first-start.tsx';
import { Frame } from './frame.tsx';
import type { Route } from './routes.ts';

/** Where a start lands: in the meeting that was going on, else among the villages. */
const landing = (state: State): Route => {
  const isGoing = all(state, 'meeting').some((meeting) => meeting.state === 'running' || meeting.state === 'adjourned');
  return isGoing ? 'meeting' : 'village';
};

/** First start or frame: asked of the records themselves, never of a database that might only be empty. */
export const Entrance = () => {
  const state = useLive(loadCounty());
  const calls = useCalls();
  const { rehearsal } = useStore().session.start;
  const [route, setRoute] = useState<Route | null>(rehearsal === null ? null : 'meeting');
  const isRead = state !== undefined;
  useEffect(() => {
    if (isRead) void calls['app/ready'](undefined);
  }, [isRead, calls]);
  if (!state) return null;
  const isFirst = state.county.size === 0 && state.village.size === 0;
  if (isFirst && route === null) return <FirstStart state={state} onBegun={setRoute} restore={<Restore />} />;
  return <Frame state={state} route={route ?? landing(state)} onRoute={setRoute} />;
};
