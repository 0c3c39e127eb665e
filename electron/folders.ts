import { mkdirSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import type { App } from 'electron';

/** Where things lie on this machine; all absolute. */
export type Folders = { readonly data: string; readonly papers: string; readonly bundle: string };

const asked = (path: string | undefined): string | null => (path && isAbsolute(path) ? path : null);

/**
 * Decides the folders and tells Electron its own. HUIZHEN_DATA moves everything that is kept (tests, demo, a second county), and with it
 * the lock that lets one instance at a time use it; HUIZHEN_PAPERS_FOLDER moves the papers. Must run before Electron is ready.
 */
export const decideFolders = (app: App, programFolder: string): Folders => {
  const data = asked(process.env['HUIZHEN_DATA']);
  if (data) {
    mkdirSync(data, { recursive: true });
    app.setPath('userData', data);
  }
  return {
    data: app.getPath('userData'),
    papers: asked(process.env['HUIZHEN_PAPERS_FOLDER']) ?? join(app.getPath('documents'), 'Huizhen'),
    bundle: join(programFolder, '..'),
  };
};
