import type { Rectangle, Display as ScreenDisplay } from 'electron';
import type { Display } from '../../shared/ipc/contract.ts';

/** As much of Electron's display as we use. */
export type Attached = Pick<ScreenDisplay, 'id' | 'label' | 'bounds'>;

/** What is remembered of a display while it is unplugged. */
export type Remembered = {
  readonly id: string;
  readonly label: string;
  readonly width: number;
  readonly height: number;
};

/** What to remember a display by. */
export const remembered = ({ id, label, bounds }: Attached): Remembered => ({
  id: String(id),
  label,
  width: bounds.width,
  height: bounds.height,
});

/**
 * The display that was remembered, among those attached: by the system's id, else, where that changes with the socket, by the one
 * display of the same name and size. Two alike are not guessed at.
 */
export const findRemembered = <A extends Attached>(wanted: Remembered, attached: readonly A[]): A | null => {
  const same = attached.find((display) => String(display.id) === wanted.id);
  if (same) return same;
  const alike = attached.filter(
    ({ label, bounds }) =>
      label !== '' && label === wanted.label && bounds.width === wanted.width && bounds.height === wanted.height,
  );
  return alike.length === 1 ? (alike[0] ?? null) : null;
};

/** The displays as the clerk is shown them; `consoleOn` = id of the display that the console is on. */
export const describeDisplays = (attached: readonly Attached[], consoleOn: number): Display[] =>
  attached.map(({ id, label, bounds }, index) => ({
    id: String(id),
    label: label || String(index + 1),
    width: bounds.width,
    height: bounds.height,
    hasConsole: id === consoleOn,
  }));

/** Whether enough of a remembered place is on a display for a person to find the window: a strip of 100 by 100. */
export const isReachable = (place: Rectangle, attached: readonly Attached[]): boolean =>
  attached.some(({ bounds }) => {
    const width = Math.min(place.x + place.width, bounds.x + bounds.width) - Math.max(place.x, bounds.x);
    const height = Math.min(place.y + place.height, bounds.y + bounds.height) - Math.max(place.y, bounds.y);
    return width >= 100 && height >= 100;
  });
