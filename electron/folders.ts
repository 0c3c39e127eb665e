import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import type { App } from 'electron';
import type { MeetingId } from '../shared/records/ids.ts';
import { type DataSet, firstSet } from '../shared/sets/data-set.ts';
import { safeName } from './documents/paper-files.ts';
import type { StartNotice } from './journal/journal.ts';
import { openScratch, sweepScratch } from './rehearsal/scratch.ts';
import { rehearsalAsked } from './rehearsal/start-arguments.ts';
import { folderOfSet, readSets, setAsked } from './sets/sets-file.ts';

/** Where things lie on this machine; all absolute. In a rehearsal `data` and `papers` are copies that do not outlive it. */
export type Folders = {
  readonly data: string;
  readonly papers: string;
  readonly bundle: string;
  /** Where the list of sets lies, and the first of them. */
  readonly home: string;
  /** Which set of records this is; null as long as there is only one. */
  readonly set: DataSet | null;
  /** Whether somebody has to choose a set first: there are several, and this start was asked for none. */
  readonly isChoosing: boolean;
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

type OfSet = { readonly home: string; readonly set: DataSet | null };

const countyFolders = (app: App, { home, set }: OfSet): Pick<Folders, 'data' | 'papers'> => {
  const data = set ? folderOfSet(home, set.id) : home;
  mkdirSync(data, { recursive: true });
  app.setPath('userData', data);
  app.setPath('sessionData', data);
  const papers = asked(process.env['HUIZHEN_PAPERS_FOLDER']) ?? join(app.getPath('documents'), 'Huizhen');
  // Papers of two sets never lie among each other either.
  return { data, papers: set && set.id !== firstSet ? join(papers, safeName(set.name)) : papers };
};

/**
 * Decides the folders and tells Electron its own. HUIZHEN_DATA moves everything that is kept (tests, demo), each set of records has a folder of its own in it, and with it
 * the lock that lets one instance at a time use it; HUIZHEN_PAPERS_FOLDER moves the papers. A rehearsal works on a copy in a folder of
 * its own; what killed rehearsals have left is removed. `own` = the folder of a start that is to touch nothing else: a self-test. Must run before Electron is ready.
 */
export const decideFolders = (
  app: App,
  programFolder: string,
  argv: readonly string[],
  own: string | null,
): Folders => {
  sweepScratch();
  const rehearsal = rehearsalAsked(argv);
  const home = own ?? asked(process.env['HUIZHEN_DATA']) ?? app.getPath('userData');
  const sets = readSets(home);
  const set = setAsked(argv, sets);
  const bundle = join(programFolder, '..');
  const common = { bundle, home, set, isChoosing: sets.length > 1 && set === null && rehearsal === null };
  const copy = rehearsal && copyFor(app, set ? folderOfSet(home, set.id) : home);
  if (copy) return { ...common, ...copy, rehearsal, notices: [] };
  const failed = { code: 'rehearsal-impossible', values: { folder: tmpdir() } };
  return { ...common, ...countyFolders(app, common), rehearsal: null, notices: rehearsal ? [failed] : [] };
};
