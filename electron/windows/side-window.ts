import type { BrowserWindow, BrowserWindowConstructorOptions, Rectangle } from 'electron';
import type { AskedSize } from './asked-size.ts';
import { openWindow, type WindowLook, type WindowParts } from './open-window.ts';

/** Where a window for others goes: over a whole display, or beside the console in a window that can be moved. */
export type SidePlace = { readonly kind: 'display'; readonly bounds: Rectangle } | { readonly kind: 'window' };

const optionsFor = (place: SidePlace, size: AskedSize | null): BrowserWindowConstructorOptions => {
  const ground = { backgroundColor: '#000000', minimizable: place.kind === 'window' };
  if (size) return { ...ground, ...size, useContentSize: true, enableLargerThanScreen: true };
  if (place.kind === 'window') return { ...ground, width: 960, height: 540, useContentSize: true };
  return { ...ground, ...place.bounds, frame: false, fullscreen: true, hasShadow: false, skipTaskbar: true };
};

/** Opens a window that only draws. Over a display it has no frame; it never takes the keyboard from the console. */
export const openSideWindow = (
  parts: WindowParts,
  look: Pick<WindowLook, 'name' | 'title'>,
  place: SidePlace,
  size: AskedSize | null,
): BrowserWindow => openWindow(parts, { ...look, takesFocus: false, options: optionsFor(place, size) });
