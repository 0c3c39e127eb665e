import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import writeXlsxFile, { type SheetData } from 'write-excel-file/node';
import { kindNames } from '../../shared/records/kinds.ts';
import { all, type State } from '../../shared/records/state.ts';
import { writeDurably } from '../durable-file.ts';
import type { Disk } from '../journal/disk.ts';

type Row = Readonly<Record<string, unknown>>;

/** An Excel cell takes 32,767 characters; what is longer is whole in the JSON file beside it. */
const longestText = 32_767;

const textOf = (value: unknown): string =>
  (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, longestText);

const columnsOf = (rows: readonly Row[]): string[] => [...new Set(rows.flatMap((row) => Object.keys(row)))];

/** One sheet for a kind of record: a row for each, a column for each field, every cell a text and never a formula. */
const sheetOf = (kind: string, rows: readonly Row[]): { readonly sheet: string; readonly data: SheetData } => {
  const columns = columnsOf(rows);
  return {
    sheet: kind.slice(0, 31),
    data: [
      columns.map((name) => ({ value: name, type: String, fontWeight: 'bold' as const })),
      ...rows.map((row) =>
        columns.map((name) => (row[name] === undefined ? null : { value: textOf(row[name]), type: String })),
      ),
    ],
  };
};

/** Everything that is recorded, by kind: what the JSON file holds. */
export const everythingOf = (state: State): Readonly<Record<string, readonly Row[]>> =>
  Object.fromEntries(
    kindNames.map((kind) => [kind, all(state, kind)] as const).filter(([, records]) => records.length > 0),
  );

/**
 * Writes everything that is recorded into a folder of its own, so that it can be read without this program: `all.json`, and
 * `all.xlsx` with a sheet for each kind. Gives the folder. Throws what the disk throws.
 */
export const exportAll = async (disk: Disk, state: State, under: string, name: string): Promise<string> => {
  const folder = join(under, name);
  await mkdir(folder, { recursive: true });
  const everything = everythingOf(state);
  await writeDurably(
    disk,
    join(folder, 'all.json'),
    `${JSON.stringify({ huizhen: 1, records: everything }, null, 1)}\n`,
  );
  const sheets = Object.entries(everything).map(([kind, rows]) => sheetOf(kind, rows));
  if (sheets.length > 0) await writeDurably(disk, join(folder, 'all.xlsx'), await writeXlsxFile(sheets).toBuffer());
  return folder;
};
