import type { BrowserWindow } from 'electron';
import { type Language, translate } from '../../shared/text/translate.ts';
import { askedSize } from './asked-size.ts';
import type { WindowParts } from './open-window.ts';
import { openSideWindow, type SidePlace } from './side-window.ts';

/** Opens the window that the room sees. Its process is sent room view models and has no way to ask for anything else. */
export const openRoom = (parts: WindowParts, language: Language, place: SidePlace): BrowserWindow =>
  openSideWindow(
    parts,
    { name: 'room', title: translate(language, 'window.room') },
    place,
    askedSize(process.env['HUIZHEN_ROOM_SIZE']),
  );
