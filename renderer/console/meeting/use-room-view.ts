import { useEffect } from 'react';
import type { Payload } from '../../../shared/ipc/contract.ts';
import type { ConsoleBridge } from '../../store/bridge.ts';
import { type Observed, observed, useObserved } from '../../store/observed.ts';
import { useStore } from '../../store/store.tsx';

type Shown = Payload<'room/view'> | null;

const views = new WeakMap<ConsoleBridge, Observed<Shown>>();

const viewOf = (bridge: ConsoleBridge): Observed<Shown> => {
  const known = views.get(bridge);
  if (known) return known;
  const view = observed<Shown>(null);
  bridge.events['room/view'](view.set);
  views.set(bridge, view);
  return view;
};

/** What the room sees now: the very view that its window was sent. Null until the first one has come. */
export const useRoomView = (): Shown => {
  const { bridge } = useStore();
  const view = viewOf(bridge);
  useEffect(() => {
    // Being ready again asks for the view that was pushed before anybody here listened.
    if (view.get() === null) void bridge.calls['app/ready'](undefined);
  }, [bridge, view]);
  return useObserved(view);
};
