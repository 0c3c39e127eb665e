import type { BrowserWindow } from 'electron';
import { type Language, translate } from '../../shared/text/translate.ts';
import type { WindowParts } from './open-window.ts';
import { openSideWindow, type SidePlace } from './side-window.ts';

/** Opens the window that only the chair sees. */
export const openHost = (parts: WindowParts, language: Language, place: SidePlace): BrowserWindow =>
  openSideWindow(parts, { name: 'host', title: translate(language, 'window.host') }, place, null);
