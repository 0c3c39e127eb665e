import type { Handlers, Screens, Start } from '../../../shared/ipc/contract.ts';
import type { Draft } from '../../../shared/journal/draft.ts';
import { kindNames } from '../../../shared/records/kinds.ts';
import type { State } from '../../../shared/records/state.ts';
import type { DiskWatch } from '../../disk/watch-disk.ts';
import type { Journal, StartNotice } from '../../journal/journal.ts';
import type { Services } from '../../services.ts';
import type { SettingsStore } from '../../settings/settings.ts';
import type { Wall } from '../../windows/wall.ts';

/** What the start of the console is told from. */
export type AppParts = {
  readonly services: Pick<Services, 'today' | 'dataFolder' | 'papersFolder' | 'rehearsal' | 'set'>;
  readonly journal: Journal;
  readonly settings: SettingsStore;
  readonly draft: () => Draft | null;
  readonly screens: () => Screens;
  readonly wall: Pick<Wall, 'show'>;
  readonly disk: Pick<DiskWatch, 'tellAgain'>;
  readonly version: string;
  readonly notices: readonly StartNotice[];
  /** The key under which the console's database is sealed, in base64url. */
  readonly bodyKey: string;
};

const countRecords = (state: State): number => kindNames.reduce((sum, kind) => sum + state[kind].size, 0);

const unsent = (draft: Draft | null, state: State): Draft | null =>
  // A line that is in the journal was sent, whatever the slot still holds.
  draft && state.line.has(draft.line) ? null : draft;

const startOf = (parts: AppParts): Start => {
  const { services, journal, settings } = parts;
  const { language, theme, wallTheme, who } = settings.get();
  return {
    today: services.today(),
    head: journal.head(),
    isEmpty: journal.head().seq === 0,
    records: countRecords(journal.state),
    draft: unsent(parts.draft(), journal.state),
    language,
    theme,
    wallTheme,
    who,
    version: parts.version,
    dataFolder: services.dataFolder,
    papersFolder: services.papersFolder,
    rehearsal: services.rehearsal,
    set: services.set,
    screens: parts.screens(),
    notices: parts.notices,
    ...journal.offers(),
    salvageable: journal.salvageable(),
    bodyKey: parts.bodyKey,
  };
};

/** The calls of the application's frame: what a console needs to begin, that a window is ready, what is remembered. */
export const appHandlers = (parts: AppParts): Pick<Handlers, 'app/start' | 'app/ready' | 'settings/change'> => ({
  'app/start': async () => startOf(parts),
  'app/ready': async () => {
    parts.wall.show();
    parts.disk.tellAgain();
  },
  'settings/change': async (patch) => {
    parts.settings.change(patch);
    // The wall speaks the language of the console and has a theme of its own.
    if (patch.language || patch.wallTheme) parts.wall.show();
  },
});
