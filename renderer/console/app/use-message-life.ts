import { useEffect, useRef } from 'react';
import { useSaved } from '../../store/store.tsx';
import { type Message, useLiveRegion } from '../../ui/live-region.tsx';
import { useLanguage } from '../../ui/text.tsx';
import type { Route } from './routes.ts';

/**
 * Lets a message go once it is no longer true where it stands: when the next transaction is saved (Ctrl+Z would then undo something
 * else than the message says), on another screen, in another language.
 */
export const useMessageLife = (route: Route): void => {
  const { message, dismiss } = useLiveRegion();
  const { seq } = useSaved();
  const { language } = useLanguage();
  const now = `${route} ${language} ${seq}`;
  const said = useRef<{ readonly message: Message | null; readonly at: string }>({ message: null, at: now });
  useEffect(() => {
    if (said.current.message !== message) said.current = { message, at: now };
    else if (message !== null && said.current.at !== now) dismiss();
  }, [message, now, dismiss]);
};
