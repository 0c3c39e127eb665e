import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { build } from 'vite';
import { nodeReader, type StartReader } from '../../electron/intake/reader.ts';

const root = join(import.meta.dirname, '../..');

/** Builds the reading process as the application ships it and starts it as plain Node; each caller builds its own copy. */
export const builtReader = async (limit?: readonly string[]): Promise<StartReader> => {
  const outDir = join(root, 'node_modules/.cache/huizhen/tests', `intake-${process.pid}`);
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: join(root, 'electron/intake/intake-process.ts'),
      outDir,
      emptyOutDir: false,
      minify: false,
      target: 'node20.18',
      rolldownOptions: {
        external: [...builtinModules, ...builtinModules.map((name) => `node:${name}`)],
        output: { format: 'cjs', entryFileNames: 'intake-process.cjs', codeSplitting: false },
        checks: { pluginTimings: false },
      },
    },
  });
  return nodeReader(join(outDir, 'intake-process.cjs'), limit);
};
