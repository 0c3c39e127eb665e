import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import type { App } from 'electron';
import type { MeetingId } from '../shared/records/ids.ts';
import type { StartNotice } from './journal/journal.ts';
import { openScratch, sweepScratch } from './rehearsal/scratch.ts';

/** Where things lie on this machine; all absolute. In a rehearsal `data` and `papers` are copies that do not outlive it. */
export type Folders = {
  readonly data: string;
  readonly papers: string;
  readonly bundle: string;
  /** The meeting that is rehearsed; null where the county's own records are open. */
  readonly rehearsal: MeetingId | null;
  /** What the clerk must be told about it. */
  readonly notices: readonly StartNotice[];
};

const asked = (path: string | undefined): string | null => (path && isAbsolute(path) ? path : null);

/** A copy for a rehearsal; null where it cannot be made. Everything that Electron keeps goes there too, and not into the county's folder. */
const copyFor = (app: App, county: string): Pick<Folders, 'data' | 'papers'> | null => {
  try {
    const data = openScratch(county);
    app.setPath('userData', data);
    app.setPath('sessionData', data);
    return { data, papers: join(data, 'papers') };
  } catch {
    return null;
  }
};

const countyFolders = (app: App, data: string | null): Pick<Folders, 'data' | 'papers'> => {
  if (data) {
    mkdirSync(data, { recursive: true });
    app.setPath('userData', data);
  }
  const papers = asked(process.env['HUIZHEN_PAPERS_FOLDER']) ?? join(app.getPath('documents'), 'Huizhen');
  return { data: app.getPath('userData'), papers };
};

/**
 * Decides the folders and tells Electron its own. HUIZHEN_DATA moves everything that is kept (tests, demo, a second county), and with it
 * the lock that lets one instance at a time use it; HUIZHEN_PAPERS_FOLDER moves the papers. A rehearsal works on a copy in a folder of
 * its own; what killed rehearsals have left is removed. Must run before Electron is ready.
 */
export const decideFolders = (app: App, programFolder: string, rehearsal: MeetingId | null): Folders => {
  sweepScratch();
  const data = asked(process.env['HUIZHEN_DATA']);
  const bundle = join(programFolder, '..');
  const copy = rehearsal && copyFor(app, data ?? app.getPath('userData'));
  if (copy) return { ...copy, bundle, rehearsal, notices: [] };
  const failed = { code: 'rehearsal-impossible', values: { folder: tmpdir() } };
  return { ...countyFolders(app, data), bundle, rehearsal: null, notices: rehearsal ? [failed] : [] };
};
