import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';

/** `done` is said in passing; `refused` can be put away. Both go when they are no longer true: the frame knows when. */
export type Message = { readonly kind: 'done' | 'refused'; readonly text: string };

type Region = {
  readonly message: Message | null;
  readonly announce: (text: string) => void;
  readonly refuse: (text: string) => void;
  readonly dismiss: () => void;
};

const RegionContext = createContext<Region | null>(null);

/** Holds the one message of the window; the frame draws it with `role="status"`, so that readers hear it. */
export const LiveRegionProvider = ({ children }: { readonly children: ReactNode }) => {
  const [message, setMessage] = useState<Message | null>(null);
  const announce = useCallback((text: string) => setMessage({ kind: 'done', text }), []);
  const refuse = useCallback((text: string) => setMessage({ kind: 'refused', text }), []);
  const dismiss = useCallback(() => setMessage(null), []);
  const region = useMemo(() => ({ message, announce, refuse, dismiss }), [message, announce, refuse, dismiss]);
  return <RegionContext.Provider value={region}>{children}</RegionContext.Provider>;
};

/** The one place where a window says what happened: `announce` what was done, `refuse` with cause and remedy. */
export const useLiveRegion = (): Region => {
  const region = useContext(RegionContext);
  if (!region) throw new Error('A message is said outside of LiveRegionProvider.');
  return region;
};
