import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { lineKind } from '../shared/meeting/meeting.ts';
import { defaultLexicon } from '../shared/question/default-lexicon.ts';
import { readEntry } from '../shared/question/read-entry.ts';
import { slot } from '../shared/question/slots.ts';
import { day, partialDate } from '../shared/time/dates.ts';

/** A file of lines with what they are read against. Whatever else it holds (note, expect) is passed over. */
const entriesFile = z.object({
  today: day,
  lastElection: partialDate.nullish(),
  villages: z.array(z.string()),
  entries: z.array(
    z.object({
      kind: lineKind,
      village: z.string().nullish(),
      text: z.string(),
      asked: z.array(slot).nullish(),
    }),
  ),
});

const placeOf = (path: readonly PropertyKey[]): string =>
  path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '') || 'the file';

const contentOf = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    throw new Error(`${file} cannot be read (${code}).`);
  }
};

const parsed = (file: string, content: string): z.infer<typeof entriesFile> => {
  const json = (): unknown => {
    try {
      return JSON.parse(content.replace(/^\ufeff/, ''));
    } catch (error) {
      throw new Error(`${file} is no JSON: ${error instanceof Error ? error.message : String(error)}.`);
    }
  };
  const read = entriesFile.safeParse(json());
  if (read.success) return read.data;
  const faults = read.error.issues.slice(0, 5).map(({ path, message }) => `${placeOf(path)}: ${message}`);
  throw new Error(`${file} does not have the form of a file of entries. ${faults.join('; ')}.`);
};

/** What the sharp question sees in every entry of a file, in their order. */
const readingsOf = (file: string) => {
  const { today, lastElection, villages, entries } = parsed(file, contentOf(file));
  const on = { today, electedOn: lastElection ?? undefined, villages, lexicon: defaultLexicon };
  return entries.map(({ kind, village, text, asked }) => {
    const reading = readEntry({ kind, text, village: village ?? null, asked: asked ?? undefined }, on);
    return { ask: reading.ask, since: reading.since, due: reading.due, vague: reading.vague.map((word) => word.text) };
  });
};

const [file, ...more] = process.argv.slice(3);
if (file === undefined || more.length > 0) throw new Error('Usage: npm run -s question -- FILE.json (one file).');
// npm runs a script in the project's folder; the path was typed in the folder that npm was called from.
console.log(JSON.stringify(readingsOf(resolve(process.env['INIT_CWD'] ?? process.cwd(), file)), null, 1));
