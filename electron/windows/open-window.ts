import { join } from 'node:path';
import { BrowserWindow, type BrowserWindowConstructorOptions } from 'electron';
import type { WindowName } from '../../shared/ipc/contract.ts';
import { bundleOrigin, type Senders } from '../ipc/senders.ts';
import { webPreferences } from '../lock-down.ts';

/** What all windows need to be opened: where the built application lies, and the register of who is who. */
export type WindowParts = { readonly bundleFolder: string; readonly senders: Senders; readonly isPackaged: boolean };

/** What one window brings of its own. */
export type WindowLook = {
  readonly name: WindowName;
  readonly title: string;
  readonly options: BrowserWindowConstructorOptions;
  /** Whether it takes the keyboard when it appears: only the console may. */
  readonly takesFocus: boolean;
};

/** Opens a window on its own page with its own preload, admits it to the senders, and shows it when it has something to show. */
export const openWindow = ({ bundleFolder, senders, isPackaged }: WindowParts, look: WindowLook): BrowserWindow => {
  const { name, title, options, takesFocus } = look;
  const preload = join(bundleFolder, 'preload', `${name}.cjs`);
  const window = new BrowserWindow({
    ...options,
    title,
    show: false,
    autoHideMenuBar: true,
    webPreferences: { ...webPreferences(preload), devTools: !isPackaged },
  });
  const { webContents } = window;
  const { id } = webContents;
  senders.admit(name, webContents);
  window.once('closed', () => senders.forget(id));
  // Titles are read by task switchers, screen shares and logs: ours never follows the page.
  window.on('page-title-updated', (event) => event.preventDefault());
  window.once('ready-to-show', () => {
    if (takesFocus) window.show();
    else window.showInactive();
  });
  void window.loadURL(`${bundleOrigin}/${name}/index.html`);
  return window;
};
