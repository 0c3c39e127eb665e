import { useCallback, useMemo, useState } from 'react';
import { useCalls, useStore } from '../../store/store.tsx';
import { type Keys, useKeys } from '../../ui/use-keys.ts';

/** Whether this is a rehearsal, and its end: asked once in words, done at the second press, put away with Esc. */
export const useRehearsal = () => {
  const calls = useCalls();
  const isOn = useStore().session.start.rehearsal !== null;
  const [isAsking, setAsking] = useState(false);
  const end = useCallback((): void => {
    if (isAsking) void calls['rehearsal/end'](undefined);
    else setAsking(true);
  }, [isAsking, calls]);
  const goOn = useCallback(() => setAsking(false), []);
  const keys = useMemo<Keys>(
    () => ({
      ...(isOn ? { 'Alt+Y': () => void end() } : {}),
      ['Escape']: () => {
        if (!isAsking) return false;
        goOn();
        return undefined;
      },
    }),
    [isOn, isAsking, end, goOn],
  );
  useKeys(keys);
  return { isOn, isAsking, end, goOn };
};
