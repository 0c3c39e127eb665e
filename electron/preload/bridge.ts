import { contextBridge, ipcRenderer } from 'electron';
import type { CallName, EventName } from '../../shared/ipc/contract.ts';

/** Every name mapped to true: a literal of this type with a name missing, or one too many, does not compile. */
export type Names<N extends PropertyKey> = Readonly<Record<N, true>>;

const listenTo = (name: string) => (listen: (payload: unknown) => void) => {
  // The event object stays here: it would hand the page an object of Electron's.
  const listener = (_event: object, payload: unknown): void => listen(payload);
  ipcRenderer.on(name, listener);
  return () => {
    ipcRenderer.off(name, listener);
  };
};

const mapNames = <V>(names: object, make: (name: string) => V): Record<string, V> =>
  Object.fromEntries(Object.keys(names).map((name) => [name, make(name)]));

/** Exposes `window.huizhen` with these calls and events and nothing else; there is no general send. */
export const exposeBridge = (calls: Partial<Names<CallName>>, events: Partial<Names<EventName>>): void => {
  contextBridge.exposeInMainWorld('huizhen', {
    calls: mapNames(calls, (name) => (input: unknown) => ipcRenderer.invoke(name, input)),
    events: mapNames(events, listenTo),
  });
};
