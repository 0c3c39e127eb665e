import type { Chance } from '../../tests/support/chance.ts';

/** The files of a folder by name, in the order in which they are read. */
export type Files = ReadonlyMap<string, Buffer>;

/** The files after something happened to them, and how many lines lie wholly before it. */
export type Mutated = { readonly files: Files; readonly intact: number };

type Alter = (bytes: Buffer, chance: Chance, other: Buffer) => Buffer;

const isSegment = (name: string): boolean => name.endsWith('.hzj');
const page = 64;

const linesIn = (bytes: Buffer): Buffer[] => {
  const lines: Buffer[] = [];
  let at = 0;
  for (let next = bytes.indexOf(0x0a); next !== -1; next = bytes.indexOf(0x0a, at)) {
    lines.push(bytes.subarray(at, next + 1));
    at = next + 1;
  }
  return at < bytes.length ? [...lines, bytes.subarray(at)] : lines;
};

const place = (bytes: Buffer, chance: Chance): number => chance.between(0, Math.max(0, bytes.length - 1));

const overwritten = (bytes: Buffer, at: number, by: Buffer): Buffer =>
  Buffer.concat([bytes.subarray(0, at), by, bytes.subarray(at + by.length)]);

const moved = (bytes: Buffer, chance: Chance, move: (lines: Buffer[], at: number) => Buffer[]): Buffer => {
  const lines = linesIn(bytes);
  return Buffer.concat(move(lines, chance.between(0, Math.max(0, lines.length - 2))));
};

const alterations: Readonly<Record<string, Alter>> = {
  'a bit turned': (bytes, chance) => {
    const at = place(bytes, chance);
    return overwritten(bytes, at, Buffer.from([(bytes[at] ?? 0) ^ (1 << chance.between(0, 7))]));
  },
  'a page of zeros': (bytes, chance) =>
    overwritten(bytes, Math.floor(place(bytes, chance) / page) * page, Buffer.alloc(page)).subarray(0, bytes.length),
  'a letter of a text changed': (bytes, chance) => {
    const at = bytes.indexOf('公开', place(bytes, chance));
    return at < 0
      ? overwritten(bytes, place(bytes, chance), Buffer.from([0x40]))
      : overwritten(bytes, at, Buffer.from('密'));
  },
  'junk in the middle': (bytes, chance) => {
    const at = place(bytes, chance);
    const junk = Buffer.from(Array.from({ length: chance.between(1, 90) }, () => chance.between(0, 255)));
    return Buffer.concat([bytes.subarray(0, at), junk, bytes.subarray(at)]);
  },
  'junk at the end': (bytes, chance) =>
    Buffer.concat([
      bytes,
      Buffer.from(Array.from({ length: chance.between(1, 300) }, () => chance.between(0, 255))),
      Buffer.from('\n'),
    ]),
  'a hole': (bytes, chance) => {
    const at = place(bytes, chance);
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + chance.between(1, 200))]);
  },
  'cut off': (bytes, chance) => bytes.subarray(0, place(bytes, chance)),
  'cut off after a line': (bytes, chance) => moved(bytes, chance, (lines, at) => lines.slice(0, at + 1)),
  'a line dropped': (bytes, chance) => moved(bytes, chance, (lines, at) => lines.toSpliced(at, 1)),
  'a line twice': (bytes, chance) =>
    moved(bytes, chance, (lines, at) => lines.toSpliced(at, 0, lines[at] ?? Buffer.alloc(0))),
  'two lines swapped': (bytes, chance) =>
    moved(bytes, chance, (lines, at) =>
      lines.toSpliced(at, 2, lines[at + 1] ?? Buffer.alloc(0), lines[at] ?? Buffer.alloc(0)),
    ),
  'a line of another county': (bytes, chance, other) =>
    moved(bytes, chance, (lines, at) => lines.toSpliced(at, 1, linesIn(other)[at] ?? Buffer.alloc(0))),
  'the file of another county': (_bytes, _chance, other) => other,
  'an empty file': () => Buffer.alloc(0),
};

const alterationNames: readonly [string, ...string[]] = ['an empty file', ...Object.keys(alterations)];

/** What can happen to a journal. */
export const mutationNames: readonly [string, ...string[]] = [
  'a file gone',
  'a file in place of another',
  'the second place of the end altered',
  ...Object.keys(alterations),
];

/** How many whole lines of transactions lie before the first byte that differs; a file's own first line is its head. */
const intactIn = (before: Buffer, after: Buffer): number => {
  const until = Math.min(before.length, after.length);
  let at = 0;
  while (at < until && before[at] === after[at]) at += 1;
  let lines = 0;
  for (const line of linesIn(before)) {
    at -= line.length;
    if (at < 0) break;
    lines += 1;
  }
  return Math.max(0, lines - 1);
};

const alteredOne = (kind: string, files: Files, name: string, others: Files, chance: Chance): Files => {
  const altered = new Map(files);
  if (kind === 'a file gone') altered.delete(name);
  else if (kind === 'a file in place of another') {
    const names = [...files.keys()].filter(isSegment);
    altered.set(name, files.get(names[chance.between(0, names.length - 1)] ?? name) ?? Buffer.alloc(0));
  } else {
    const alter = alterations[kind] ?? alterations[chance.oneOf(alterationNames)];
    const bytes = files.get(name);
    if (alter && bytes) altered.set(name, alter(bytes, chance, others.get(name) ?? Buffer.alloc(0)));
  }
  return altered;
};

/** Lets one thing happen to one segment; `others` are the files of another journal. */
export const mutate = (kind: string, files: Files, others: Files, chance: Chance): Mutated => {
  const names = [...files.keys()].filter(isSegment);
  const hit = kind.startsWith('the second place') ? names.length : chance.between(0, names.length - 1);
  const name = names[hit] ?? [...files.keys()].find((one) => !isSegment(one)) ?? '';
  const altered = alteredOne(kind, files, name, others, chance);
  const intact = names.slice(0, hit + 1).reduce((sum, one) => {
    const [before, after] = [files.get(one) ?? Buffer.alloc(0), altered.get(one) ?? Buffer.alloc(0)];
    return sum + intactIn(before, after);
  }, 0);
  return { files: altered, intact };
};
