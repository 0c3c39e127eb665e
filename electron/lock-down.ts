import { type App, Menu, type Session, type WebPreferences } from 'electron';
import { bundleOrigin } from './ipc/senders.ts';

/** The web preferences of every window, written out although most are defaults: a default can change, this cannot. */
export const webPreferences = (preload: string): WebPreferences => ({
  preload,
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  safeDialogs: true,
  spellcheck: false,
  // A wall that is covered or on a sleeping projector still has to be right the moment it is seen.
  backgroundThrottling: false,
});

/** The switches that would open a running application to others: refused in the packaged one. */
export const openingSwitches: readonly string[] = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'inspect',
  'inspect-brk',
  'inspect-port',
];

/** The only permission that a page gets: that the system does not throw the console's database away. */
export const isAllowed = (permission: string, url: string): boolean =>
  permission === 'persistent-storage' && url.startsWith(`${bundleOrigin}/console/`);

/** Denies every permission but the one, for whoever asks and whoever only looks. */
export const denyPermissions = (session: Session): void => {
  session.setPermissionRequestHandler((contents, permission, answer) =>
    answer(isAllowed(permission, contents.getURL())),
  );
  session.setPermissionCheckHandler((contents, permission) => isAllowed(permission, contents?.getURL() ?? ''));
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
};

/** For every page there will ever be: it goes nowhere, opens nothing, embeds nothing. Developer tools only where `isPackaged` is false. */
export const lockDown = (app: Pick<App, 'on' | 'isPackaged'>): void => {
  Menu.setApplicationMenu(null);
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => event.preventDefault());
    contents.on('will-frame-navigate', (event) => event.preventDefault());
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    if (app.isPackaged) contents.on('devtools-opened', () => contents.closeDevTools());
  });
};
