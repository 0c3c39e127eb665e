import { readFileSync, renameSync } from 'node:fs';
import type { z } from 'zod';
import type { StartNotice } from '../journal/journal.ts';
import { settingsV1 } from './settings-v1.ts';

/** What this machine remembers and may lose: language, theme, who, window places. */
export type Settings = z.infer<typeof settingsV1>;

/** The settings as found at the start, and what the clerk must be told about them. */
export type Found = { readonly settings: Settings; readonly notices: readonly StartNotice[] };

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

/** Reads the settings before electron-store does, which would throw on a damaged file and stop the start. */
export const findSettings = (path: string, stamp: string): Found => {
  const text = read(path);
  if (text === null) return { settings: defaults(), notices: [] };
  try {
    return { settings: settingsV1.parse(JSON.parse(text)), notices: [] };
  } catch {
    return setAside(path, stamp);
  }
};
