import { closeSync, fdatasyncSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** Times one write of `bytes` bytes plus fdatasync, `n` times, in `folder`: what the disk itself asks, in ms each. */
export const bareSync = (folder: string, bytes: number, n: number): number[] => {
  const path = join(folder, 'floor.bin');
  const file = openSync(path, 'w');
  const data = Buffer.alloc(bytes, 'x');
  const samples: number[] = [];
  for (let at = 0; at < n; at += 1) {
    const from = performance.now();
    writeSync(file, data);
    fdatasyncSync(file);
    samples.push(performance.now() - from);
  }
  closeSync(file);
  rmSync(path);
  return samples;
};
