import { useEffect, useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Payload } from '../../shared/ipc/contract.ts';
import { keepEqual } from '../ui/wall/keep-equal.ts';
import { RoomScene } from '../ui/wall/room-scene.tsx';
import type { RoomBridge } from './bridge.ts';

type Props = { readonly bridge: RoomBridge };
type Shown = Payload<'room/view'>;

/**
 * The projector's window: draws the view that was pushed last and says when it stands. It holds nothing else, asks for
 * nothing and can change nothing.
 */
export const Room = ({ bridge }: Props) => {
  const [shown, setShown] = useState<Shown | null>(null);

  useEffect(() => {
    // Drawn at once and not in React's next slice: the room must not wait behind anything.
    const stop = bridge.events['room/view']((next) => flushSync(() => setShown((before) => keepEqual(before, next))));
    void bridge.calls['app/ready'](undefined);
    return stop;
  }, [bridge]);

  useLayoutEffect(() => {
    if (!shown) return;
    document.documentElement.dataset['theme'] = shown.view.theme;
    // In the frame that shows it: until then nobody can have seen it, and asking would hold up the drawing itself.
    const frame = requestAnimationFrame(() => void bridge.calls['room/drawn']({ seq: shown.seq }));
    return () => cancelAnimationFrame(frame);
  }, [bridge, shown]);

  return <main>{shown ? <RoomScene view={shown.view} /> : null}</main>;
};
