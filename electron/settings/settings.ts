import { readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import Store from 'electron-store';
import type { z } from 'zod';
import type { StartNotice } from '../journal/journal.ts';
import { settingsV1 } from './settings-v1.ts';

/** What this machine remembers and may lose: language, theme, who, window places. */
export type Settings = z.infer<typeof settingsV1>;

/** The settings in memory; `change` also tries to store them, and a disk that refuses is no reason to stop. */
export type SettingsStore = {
  readonly get: () => Settings;
  readonly change: (patch: Partial<Settings>) => void;
  readonly notices: readonly StartNotice[];
};

const fileName = 'settings';

type Found = { readonly settings: Settings; readonly notices: readonly StartNotice[] };

const defaults = (): Settings => settingsV1.parse({});

const setAside = (path: string, stamp: string): Found => {
  const aside = `${path}.damaged-${stamp}`;
  try {
    renameSync(path, aside);
  } catch {
    // It cannot even be moved: the defaults serve, and the next change writes over it.
  }
  return { settings: defaults(), notices: [{ code: 'settings-damaged', values: { file: aside } }] };
};

const read = (path: string): string | null => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
};

/** Reads the settings before electron-store does, which would throw on a damaged file and stop the start (reliability.md 2). */
export const findSettings = (path: string, stamp: string): Found => {
  const text = read(path);
  if (text === null) return { settings: defaults(), notices: [] };
  try {
    return { settings: settingsV1.parse(JSON.parse(text)), notices: [] };
  } catch {
    return setAside(path, stamp);
  }
};

/** Opens the settings of a data folder; always succeeds. */
export const openSettings = (dataFolder: string, stamp: string): SettingsStore => {
  const found = findSettings(join(dataFolder, `${fileName}.json`), stamp);
  // The schema reads the file; electron-store only writes it, as a whole.
  const store = new Store<Settings>({ name: fileName, cwd: dataFolder, clearInvalidConfig: true });
  let settings = found.settings;
  return {
    get: () => settings,
    notices: found.notices,
    change: (patch) => {
      settings = settingsV1.parse({ ...settings, ...patch });
      try {
        store.store = settings;
      } catch {
        // Full or read-only: the journal's own notice tells the clerk; a window place is not worth a second one.
      }
    },
  };
};
