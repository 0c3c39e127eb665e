import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserWindow, WebPreferences } from 'electron';
import { realDisk } from '../journal/disk.ts';
import { openJournal } from '../journal/journal.ts';
import { createSeal, newDataKey } from '../vault/seal.ts';
import { type InPage, inPage } from './in-page.ts';

/** One thing that a shipped program must hold to; `item` = its number in Electron's checklist, null for our own. */
export type Check = { readonly item: number | null; readonly what: string; readonly ok: boolean };

/** What `--self-test` prints, as one line of JSON. */
export type SelfTest = {
  readonly version: string;
  readonly isPackaged: boolean;
  readonly ok: boolean;
  readonly checks: readonly Check[];
};

const option = '--self-test';

/** A new empty folder for the data of a self-test; null for every other start. The county's own folder is not touched. */
export const selfTestFolder = (argv: readonly string[]): string | null =>
  argv.includes(option) ? mkdtempSync(join(tmpdir(), 'huizhen-self-test-')) : null;

/** What the window really got: not in Electron's types, but the one place that tells. */
const preferencesOf = ({ webContents }: BrowserWindow): WebPreferences => {
  const last: unknown = Reflect.get(webContents, 'getLastWebPreferences');
  const found: unknown = typeof last === 'function' ? last.call(webContents) : null;
  return typeof found === 'object' && found !== null ? found : {};
};

const preferenceChecks = (prefs: WebPreferences): Check[] => [
  { item: 2, what: 'no Node in pages', ok: prefs.nodeIntegration === false && prefs.nodeIntegrationInWorker !== true },
  { item: 3, what: 'pages are isolated from the preload', ok: prefs.contextIsolation === true },
  { item: 4, what: 'pages run in a sandbox', ok: prefs.sandbox === true },
  { item: 6, what: 'the same-origin policy holds', ok: prefs.webSecurity === true },
  { item: 8, what: 'no insecure content', ok: prefs.allowRunningInsecureContent === false },
  { item: 9, what: 'no experimental features', ok: prefs.experimentalFeatures !== true },
  { item: 10, what: 'no Blink features are switched on', ok: !prefs.enableBlinkFeatures },
  { item: 11, what: 'no webview tag', ok: prefs.webviewTag !== true },
];

const pageChecks = (page: InPage, before: string, after: string): Check[] => [
  { item: 1, what: 'nothing is fetched from outside', ok: page.isWebRefused },
  { item: 5, what: 'no permission but that the database is kept', ok: page.granted.join() === 'persistent-storage' },
  { item: 7, what: 'the content policy allows only what is ours', ok: page.policy.includes("default-src 'none'") },
  { item: 7, what: 'no markup is made from a string', ok: page.isMarkupRefused },
  { item: 13, what: 'a page goes nowhere', ok: before === after && before.startsWith('app://') },
  { item: 14, what: 'a page opens nothing', ok: page.isWindowRefused },
  { item: 18, what: 'no file is fetched', ok: page.isFileRefused },
  { item: 20, what: 'a page sees neither Node nor Electron', ok: page.strangers.length === 0 },
];

/** Saves a line and reads it back, as a start after a power cut would. */
const journalCheck = async (): Promise<Check> => {
  const folder = mkdtempSync(join(tmpdir(), 'huizhen-self-test-journal-'));
  const seal = createSeal(newDataKey());
  const parts = {
    folder,
    disk: realDisk,
    seal,
    newDevice: () => 'self-test',
    now: Date.now,
    tellTrouble: () => undefined,
  };
  const fields = { name: 'self-test', kind: 'department' };
  const wish = {
    id: 'one',
    who: '',
    label: { key: 'unit.recorded' },
    changes: [{ kind: 'unit', record: 'one', fields }],
  };
  try {
    const journal = await openJournal(parts);
    const { head } = await journal.append(wish);
    await journal.close();
    const again = await openJournal(parts);
    const ok = again.compare(head) === 'same' && again.notices.length === 0;
    await again.close();
    return { item: null, what: 'a saved line is read back', ok };
  } catch {
    return { item: null, what: 'a saved line is read back', ok: false };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** Tests the program as it is here, in a window of its own, and gives what `--self-test` prints. */
export const selfTest = async (window: BrowserWindow, version: string, isPackaged: boolean): Promise<SelfTest> => {
  const { webContents } = window;
  if (webContents.isLoading()) await once(webContents, 'did-finish-load');
  const before = webContents.getURL();
  const page = await inPage(webContents);
  const checks = [
    ...preferenceChecks(preferencesOf(window)),
    ...pageChecks(page, before, webContents.getURL()),
    await journalCheck(),
  ].sort((one, other) => (one.item ?? 99) - (other.item ?? 99));
  return { version, isPackaged, ok: checks.every(({ ok }) => ok), checks };
};
