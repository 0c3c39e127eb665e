import { mkdtempSync, rmSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { basename, join } from 'node:path';
import { build, type Plugin } from 'vite';

const cache = (): string => join(process.cwd(), 'node_modules/.cache/huizhen');

/** Builds a program of the bench or the fault suite into one file that plain Node or Electron can run; gives its path. It is gone when we are. */
export const buildProgram = async (
  entry: string,
  format: 'es' | 'cjs' = 'es',
  plugins: readonly Plugin[] = [],
): Promise<string> => {
  const name = `${basename(entry).replace(/\.ts$/, '')}.${format === 'es' ? 'mjs' : 'cjs'}`;
  const outDir = mkdtempSync(join(cache(), 'program-'));
  process.once('exit', () => rmSync(outDir, { recursive: true, force: true }));
  await build({
    configFile: false,
    logLevel: 'error',
    plugins: [...plugins],
    define: { 'process.env.NODE_ENV': '"production"' },
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: join(process.cwd(), entry),
      outDir,
      minify: false,
      target: 'node20.18',
      rolldownOptions: {
        external: ['electron', ...builtinModules, ...builtinModules.map((one) => `node:${one}`)],
        output: { format, entryFileNames: name, codeSplitting: false },
        checks: { pluginTimings: false },
      },
    },
  });
  return join(outDir, name);
};
