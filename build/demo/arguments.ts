import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** What the demo runs with: absolute paths; the sample county where nothing else was named. */
export type DemoArguments = {
  readonly out: string;
  /** The file of the script; null = the meeting of two hours, which is made and lies in no file. */
  readonly script: string | null;
  /** The workbooks to import, in the order in which each finds what it speaks of. */
  readonly workbooks: readonly string[];
};

const known = ['--out', '--roster', '--issues', '--script'] as const;
type Known = (typeof known)[number];
const isKnown = (word: string): word is Known => known.some((name) => name === word);

const twoHours = '--two-hours';

/** Reads `--out DIR --roster FILE --issues FILE --script FILE --two-hours`. Throws with the place and what may stand there. */
export const readArguments = (words: readonly string[], root: string): DemoArguments => {
  const given = new Map<Known, string>();
  const named = words.filter((word) => word !== twoHours);
  for (let at = 0; at < named.length; at += 2) {
    const [name = '', value] = [named[at], named[at + 1]];
    if (!isKnown(name)) throw new Error(`Unknown argument ${name}. There are: ${[...known, twoHours].join(', ')}.`);
    if (value === undefined) throw new Error(`${name} needs a value behind it.`);
    given.set(name, resolve(value));
  }
  const fixture = (name: string): string => join(root, 'tests', 'fixtures', name);
  const sample = (name: string): string => fixture(join('sample-county', `${name}.xlsx`));
  const roster = given.get('--roster');
  const own = [roster, given.get('--issues')].flatMap((file) => file ?? []);
  const workbooks =
    own.length > 0 ? own : ['villages', 'roster', 'reserves', 'issues', 'departments'].map((name) => sample(name));
  const found = {
    out: given.get('--out') ?? join(root, 'out', 'demo'),
    script: words.includes(twoHours) ? null : (given.get('--script') ?? fixture('demo-script.json')),
    workbooks,
  };
  for (const file of [found.script ?? [], ...workbooks].flat())
    if (!existsSync(file)) throw new Error(`There is no file ${file}.`);
  return found;
};
