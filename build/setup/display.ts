import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { hasScreen } from './system-packages.ts';

const START_LIMIT_MS = 15_000;

/**
 * The environment in which windows can be shown: the one there is, or with a virtual screen that Xvfb numbers itself, so
 * that several runs never clash. The screen ends with this process. It is larger than any window: one of just its size is taken
 * for one that wants the whole screen, and is made a pixel smaller each way.
 */
export const withDisplay = async (size = '2048x1200x24'): Promise<NodeJS.ProcessEnv> => {
  if (hasScreen()) return { ...process.env };
  const args = ['-displayfd', '3', '-screen', '0', size, '-nolisten', 'tcp'];
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  process.once('exit', () => server.kill());
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
  const number = await new Promise<string>((resolve, reject) => {
    const limit = setTimeout(() => reject(new Error('The virtual screen (Xvfb) did not start.')), START_LIMIT_MS);
    const announced = server.stdio[3] as Readable;
    announced.once('data', (line) => {
      clearTimeout(limit);
      resolve(String(line).trim());
    });
    server.once('error', reject);
  });
  server.unref();
  (server.stdio[3] as Readable & { unref?: () => void }).unref?.();
  return { ...process.env, DISPLAY: `:${number}` };
};
