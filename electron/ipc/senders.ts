import type { WebContents } from 'electron';
import { type EventName, events, type Payload, type WindowName } from '../../shared/ipc/contract.ts';

/** The one origin of our pages. Never rename it: the console's database belongs to it. */
export const bundleOrigin = 'app://bundle';

/** As much of an IPC event as says who sent it. */
export type Arrival = {
  readonly sender: { readonly id: number; readonly mainFrame: object };
  readonly senderFrame: ({ readonly url: string } & object) | null;
};

/** As much of a window's contents as is needed to push an event to it. */
export type Receiver = Pick<WebContents, 'id' | 'send' | 'isDestroyed'>;

/** Who is who among the open windows. Main tells it; no window can. */
export type Senders = {
  /** Notes that these contents are that window, until they are forgotten. */
  readonly admit: (name: WindowName, contents: Receiver) => void;
  readonly forget: (id: number) => void;
  /** The window that a message came from: known by id, from its top frame, showing our own page. Else null. */
  readonly windowOf: (arrival: Arrival) => WindowName | null;
  /** Pushes an event to each open window that the contract names for it, and to no other. */
  readonly send: <N extends EventName>(name: N, payload: Payload<N>) => void;
};

const isOurPage = (url: string): boolean => URL.canParse(url) && url.startsWith(`${bundleOrigin}/`);

/** A register of windows in which nobody is known yet. */
export const createSenders = (): Senders => {
  const known = new Map<number, { readonly name: WindowName; readonly contents: Receiver }>();
  return {
    admit: (name, contents) => {
      known.set(contents.id, { name, contents });
    },
    forget: (id) => {
      known.delete(id);
    },
    windowOf: ({ sender, senderFrame }) => {
      // A frame that is gone, or a frame inside the page, is nobody: only the top frame speaks for its window.
      if (senderFrame === null || senderFrame !== sender.mainFrame || !isOurPage(senderFrame.url)) return null;
      return known.get(sender.id)?.name ?? null;
    },
    send: (name, payload) => {
      const receivers: readonly WindowName[] = events[name].to;
      // In the order of the contract: the room does not wait until the console has drawn its miniature.
      for (const receiver of receivers) {
        for (const { name: window, contents } of known.values()) {
          if (window === receiver && !contents.isDestroyed()) contents.send(name, payload);
        }
      }
    },
  };
};
