import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type DataSet, dataSetSchema, firstSet } from '../../shared/sets/data-set.ts';
import { writeDurably } from '../durable-file.ts';
import type { Disk } from '../journal/disk.ts';

/** Frozen: the sets of records of this machine, version 1. The first one stands among them as soon as there is a second. */
const setsV1 = z.strictObject({ sets: z.literal(1), list: z.array(dataSetSchema).readonly() });

const pathIn = (home: string): string => join(home, 'sets.json');

/** The sets of this machine; none where there is only the first, or where the list cannot be read: their folders are still there then. */
export const readSets = (home: string): readonly DataSet[] => {
  try {
    return setsV1.parse(JSON.parse(readFileSync(pathIn(home), 'utf8'))).list;
  } catch {
    return [];
  }
};

/** Stores the list as a whole. Throws what the disk throws. */
export const writeSets = (disk: Disk, home: string, list: readonly DataSet[]): Promise<void> =>
  writeDurably(disk, pathIn(home), JSON.stringify({ sets: 1, list }));

/** The folder of a set: the first lies in `home` itself, each other in one of its own below. */
export const folderOfSet = (home: string, id: string): string => (id === firstSet ? home : join(home, 'sets', id));

const option = '--set=';

/** The set that a start was asked for, as its command line says; null for none. */
export const setAsked = (argv: readonly string[], sets: readonly DataSet[]): DataSet | null => {
  const asked = argv.find((argument) => argument.startsWith(option))?.slice(option.length);
  return sets.find(({ id }) => id === asked) ?? null;
};

/** The command line of the next start, on another set: without a rehearsal of this one. */
export const argumentsForSet = (argv: readonly string[], id: string): string[] => [
  ...argv.slice(1).filter((argument) => !argument.startsWith(option) && !argument.startsWith('--rehearsal=')),
  `${option}${id}`,
];
