// @ts-check
import { mkdirSync, rmSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

/**
 * Bundles a TypeScript program of the house (packages stay outside) and imports it; Node 20 cannot run TypeScript itself.
 * The bundle lies in node_modules/.cache: a program must find its files from the working folder, not from import.meta.
 * @param {string} root
 * @param {string} entry path from the root
 * @returns {Promise<Record<string, unknown>>}
 */
export const runTs = async (root, entry) => {
  const name = basename(entry).replace(/\.[cm]?tsx?$/, '');
  // A folder for each process: two commands at once must not overwrite each other's program.
  const outDir = join(root, 'node_modules/.cache/huizhen/run', `${name}-${process.pid}`);
  mkdirSync(outDir, { recursive: true });
  process.once('exit', () => rmSync(outDir, { recursive: true, force: true }));
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: join(root, entry),
      outDir,
      emptyOutDir: false,
      minify: false,
      sourcemap: 'inline',
      target: 'node20.18',
      rolldownOptions: {
        external: [/^[^./\0](?!:[\\/])/, ...builtinModules],
        output: { format: 'es', entryFileNames: `${name}.mjs`, chunkFileNames: '[name]-[hash].mjs' },
        checks: { pluginTimings: false },
      },
    },
  });
  return import(pathToFileURL(join(outDir, `${name}.mjs`)).href);
};
