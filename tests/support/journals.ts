import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { realDisk } from '../../electron/journal/disk.ts';
import { type Journal, type JournalParts, openJournal } from '../../electron/journal/journal.ts';
import { createSeal } from '../../electron/vault/seal.ts';

/** A folder of its own on the real disk, taken away when the test is over. */
export const aFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'huizhen-journal-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
};

/** The seal of every journal that a test writes into a folder of its own. */
export const testSeal = createSeal(Buffer.alloc(32, 7));

/** The journal of a folder, on the real disk unless a test brings another. Close it before the folder is opened again. */
export const openAt = (folder: string, given: Partial<JournalParts> = {}): Promise<Journal> =>
  openJournal({
    folder,
    disk: realDisk,
    newDevice: () => 'qinghe-1',
    now: Date.now,
    tellTrouble: () => undefined,
    seal: testSeal,
    ...given,
  });

/** A journal in which these ids were written one after another, closed again. */
export const writtenJournal = async (
  folder: string,
  ids: readonly string[],
  write: (journal: Journal, id: string) => Promise<unknown>,
) => {
  const journal = await openAt(folder);
  for (const id of ids) await write(journal, id);
  const head = journal.head();
  await journal.close();
  return head;
};
