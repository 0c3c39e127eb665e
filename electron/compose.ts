import { randomUUID } from 'node:crypto';
import {
  app,
  type BrowserWindow,
  dialog,
  type OpenDialogOptions,
  powerMonitor,
  powerSaveBlocker,
  screen,
  session,
} from 'electron';
import type { Saved } from '../shared/journal/receipt.ts';
import { all } from '../shared/records/state.ts';
import { day } from '../shared/time/dates.ts';
import { dayOf, type OfficeClock, officeClock } from '../shared/time/office-clock.ts';
import { composeBackups } from './backup/compose-backups.ts';
import { clockNotice } from './disk/clock-notice.ts';
import { lookAtDisk } from './disk/look-at-disk.ts';
import { createReserve, withReserve } from './disk/reserve.ts';
import { watchDisk } from './disk/watch-disk.ts';
import type { Folders } from './folders.ts';
import { appHandlers } from './ipc/handlers/app.ts';
import { backupHandlers } from './ipc/handlers/backup.ts';
import { databaseHandlers } from './ipc/handlers/database.ts';
import { draftHandlers } from './ipc/handlers/draft.ts';
import { intakeHandlers } from './ipc/handlers/intake.ts';
import { journalHandlers } from './ipc/handlers/journal.ts';
import { papersHandlers } from './ipc/handlers/papers.ts';
import { type RehearsalParts, rehearsalHandlers } from './ipc/handlers/rehearsal.ts';
import { roomHandlers } from './ipc/handlers/room.ts';
import { screenHandlers } from './ipc/handlers/screens.ts';
import type { Senders } from './ipc/senders.ts';
import type { TellTrouble } from './journal/committer.ts';
import { realDisk } from './journal/disk.ts';
import { createDraftSlot, readDraft } from './journal/draft.ts';
import { type Journal, openJournal } from './journal/journal.ts';
import { placesIn } from './journal/places.ts';
import type { Opened } from './records-door.ts';
import type { Services } from './services.ts';
import type { SettingsStore } from './settings/settings.ts';
import type { Vault } from './vault/vault.ts';
import { openHost } from './windows/host.ts';
import { createKeepAwake, type KeepAwake } from './windows/keep-awake.ts';
import type { WindowParts } from './windows/open-window.ts';
import { openRoom } from './windows/room.ts';
import { createScreenKeeper, type ScreenKeeper } from './windows/screens.ts';
import { createWall, type Wall } from './windows/wall.ts';

/** What stays while the records are locked: the windows on their displays, the displays awake, and the count of views. */
export type Standing = {
  readonly keeper: ScreenKeeper;
  readonly awake: KeepAwake;
  readonly nextSeq: () => number;
};

/** What composing needs from outside. `consoleWindow` is null until it is open; `stamp` names what is set aside at this start. */
export type Outside = {
  readonly folders: Folders;
  readonly senders: Senders;
  readonly settings: SettingsStore;
  readonly standing: Standing;
  readonly stamp: string;
  /** Open: whoever composes has taken the key before. */
  readonly vault: Vault;
  readonly windows: WindowParts;
  readonly consoleWindow: () => BrowserWindow | null;
  /** Where a defect is told to developers. */
  readonly tellDefect: (where: string, error: unknown) => void;
  /** Ends this process for a start in a rehearsal, or on the county's own records. */
  readonly startAgain: RehearsalParts['startAgain'];
};

type Frame = Pick<Outside, 'senders' | 'windows' | 'consoleWindow' | 'settings'>;

const composeKeeper = ({ senders, windows, consoleWindow, settings }: Frame): ScreenKeeper =>
  createScreenKeeper({
    port: {
      attached: () => screen.getAllDisplays(),
      consoleOn: () => {
        const window = consoleWindow();
        return (window ? screen.getDisplayMatching(window.getBounds()) : screen.getPrimaryDisplay()).id;
      },
    },
    open: (name, place) => (name === 'room' ? openRoom : openHost)(windows, settings.get().language, place),
    changed: (screens) => senders.send('screens/changed', screens),
  });

/** Puts together what outlives a lock. */
export const composeStanding = (frame: Frame): Standing => {
  const keeper = composeKeeper(frame);
  // After a night in the bag, or a nap at noon, the displays may be others.
  powerMonitor.on('resume', keeper.follow);
  let seq = 0;
  const awake = createKeepAwake({
    start: () => powerSaveBlocker.start('prevent-display-sleep'),
    stop: (id) => powerSaveBlocker.stop(id),
  });
  return {
    keeper,
    awake,
    nextSeq: () => {
      seq += 1;
      return seq;
    },
  };
};

type ShowAfter = (saved: Promise<Saved>) => Promise<Saved>;

/**
 * Lets the wall show what was saved before the console hears of it. A group of transactions is shown once. What lies on the disk is
 * acknowledged even where drawing the wall meets a defect.
 */
const showAfter = (
  journal: Journal,
  wall: Pick<Wall, 'show'>,
  stayAwake: () => void,
  tellDefect: Outside['tellDefect'],
): ShowAfter => {
  let shown = -1;
  return async (saved) => {
    const receipt = await saved;
    const { seq } = journal.head();
    if (seq === shown) return receipt;
    shown = seq;
    try {
      wall.show();
      stayAwake();
    } catch (error) {
      tellDefect('room/view', error);
    }
    return receipt;
  };
};

