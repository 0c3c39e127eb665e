import { lstatSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { z } from 'zod';
import { cleanInput } from '../../shared/door/clean.ts';
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

/** No settings of ours are nearly as large; what is, is not read to see what it says. */
const mostBytes = 1_000_000;

/** The text of the file; null where there is none. Throws where something lies there that cannot be read as one. */
const read = (path: string): string | null => {
  if (!lstatSync(path, { throwIfNoEntry: false })) return null;
  if (statSync(path).size > mostBytes) throw new Error('far too large');
  return readFileSync(path, 'utf8');
};

/** Takes away the half-written files that killed programs have left beside the settings. */
const sweep = (path: string): void => {
  try {
    const beside = `${basename(path)}.tmp-`;
    for (const name of readdirSync(dirname(path))) {
      if (name.startsWith(beside)) rmSync(join(dirname(path), name), { force: true });
    }
  } catch {
    // They are in nobody's way.
  }
};

/**
 * Reads the settings before electron-store does, which would throw on a damaged file and stop the start. Never throws: what cannot be
 * read, be it no file at all, is set aside and told, and the defaults are used.
 */
export const findSettings = (path: string, stamp: string): Found => {
  sweep(path);
  try {
    const text = read(path);
    if (text === null) return { settings: defaults(), notices: [] };
    return { settings: settingsV1.parse(cleanInput(JSON.parse(text))), notices: [] };
  } catch {
    return setAside(path, stamp);
  }
};
