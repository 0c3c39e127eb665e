import { join } from 'node:path';
import { app, type BrowserWindow, dialog, screen, session } from 'electron';
import type { MeetingId } from '../shared/records/ids.ts';
import { type TextKey, translate } from '../shared/text/translate.ts';
import { registerAppScheme, serveAppScheme } from './app-scheme.ts';
import { type Composed, compose } from './compose.ts';
import { decideFolders } from './folders.ts';
import { ipcDoor } from './ipc/door.ts';
import { registerCalls } from './ipc/register-calls.ts';
import { createSenders } from './ipc/senders.ts';
import { realDisk } from './journal/disk.ts';
import { NewerJournal, OtherKey } from './journal/read-segment.ts';
import { denyPermissions, lockDown, openingSwitches } from './lock-down.ts';
import { discardScratch } from './rehearsal/scratch.ts';
import { argumentsFor, rehearsalAsked } from './rehearsal/start-arguments.ts';
import { openSettings, type SettingsStore } from './settings/settings.ts';
import { openVaultAt } from './vault/open-vault-at.ts';
import { KeysMissing } from './vault/vault.ts';
import { NewerVault } from './vault/vault-files.ts';
import { openConsole } from './windows/console.ts';

const folders = decideFolders(app, __dirname, rehearsalAsked(process.argv));
const senders = createSenders();
const windows = { bundleFolder: folders.bundle, senders, isPackaged: app.isPackaged };
const opened: { console: BrowserWindow | null } = { console: null };

/** Names of calls and errors only: the content of a call may name people, and is never written anywhere but into the journal. */
const tellDefect = (where: string, error: unknown): void => {
  console.error(`defect in ${where}:`, error instanceof Error ? (error.stack ?? error.message) : 'unknown');
};

const openFirst = (settings: SettingsStore): void => {
  const window = openConsole(windows, settings);
  opened.console = window;
  window.once('closed', () => {
    opened.console = null;
    app.quit();
  });
};

/** Ends this process and starts the application anew, in a rehearsal of that meeting or on the county's own records. */
const startAgain = (rehearsal: MeetingId | null): void => {
  // A portable program unpacks itself anew for each start, so the file that was clicked is started.
  const execPath = process.env['PORTABLE_EXECUTABLE_FILE'];
  app.relaunch({ args: argumentsFor(process.argv, rehearsal), ...(execPath ? { execPath } : {}) });
  app.quit();
};

const followDisplays = ({ keeper }: Composed): void => {
  const follow = (): void => keeper.follow();
  screen.on('display-added', follow);
  screen.on('display-removed', follow);
  screen.on('display-metrics-changed', follow);
  opened.console?.on('moved', follow);
};

const start = async (): Promise<void> => {
  const stamp = String(Date.now());
  const settings = openSettings(folders.data, stamp);
  denyPermissions(session.defaultSession);
  serveAppScheme(session.defaultSession, join(folders.bundle, 'renderer'));
  const outside = {
    folders,
    senders,
    settings,
    stamp,
    windows,
    consoleWindow: () => opened.console,
    tellDefect,
    startAgain,
  };
  const composing = openVaultAt(realDisk, folders.data, Date.now).then((vault) => compose({ ...outside, vault }));
  registerCalls(
    ipcDoor,
    senders,
    composing.then(({ handlers }) => handlers),
    tellDefect,
  );
  // The console's process starts while the journal is read; its first call waits for it.
  openFirst(settings);
  const composed = await composing;
  followDisplays(composed);
  app.on('will-quit', () => void composed.journal.close());
  if (folders.rehearsal) app.on('quit', () => discardScratch(folders.data));
};

/** The sentence for a start that must not go on. */
const reasonOf = (error: unknown): TextKey => {
  if (error instanceof NewerJournal || error instanceof NewerVault) return 'start.newer-journal';
  return error instanceof KeysMissing || error instanceof OtherKey ? 'start.keys-missing' : 'start.cannot-open';
};

const sayWhyNot = (error: unknown): void => {
  tellDefect('the start', error);
  const both = (['zh', 'en'] as const).map((language) =>
    translate(language, reasonOf(error), { folder: folders.data }),
  );
  dialog.showErrorBox(translate('zh', 'window.start-title'), both.join('\n\n'));
  app.exit(1);
};

const focusConsole = (): void => {
  if (opened.console?.isMinimized()) opened.console.restore();
  opened.console?.focus();
};

const isOpenedUp = app.isPackaged && openingSwitches.some((name) => app.commandLine.hasSwitch(name));

if (isOpenedUp || !app.requestSingleInstanceLock()) {
  // Opened for debugging from outside, or a second start on the same data: the first instance comes to the front instead.
  app.exit(isOpenedUp ? 1 : 0);
} else {
  // A crash dump is a picture of the memory, names included.
  app.commandLine.appendSwitch('disable-breakpad');
  registerAppScheme();
  lockDown(app);
  app.on('second-instance', focusConsole);
  app.on('window-all-closed', () => app.quit());
  void app.whenReady().then(start).catch(sayWhyNot);
}
