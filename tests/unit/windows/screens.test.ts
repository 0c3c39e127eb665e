import { describe, expect, test } from 'vitest';
import { Refused } from '../../../electron/ipc/refused.ts';
import type { Attached } from '../../../electron/windows/displays.ts';
import { createScreenKeeper } from '../../../electron/windows/screens.ts';

const laptop: Attached = { id: 1, label: 'Built-in', bounds: { x: 0, y: 0, width: 1366, height: 768 } };
const projector: Attached = { id: 2, label: 'EPSON EB', bounds: { x: 1366, y: 0, width: 1920, height: 1080 } };

/** A desk with displays that can be plugged and unplugged, and a named fake of windows that notes where they were opened. */
const aDesk = (...displays: readonly Attached[]) => {
  const desk = { attached: [...displays], consoleOn: 1 };
  const events: string[] = [];
  const closers: (() => void)[] = [];
  const keeper = createScreenKeeper({
    port: { attached: () => desk.attached, consoleOn: () => desk.consoleOn },
    open: (name, place) => {
      events.push(`${name} on ${place.kind === 'display' ? `${place.bounds.width}x${place.bounds.height}` : 'window'}`);
      return fakeWindow(
        (closed) => closers.push(closed),
        () => events.push(`${name} gone`),
      );
    },
    changed: () => undefined,
  });
  return { desk, events, keeper, closeByHand: () => closers.at(-1)?.() };
};

type FakeWindow = ReturnType<Parameters<typeof createScreenKeeper>[0]['open']>;
const fakeWindow = (onClosed: (closed: () => void) => void, onDestroy: () => void): FakeWindow => {
  const window = {
    destroy: onDestroy,
    setBounds: () => undefined,
    reload: () => undefined,
    once: (_event: string, listener: () => void) => {
      onClosed(listener);
      return window;
    },
  };
  // A named fake in the place of an Electron window: only these three are used.
  return window as unknown as FakeWindow;
};

const refusalOf = (deed: () => void): string => {
  try {
    deed();
    return 'done';
  } catch (error) {
    return error instanceof Refused ? error.code : 'defect';
  }
};

describe('the room window', () => {
  test('covers the projector', () => {
    const { events, keeper } = aDesk(laptop, projector);
    expect([keeper.open('room', '2').room, events]).toEqual(['display', ['room on 1920x1080']]);
  });

  test('never covers the only display, which is the console', () => {
    const { events, keeper } = aDesk(laptop);
    expect([refusalOf(() => keeper.open('room', '1')), events]).toEqual(['one-display-only', []]);
  });

  test('opens beside the console where there is only one display', () => {
    const { events, keeper } = aDesk(laptop);
    expect([keeper.open('room', null).room, events]).toEqual(['window', ['room on window']]);
  });

  test('is closed at once when the projector is unplugged, and comes back with it', () => {
    const { desk, events, keeper } = aDesk(laptop, projector);
    keeper.open('room', '2');
    desk.attached = [laptop];
    keeper.follow();
    const away = keeper.screens().room;
    desk.attached = [laptop, { ...projector, id: 5 }];
    keeper.follow();
    expect([away, keeper.screens().room, events]).toEqual([
      'closed',
      'display',
      ['room on 1920x1080', 'room gone', 'room on 1920x1080'],
    ]);
  });

  test('gives way when the console is moved onto its display', () => {
    const { desk, keeper } = aDesk(laptop, projector);
    keeper.open('room', '2');
    desk.consoleOn = 2;
    keeper.follow();
    expect(keeper.screens().room).toBe('closed');
  });

  test('stays closed when a person closed it, whatever is plugged in', () => {
    const { desk, keeper, closeByHand } = aDesk(laptop, projector);
    keeper.open('room', '2');
    closeByHand();
    desk.attached = [laptop, projector];
    keeper.follow();
    expect(keeper.screens().room).toBe('closed');
  });
});
