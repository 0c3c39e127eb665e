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
  const next: { shown: Shown } = { shown: null };
  // With the next frame, and only the last of several: the room draws meanwhile, and the two must not race for the processor.
  bridge.events['room/view']((shown) => {
    if (next.shown === null) {
      requestAnimationFrame(() => {
        view.set(next.shown);
        next.shown = null;
      });
    }
    next.shown = shown;
  });
  views.set(bridge, view);
  return view;
};

/** What the room sees at the moment of asking; nothing is drawn again when it changes. */
export const useRoomViewNow = (): (() => Shown) => viewOf(useStore().bridge).get;

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
