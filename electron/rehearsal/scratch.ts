import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const prefix = 'huizhen-rehearsal-';

/** What a rehearsal is given of the county: its records, and how the console looks. The unsent line stays where it is. */
const lent = ['journal', 'journal-head', 'keys.json', 'keys-2.json', 'settings.json'] as const;

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of somebody else cannot be asked, but it is there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};

/**
 * Copies the records of a county's data folder into a new folder of the system's temporary one, which only this user may open, and
 * returns its path. The county's folder is read and never written.
 */
export const openScratch = (county: string): string => {
  const scratch = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`));
  for (const name of lent) {
    if (existsSync(join(county, name))) cpSync(join(county, name), join(scratch, name), { recursive: true });
  }
  return scratch;
};

/** Removes what a rehearsal has left, as far as the system lets go of it: the rest goes at the next start. */
export const discardScratch = (scratch: string): void => {
  try {
    rmSync(scratch, { recursive: true, force: true });
  } catch {
    // A file that is still held: `sweepScratch` of the next start finds its process gone.
  }
};

/** Removes the folders of rehearsals that were killed. One that is going on is left alone. */
export const sweepScratch = (): void => {
  for (const name of readdirSync(tmpdir())) {
    const pid = name.startsWith(prefix) ? Number(name.slice(prefix.length).split('-')[0]) : Number.NaN;
    if (Number.isInteger(pid) && pid > 0 && !isAlive(pid)) discardScratch(join(tmpdir(), name));
  }
};