/** The office's clock; the demo and tests start it on a day of their own. */
const composeClock = (): OfficeClock => {
  const machine = (): Date => new Date();
  const shifted = day.safeParse(process.env['HUIZHEN_TODAY']);
  return officeClock(shifted.success ? shifted.data : dayOf(machine()), machine);
};

const chosen = async (over: BrowserWindow | null, options: OpenDialogOptions): Promise<string | null> => {
  const { filePaths } = await (over ? dialog.showOpenDialog(over, options) : dialog.showOpenDialog(options));
  return filePaths[0] ?? null;
};

const composeServices = (
  outside: Outside,
  journal: Journal,
  settings: SettingsStore,
  clock: OfficeClock,
  after: ShowAfter,
): Services => {
  const { folders, senders, consoleWindow } = outside;
  const newId = (): string => randomUUID();
  const who = (): string => settings.get().who;
  const append: Services['append'] = (wish) => after(journal.append(wish));
  return {
    state: journal.state,
    append,
    record: (label, changes) => append({ id: newId(), who: who(), label, changes: [...changes] }),
    ...clock,
    newId,
    who,
    language: () => settings.get().language,
    dataFolder: folders.data,
    papersFolder: folders.papers,
    rehearsal: folders.rehearsal,
    set: folders.set,
    bundleFolder: folders.bundle,
    send: senders.send,
    chooseFile: ({ title, extensions }) =>
      chosen(consoleWindow(), {
        title,
        filters: [{ name: title, extensions: [...extensions] }],
        properties: ['openFile'],
      }),
    chooseFolder: ({ title }) => chosen(consoleWindow(), { title, properties: ['openDirectory', 'createDirectory'] }),
  };
};

/** The disk with its reserve, and who watches it; `tellTrouble` passes on what the journal says of it. */
const composeDisk = ({ folders, senders }: Outside) => {
  const reserve = createReserve(realDisk, placesIn(folders.data).reserve);
  const watch = watchDisk({
    look: () => lookAtDisk(folders.data),
    reserve,
    now: Date.now,
    tell: (news) => senders.send('disk/news', news),
  });
  const tellTrouble: TellTrouble = (code, waiting) => {
    watch.noteSlow(code === null && waiting > 0);
    senders.send('journal/trouble', { code, waiting });
  };
  return { disk: withReserve(realDisk, reserve), watch, tellTrouble };
};

/** Opens the journal and the draft of the data folder and puts every handler behind its call. Throws where the journal cannot be opened. */
export const compose = async (outside: Outside): Promise<Opened> => {
  const { folders, senders, settings, stamp, tellDefect, vault, standing } = outside;
  const { keeper, awake, nextSeq } = standing;
  const places = placesIn(folders.data);
  const seal = vault.seal();
  const { disk, watch, tellTrouble } = composeDisk(outside);
  const committed: { follow: () => void } = { follow: () => undefined };
  const journal = await openJournal({
    tellCommitted: () => committed.follow(),
    folder: places.journal,
    headFile: places.head,
    disk,
    seal,
    ensureKey: vault.ensureStored,
    newDevice: randomUUID,
    now: Date.now,
    tellTrouble,
  });
  const clearDatabase = (): Promise<void> => session.defaultSession.clearStorageData({ storages: ['indexdb'] });
  // What the console had filled from an open journal lies open in its log; it is filled anew, sealed.
  if (journal.isCarriedOver) await clearDatabase();
  const clock = composeClock();
  const wall = createWall({
    state: journal.state,
    ...clock,
    language: () => settings.get().language,
    theme: () => settings.get().wallTheme,
    send: senders.send,
    nextSeq,
    hasHost: () => keeper.screens().host !== 'closed',
    isRehearsal: folders.rehearsal !== null,
  });
  const stayAwake = (): void => awake.follow(all(journal.state, 'meeting').some(({ state }) => state === 'running'));
  const backups = await composeBackups(folders.data, seal, journal.head, (status) =>
    senders.send('backup/status', status),
  );
  committed.follow = backups.keeper.follow;
  const after = backups.after(showAfter(journal, wall, stayAwake, tellDefect));
  stayAwake();
  const services = composeServices(outside, journal, settings, clock, after);
  const found = await readDraft(places.draft, journal.state, stamp, seal);
  const { current: draft, ...drafts } = draftHandlers(createDraftSlot(disk, places.draft, seal), found.draft);
  const late = await clockNotice(journal, Date.now());
  const notices = [...journal.notices, ...late, ...found.notices, ...settings.notices, ...folders.notices];
  const handlers: Opened['handlers'] = {
    ...appHandlers({
      services,
      journal,
      settings,
      draft,
      screens: keeper.screens,
      wall,
      disk: watch,
      version: app.getVersion(),
      notices,
      bodyKey: Buffer.from(seal.keyFor('console')).toString('base64url'),
    }),
    ...journalHandlers(journal, services, after),
    ...databaseHandlers(clearDatabase, () => outside.consoleWindow()?.webContents.reload()),
    ...drafts,
    ...screenHandlers(keeper),
    ...roomHandlers(services, wall, () => keeper.screens().room !== 'closed'),
    ...intakeHandlers(services),
    ...papersHandlers(services),
    ...backupHandlers(services, backups.keeper, backups.room, () => outside.startAgain(null)),
    ...rehearsalHandlers({ state: journal.state, rehearsal: folders.rehearsal, startAgain: outside.startAgain }),
  };
  return {
    journal: {
      head: journal.head,
      close: async () => {
        watch.stop();
        await backups.end();
        await journal.close();
      },
    },
    handlers,
  };
};
