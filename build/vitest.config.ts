import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const root = join(import.meta.dirname, '..');
// A file named *.papers.test.ts needs LibreOffice and poppler; the runner names on its last lines what it left out.
const withoutTools = process.env.HUIZHEN_NO_PAPERS ? ['tests/**/*.papers.test.ts'] : [];

export default defineConfig({
  root,
  plugins: [react()],
  cacheDir: 'node_modules/.cache/huizhen/vitest',
  test: {
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'], exclude: withoutTools, testTimeout: 20_000 },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.{ts,tsx}'],
          exclude: withoutTools,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.e2e.ts'],
          // One application at a time: windows compete for the focus, and figures for the processor.
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
