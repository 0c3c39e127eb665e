import { useCallback } from 'react';
import { useObserved } from '../../store/observed.ts';
import { changeSettings } from '../../store/session.ts';
import { useStore } from '../../store/store.tsx';
import { useLiveRegion } from '../../ui/live-region.tsx';
import { useText } from '../../ui/text.tsx';

/** Who sits at the keyboard and is noted with every step, and the way to hand it over without leaving the meeting. */
export const useMinuteTaker = () => {
  const t = useText();
  const { session, bridge } = useStore();
  const { announce } = useLiveRegion();
  const { who } = useObserved(session.settings);
  const takeMinutes = useCallback(
    (name: string) => {
      changeSettings(session, bridge.calls['settings/change'], { who: name });
      announce(t('people.minutes-set', { name }));
    },
    [session, bridge, announce, t],
  );
  return { who, takeMinutes };
};
