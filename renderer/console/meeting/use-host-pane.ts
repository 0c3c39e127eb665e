import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useScreens } from '../../store/store.tsx';

/** From this width on the chair's sheet has a column of its own beside the village. */
const wide = '(min-width: 1600px)';

const listen = (changed: () => void): (() => void) => {
  const query = window.matchMedia(wide);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
};

const isWideNow = (): boolean => window.matchMedia(wide).matches;

/**
 * The chair's sheet beside the village on a wide console: there by itself where a second display lets nobody in the room see it and no
 * window of its own shows it, else by the key. The key goes into it, and out of it again by putting it away.
 */
export const useHostPane = (toField: () => void) => {
  const { displays, host } = useScreens();
  const isWide = useSyncExternalStore(listen, isWideNow);
  const box = useRef<HTMLElement>(null);
  const [wanted, setWanted] = useState<boolean | null>(null);
  const [isEntered, setEntered] = useState(false);
  const isOpen = isWide && (wanted ?? (displays.length > 1 && host === 'closed'));
  useEffect(() => {
    if (isEntered && isOpen) box.current?.querySelector<HTMLElement>('[data-first], [role="listbox"], button')?.focus();
    setEntered(false);
  }, [isEntered, isOpen]);
  return {
    isWide,
    isOpen,
    box,
    press: (): void => {
      if (isOpen && box.current?.contains(document.activeElement)) {
        setWanted(false);
        toField();
        return;
      }
      setWanted(true);
      setEntered(true);
    },
  };
};
