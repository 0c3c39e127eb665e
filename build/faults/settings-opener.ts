import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';
import Store from 'electron-store';
import { openSettings } from '../../electron/settings/settings.ts';

// A program of its own, in a real Electron: opens the settings of each folder below the one named last, and notes how it went.
const [root = '', how = ''] = process.argv.slice(-2);

const opened = (folder: string): unknown => {
  try {
    if (how !== 'guarded') return { settings: new Store({ name: 'settings', cwd: folder }).store, codes: [] };
    const store = openSettings(folder, 'now');
    const [settings, codes] = [store.get(), store.notices.map(({ code }) => code)];
    store.change({ who: '沈知微' });
    return { settings, codes, kept: openSettings(folder, 'later').get().who };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
};

void app.whenReady().then(() => {
  const names = readdirSync(root);
  writeFileSync(
    `${root}.json`,
    JSON.stringify(Object.fromEntries(names.map((name) => [name, opened(join(root, name))]))),
  );
  app.exit(0);
});
