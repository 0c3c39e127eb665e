import { join } from 'node:path';
import Store from 'electron-store';
import type { StartNotice } from '../journal/journal.ts';
import { findSettings, type Settings } from './find-settings.ts';
import { settingsV1 } from './settings-v1.ts';

/** The settings in memory; `change` also tries to store them, and a disk that refuses is no reason to stop. */
export type SettingsStore = {
  readonly get: () => Settings;
  readonly change: (patch: Partial<Settings>) => void;
  readonly notices: readonly StartNotice[];
};

const fileName = 'settings';

/** The schema reads the file; electron-store only writes it, as a whole. Null where not even that can be: on a disk that takes nothing. */
const openStore = (dataFolder: string): Pick<Store<Settings>, 'store'> | null => {
  try {
    return new Store<Settings>({ name: fileName, cwd: dataFolder, clearInvalidConfig: true });
  } catch {
    return null;
  }
};

/** Opens the settings of a data folder; always succeeds. */
export const openSettings = (dataFolder: string, stamp: string): SettingsStore => {
  const found = findSettings(join(dataFolder, `${fileName}.json`), stamp);
  const store = openStore(dataFolder);
  let settings = found.settings;
  return {
    get: () => settings,
    notices: found.notices,
    change: (patch) => {
      settings = settingsV1.parse({ ...settings, ...patch });
      try {
        if (store) store.store = settings;
      } catch {
        // Full or read-only: the journal's own notice tells the clerk; a window place is not worth a second one.
      }
    },
  };
};
