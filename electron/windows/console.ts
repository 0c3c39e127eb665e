import { type BrowserWindow, type Rectangle, screen } from 'electron';
import { translate } from '../../shared/text/translate.ts';
import type { SettingsStore } from '../settings/settings.ts';
import { askedSize } from './asked-size.ts';
import { isReachable } from './displays.ts';
import { openWindow, type WindowParts } from './open-window.ts';

const usual = { width: 1366, height: 768 };

const placeOf = (settings: SettingsStore): Partial<Rectangle> & { readonly useContentSize?: boolean } => {
  const size = askedSize(process.env['HUIZHEN_CONSOLE_SIZE']);
  if (size) return { ...size, useContentSize: true };
  const place = settings.get().consoleBounds;
  return place && isReachable(place, screen.getAllDisplays()) ? place : usual;
};

const rememberPlace = (window: BrowserWindow, settings: SettingsStore): void => {
  settings.change({ consoleBounds: window.getNormalBounds(), isConsoleMaximized: window.isMaximized() });
};

/** Opens the console where it was last, if that place can still be reached; it remembers its place when it is closed. */
export const openConsole = (parts: WindowParts, settings: SettingsStore): BrowserWindow => {
  const { language, theme, isConsoleMaximized } = settings.get();
  const window = openWindow(parts, {
    name: 'console',
    title: translate(language, 'window.console'),
    takesFocus: true,
    options: {
      ...placeOf(settings),
      minWidth: 900,
      minHeight: 520,
      // The page's own ground, so that nothing flashes before it is drawn.
      backgroundColor: theme === 'dark' ? '#14120e' : '#f6f2e9',
    },
  });
  if (isConsoleMaximized && !process.env['HUIZHEN_CONSOLE_SIZE']) window.maximize();
  window.on('close', () => rememberPlace(window, settings));
  return window;
};
