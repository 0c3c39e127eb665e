import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { app, type BrowserWindow, dialog, screen, session } from 'electron';
import type { MeetingId } from '../shared/records/ids.ts';
import { translate } from '../shared/text/translate.ts';
import { registerAppScheme, serveAppScheme } from './app-scheme.ts';
import { finishRestore } from './backup/finish-restore.ts';
import { compose, composeStanding, type Standing } from './compose.ts';
import { decideFolders } from './folders.ts';
import { ipcDoor } from './ipc/door.ts';
import { setsHandlers } from './ipc/handlers/sets.ts';
import { vaultHandlers } from './ipc/handlers/vault.ts';
import { registerCalls } from './ipc/register-calls.ts';
import { createSenders } from './ipc/senders.ts';
import { realDisk } from './journal/disk.ts';
import { denyPermissions, lockDown, openingSwitches } from './lock-down.ts';
import { createRecordsDoor, type Opened, type RecordsDoor } from './records-door.ts';
import { discardScratch } from './rehearsal/scratch.ts';
import { argumentsFor } from './rehearsal/start-arguments.ts';
import { selfTest, selfTestFolder } from './self-test/self-test.ts';
import { argumentsForSet } from './sets/sets-file.ts';
import { openSettings, type SettingsStore } from './settings/settings.ts';
import { followIdleness } from './vault/follow-idleness.ts';
import { removeOpenCopiesIn } from './vault/open-copies.ts';
import { openVaultAt } from './vault/open-vault-at.ts';
import { printFolderIn } from './vault/print-folder.ts';
import { reasonOf } from './why-not.ts';
import { openConsole } from './windows/console.ts';
import type { ScreenKeeper } from './windows/screens.ts';

const testFolder = selfTestFolder(process.argv);
const folders = decideFolders(app, __dirname, process.argv, testFolder);
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

const startWith = (args: string[]): void => {
  // A portable program unpacks itself anew for each start, so the file that was clicked is started.
  const execPath = process.env['PORTABLE_EXECUTABLE_FILE'];
  app.relaunch({ args, ...(execPath ? { execPath } : {}) });
  app.quit();
};

/** Ends this process and starts the application anew, in a rehearsal of that meeting or on the county's own records. */
const startAgain = (rehearsal: MeetingId | null): void => startWith(argumentsFor(process.argv, rehearsal));

const followDisplays = (keeper: ScreenKeeper): void => {
  const follow = (): void => keeper.follow();
  screen.on('display-added', follow);
  screen.on('display-removed', follow);
  screen.on('display-metrics-changed', follow);
  opened.console?.on('moved', follow);
};

const openDoor = async (settings: SettingsStore, standing: Standing): Promise<RecordsDoor> => {
  const aside = await finishRestore(realDisk, folders.data);
  const notices =
    aside === null ? folders.notices : [...folders.notices, { code: 'restored', values: { folder: aside } }];
  const vault = await openVaultAt(realDisk, folders.data, Date.now);
  const outside = {
    folders: { ...folders, notices },
    senders,
    settings,
    standing,
    vault,
    stamp: String(Date.now()),
    windows,
    consoleWindow: () => opened.console,
    tellDefect,
    startAgain,
  };
  const composeOrSay = (): Promise<Opened> =>
    compose(outside).catch((error: unknown) => {
      sayWhyNot(error);
      throw error;
    });
  const blank = (): void => {
    standing.keeper.blankHost();
    opened.console?.webContents.reload();
  };
  const removeOpenCopies = (): Promise<void> => removeOpenCopiesIn(folders.data);
  const sets = setsHandlers({
    ...folders,
    current: folders.set,
    isRehearsal: folders.rehearsal !== null,
    settings,
    newId: randomUUID,
    startOn: (id) => startWith(argumentsForSet(process.argv, id)),
  });
  const door = createRecordsDoor(vault, composeOrSay, (way) => ({
    ...vaultHandlers({ vault, settings, door: way, removeOpenCopies, blank }),
    ...sets,
  }));
  followIdleness(vault.status, () => senders.send('vault/lock-wanted', undefined));
  if (!vault.status().isLocked && !folders.isChoosing) void door.open().catch(() => undefined);
  return door;
};

const start = async (): Promise<void> => {
  const settings = openSettings(folders.data, String(Date.now()));
  denyPermissions(session.defaultSession);
  serveAppScheme(session.defaultSession, join(folders.bundle, 'renderer'));
  rmSync(printFolderIn(folders.data), { recursive: true, force: true });
  const standing = composeStanding({ senders, windows, settings, consoleWindow: () => opened.console });
  const opening = openDoor(settings, standing);
  registerCalls(ipcDoor, senders, async (name) => (await opening).handlersFor(name), tellDefect);
  // The console's process starts while the journal is read; its first call waits for it.
  openFirst(settings);
  followDisplays(standing.keeper);
  const door = await opening;
  app.on('will-quit', () => {
    void door.close();
    rmSync(printFolderIn(folders.data), { recursive: true, force: true });
  });
  if (folders.rehearsal) app.on('quit', () => discardScratch(folders.data));
};

/** Tests this program on its own, prints what it found as one line of JSON, and ends: for whoever has only the shipped binary. */
const testItself = async (): Promise<void> => {
  denyPermissions(session.defaultSession);
  serveAppScheme(session.defaultSession, join(folders.bundle, 'renderer'));
  const window = openConsole(windows, openSettings(folders.data, 'self-test'));
  const report = await selfTest(window, app.getVersion(), app.isPackaged);
  discardScratch(folders.data);
  process.stdout.write(`${JSON.stringify(report)}\n`, () => app.exit(report.ok ? 0 : 1));
};

const sayWhyNot = (error: unknown): void => {
  tellDefect('the start', error);
  const both = (['zh', 'en'] as const).map((language) =>
    translate(language, reasonOf(error), { folder: folders.data }),
  );
  dialog.showErrorBox(translate('zh', 'window.start-title'), both.join('\n\n'));
  app.exit(1);
};

const failTest = (error: unknown): void => {
  tellDefect('the self-test', error);
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
  void app
    .whenReady()
    .then(testFolder ? testItself : start)
    .catch(testFolder ? failTest : sayWhyNot);
}
