import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build, type InlineConfig, type Plugin } from 'vite';
import { hashOf, isStamped, writeStamp } from './stamp.ts';

// What the carved Electron 33 carries; the official one is newer.
const BROWSER = 'chrome130';
const NODE = 'node20.18';
const WINDOWS = ['console', 'room', 'host'] as const;
const SAMPLE = 'tests/fixtures/sample-county';
const SOURCES = [
  'electron',
  'renderer',
  'shared',
  SAMPLE,
  'build/bundle.ts',
  'package-lock.json',
  'tsconfig.base.json',
];

/** A program of the main side: its entry and where it comes out, below dist/. Each is one self-contained CommonJS file. */
const programs: readonly (readonly [entry: string, output: string])[] = [
  ['electron/main.ts', 'main/main'],
  ['electron/documents/docx-worker.ts', 'main/docx-worker'],
  ['electron/intake/intake-process.ts', 'main/intake-process'],
  ...WINDOWS.map((name) => [`electron/preload/${name}.ts`, `preload/${name}`] as const),
];
const pages = WINDOWS.map((name) => `renderer/${name}/index.html`);

const shared = (root: string): InlineConfig => ({ root, configFile: false, logLevel: 'warn', mode: 'production' });

// CommonJS: a sandboxed preload must be, and an ESM main process deadlocks on a top-level `await app.whenReady()`.
const programConfig = (root: string, out: string, entry: string, output: string): InlineConfig => ({
  ...shared(root),
  define: { 'process.env.NODE_ENV': '"production"' },
  ssr: { noExternal: true, target: 'node' },
  build: {
    ssr: join(root, entry),
    outDir: out,
    emptyOutDir: false,
    copyPublicDir: false,
    minify: false,
    target: NODE,
    reportCompressedSize: false,
    rolldownOptions: {
      external: ['electron', ...builtinModules, ...builtinModules.map((name) => `node:${name}`)],
      output: { format: 'cjs', entryFileNames: `${output}.cjs`, codeSplitting: false },
      checks: { pluginTimings: false },
    },
  },
});

const pagesConfig = (root: string, out: string, plugins: readonly Plugin[]): InlineConfig => ({
  ...shared(join(root, 'renderer')),
  base: './',
  plugins: [react(), ...plugins],
  build: {
    outDir: join(out, 'renderer'),
    emptyOutDir: false,
    target: BROWSER,
    // The content security policy allows no inline script and no data: address.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 2000,
    rolldownOptions: { input: pages.map((page) => join(root, page)), checks: { pluginTimings: false } },
  },
  worker: { format: 'es' },
});

const sampleFiles = (root: string): string[] => {
  const folder = join(root, SAMPLE);
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.xlsx')) : [];
};

const refuseMissing = (root: string): void => {
  const missing = [...programs.map(([entry]) => entry), ...pages].filter((entry) => !existsSync(join(root, entry)));
  if (sampleFiles(root).length === 0) missing.push(`${SAMPLE}/*.xlsx`);
  if (missing.length > 0) throw new Error(`The application cannot be built; these are missing: ${missing.join(', ')}`);
};

const isWhole = (root: string): boolean =>
  programs.every(([, output]) => existsSync(join(root, 'dist', `${output}.cjs`))) &&
  pages.every((page) => existsSync(join(root, 'dist', page)));

const copySample = (root: string, out: string): void => {
  for (const name of sampleFiles(root)) cpSync(join(root, SAMPLE, name), join(out, 'sample', name));
};

// Built beside and moved into place: an application or a test that starts meanwhile never sees half a build.
const putInPlace = (root: string, fresh: string): void => {
  const dist = join(root, 'dist');
  const old = `${fresh}-old`;
  if (existsSync(dist)) renameSync(dist, old);
  renameSync(fresh, dist);
  rmSync(old, { recursive: true, force: true });
};

/** Builds the pages of the windows into a folder. */
export const buildPages = async (root: string, out: string, plugins: readonly Plugin[] = []): Promise<void> => {
  await build(pagesConfig(root, out, plugins));
};

/** Builds the whole application into dist/, unless dist/ is already what the sources say. Throws with the names of missing entries. */
export const buildApplication = async (root: string, say: (line: string) => void): Promise<void> => {
  const hash = hashOf(root, SOURCES);
  if (isStamped(root, 'dist', hash) && isWhole(root)) return;
  refuseMissing(root);
  say('Building …');
  const fresh = join(root, 'node_modules/.cache/huizhen', `dist-${process.pid}`);
  mkdirSync(fresh, { recursive: true });
  try {
    for (const [entry, output] of programs) await build(programConfig(root, fresh, entry, output));
    await buildPages(root, fresh);
    copySample(root, fresh);
    putInPlace(root, fresh);
    writeStamp(root, 'dist', hash);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
};
