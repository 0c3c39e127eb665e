// @ts-check
import { readFileSync } from 'node:fs';

/**
 * The most memory that this program ever held, in bytes. On Linux from its own status: the other count would still hold what its parent
 * had when it was started.
 */
export const peakBytes = () => {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS * 1024;
  const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
  return Number(kilobytes) * 1024;
};
