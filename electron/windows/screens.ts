import type { BrowserWindow } from 'electron';
import type { Screens } from '../../shared/ipc/contract.ts';
import { Refused } from '../ipc/refused.ts';
import { type Attached, describeDisplays, findRemembered, type Remembered, remembered } from './displays.ts';
import type { SidePlace } from './side-window.ts';

/** The two windows that are shown to others. */
export type SideName = 'room' | 'host';

/** As much of Electron's `screen` as is used. */
export type ScreenPort = {
  readonly attached: () => readonly Attached[];
  /** The id of the display that the console is on. */
  readonly consoleOn: () => number;
};

/** What opening a side window needs; `open` gives a window that is on its way. */
export type ScreensParts = {
  readonly port: ScreenPort;
  readonly open: (name: SideName, place: SidePlace) => Pick<BrowserWindow, 'destroy' | 'once' | 'setBounds' | 'reload'>;
  readonly changed: (screens: Screens) => void;
};

/** Which windows are open where, and what happens to them when displays come and go. */
export type ScreenKeeper = {
  readonly screens: () => Screens;
  /** Opens a side window over a display (its id) or, for null, in a window. Throws `Refused` rather than cover the console. */
  readonly open: (name: SideName, display: string | null) => Screens;
  readonly close: (name: SideName) => Screens;
  /** Lets the host window forget what it shows; it shows nothing until it is sent something. The room's stays as it is. */
  readonly blankHost: () => void;
  /** A display was plugged in, unplugged or changed: closes what lost its display, brings back what finds it again. */
  readonly follow: () => void;
};

type Side = {
  readonly window: ReturnType<ScreensParts['open']> | null;
  readonly place: Screens['room'];
  /** The display that it belongs on; kept while that is unplugged. */
  readonly wanted: Remembered | null;
};

const closed: Side = { window: null, place: 'closed', wanted: null };

const usable = (port: ScreenPort, id: string): Attached => {
  const display = port.attached().find((one) => String(one.id) === id);
  if (!display || display.id === port.consoleOn()) throw new Refused('one-display-only');
  return display;
};

/**
 * Keeps the side windows on their displays. Invariants: 1. a full-screen window never covers the display of the console;
 * 2. one whose display is unplugged is closed at once (the system would push it over the console) and opens again when
 * that display, known by identity, comes back; 3. closed by a person, it stays closed.
 */
export const createScreenKeeper = ({ port, open, changed }: ScreensParts): ScreenKeeper => {
  const sides: Record<SideName, Side> = { room: closed, host: closed };

  const screens = (): Screens => ({
    displays: describeDisplays(port.attached(), port.consoleOn()),
    room: sides.room.place,
    host: sides.host.place,
  });
  const put = (name: SideName, place: SidePlace, wanted: Remembered | null): void => {
    const window = open(name, place);
    sides[name] = { window, place: place.kind, wanted };
    window.once('closed', () => {
      if (sides[name].window !== window) return;
      sides[name] = closed;
      changed(screens());
    });
  };
  const take = (name: SideName, wanted: Remembered | null): void => {
    const { window } = sides[name];
    sides[name] = { ...closed, wanted };
    window?.destroy();
  };
  const followOne = (name: SideName): void => {
    const { wanted, place } = sides[name];
    if (!wanted) return;
    const display = findRemembered(wanted, port.attached());
    const isFree = display !== null && display.id !== port.consoleOn();
    if (place === 'display' && !isFree) take(name, wanted);
    else if (place === 'display' && display) sides[name].window?.setBounds(display.bounds);
    else if (isFree) put(name, { kind: 'display', bounds: display.bounds }, wanted);
  };

  return {
    screens,
    open: (name, id) => {
      const display = id === null ? null : usable(port, id);
      take(name, null);
      if (display) put(name, { kind: 'display', bounds: display.bounds }, remembered(display));
      else put(name, { kind: 'window' }, null);
      changed(screens());
      return screens();
    },
    close: (name) => {
      take(name, null);
      changed(screens());
      return screens();
    },
    blankHost: () => sides.host.window?.reload(),
    follow: () => {
      followOne('room');
      followOne('host');
      changed(screens());
    },
  };
};
