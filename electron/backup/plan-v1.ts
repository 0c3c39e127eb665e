import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { writeDurably } from '../durable-file.ts';
import type { Disk } from '../journal/disk.ts';

/** Frozen: where backups go and what came of the last one, version 1. `lastAt` in ms since 1970, `lastSeq` = the steps that it holds. */
const planV1 = z.strictObject({
  plan: z.literal(1),
  folder: z.string().max(2000).nullable(),
  isRemovableForbidden: z.boolean(),
  lastAt: z.number().int().nonnegative().nullable(),
  lastSeq: z.number().int().nonnegative(),
});
export type BackupPlan = z.infer<typeof planV1>;

const noPlan: BackupPlan = { plan: 1, folder: null, isRemovableForbidden: false, lastAt: null, lastSeq: 0 };

const pathIn = (dataFolder: string): string => join(dataFolder, 'backup.json');

/** The plan of a data folder; none where it is missing or cannot be read, which the settings then show. */
export const readPlan = async (dataFolder: string): Promise<BackupPlan> => {
  try {
    return planV1.parse(JSON.parse(await readFile(pathIn(dataFolder), 'utf8')));
  } catch {
    return noPlan;
  }
};

/** Stores the plan as a whole. Throws what the disk throws. */
export const writePlan = (disk: Disk, dataFolder: string, plan: BackupPlan): Promise<void> =>
  writeDurably(disk, pathIn(dataFolder), JSON.stringify(plan));
