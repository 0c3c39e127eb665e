import { copyFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { buildProgram } from '../build-program.ts';
import { buildPages } from '../bundle.ts';

/** What stands in for a guard of the main process or of the pages: the guard's own source, and the part in its place. */
export type Without = { readonly side: 'main' | 'pages'; readonly guard: string; readonly by: string };

/** Lets every import of one source of ours find another, but for the other's own. */
const inPlaceOf = (source: string, by: string): Plugin => ({
  name: `in place of ${source}`,
  enforce: 'pre',
  resolveId(asked, importer) {
    if (!importer || !asked.startsWith('.') || importer === resolve(by)) return null;
    return resolve(importer, '..', asked) === resolve(source) ? resolve(by) : null;
  },
});

/**
 * Builds the application once more, with a guard taken away: by another part in its place, never by a switch that the shipped program
 * would have. Gives the folder to start it from; it is gone when we are.
 */
export const buildVariant = async ({ side, guard, by }: Without): Promise<string> => {
  const folder = mkdtempSync(join(process.cwd(), 'node_modules/.cache/huizhen', 'fault-variant-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  cpSync('dist', join(folder, 'dist'), { recursive: true });
  const manifest: unknown = JSON.parse(readFileSync('package.json', 'utf8'));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ ...Object(manifest), type: 'commonjs' }));
  const plugins = [inPlaceOf(guard, by)];
  if (side === 'main') {
    copyFileSync(await buildProgram('electron/main.ts', 'cjs', plugins), join(folder, 'dist/main/main.cjs'));
  } else {
    rmSync(join(folder, 'dist/renderer'), { recursive: true });
    await buildPages(process.cwd(), join(folder, 'dist'), plugins);
  }
  return folder;
};
