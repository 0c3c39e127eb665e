import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { settingsV1 } from '../../electron/settings/settings-v1.ts';
import { cleanInput } from '../../shared/door/clean.ts';
import { freshFolder } from '../../tests/support/application.ts';
import type { Chance } from '../../tests/support/chance.ts';
import { type Bar, chanceFor, createTally, foundOf, type Tally } from './bar.ts';
import { electronProgram } from './in-electron.ts';

const good = JSON.stringify(
  settingsV1.parse({ language: 'en', theme: 'dark', who: '许砚秋', isConsoleMaximized: true }),
  null,
  1,
);

type Make = (path: string, chance: Chance) => void;

const put =
  (make: (bytes: Buffer, chance: Chance) => Buffer | string): Make =>
  (path, chance) =>
    writeFileSync(path, make(Buffer.from(good), chance));

const junk = (chance: Chance, most: number): Buffer =>
  Buffer.from(Array.from({ length: chance.between(1, most) }, () => chance.between(0, 255)));

/** What the settings file of an office can be found as. */
const makes: Readonly<Record<string, Make>> = {
  whole: put((bytes) => bytes),
  'cut off': put((bytes, chance) => bytes.subarray(0, chance.between(0, bytes.length - 1))),
  empty: put(() => ''),
  'with flipped bits': put((bytes, chance) => {
    for (let count = chance.between(1, 5); count > 0; count -= 1) {
      const at = chance.between(0, bytes.length - 1);
      bytes.writeUInt8((bytes[at] ?? 0) ^ (1 << chance.between(0, 7)), at);
    }
    return bytes;
  }),
  'zeros of the same length': put((bytes) => Buffer.alloc(bytes.length)),
  junk: put((_bytes, chance) => junk(chance, 5000)),
  'with a tail of another': put((bytes, chance) => Buffer.concat([bytes, junk(chance, 100)])),
  'in two bytes a letter': put(() => Buffer.from(good, 'utf16le')),
  'of other types': put((_bytes, chance) =>
    chance.oneOf(['null', '[]', '"zh"', '7', '{"language":7}', '{"who":["a"]}', '{"consoleBounds":null}']),
  ),
  'with unknown fields': put(() => '{"v":1,"colour":"red"}'),
  'of a newer version': put(() => '{"v":2,"language":"zh"}'),
  'reaching for prototypes': put(() => '{"__proto__":{"who":"x"},"constructor":{"prototype":{"who":"x"}}}'),
  'nested without end': put(() => '['.repeat(100_000)),
  'far too large': put(() => `{"who":"${'x'.repeat(2_000_000)}"}`),
  'a folder': (path) => mkdirSync(path),
  'a link to itself': (path) => symlinkSync(path, path),
  'a link to nothing': (path) => symlinkSync(`${path}.gone`, path),
};

const openedSchema = z.record(
  z.string(),
  z.object({
    settings: z.unknown().optional(),
    codes: z.array(z.string()).optional(),
    kept: z.string().optional(),
    error: z.string().optional(),
  }),
);

/** What the file says, as far as it is one of ours; null for anything else. */
const saidBy = (folder: string): unknown => {
  try {
    const parsed = settingsV1.safeParse(cleanInput(JSON.parse(readFileSync(join(folder, 'settings.json'), 'utf8'))));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
};

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

type Case = { readonly name: string; readonly said: unknown };

const layOut = (root: string, count: number, chance: Chance): Case[] => {
  const names = Object.keys(makes);
  return Array.from({ length: count }, (_, at) => {
    const folder = join(root, String(at).padStart(4, '0'));
    mkdirSync(folder);
    const name = names[at % names.length] ?? '';
    makes[name]?.(join(folder, 'settings.json'), chance);
    return { name, said: saidBy(folder) };
  });
};

/** Opened, with what was said or the defaults, told where it was no settings file, and kept aside; a change is kept at the next start. */
const judge = (root: string, cases: readonly Case[], tally: Tally): void => {
  const opened = openedSchema.parse(JSON.parse(readFileSync(`${root}.json`, 'utf8')));
  for (const [at, { name, said }] of cases.entries()) {
    tally.trial();
    const folder = String(at).padStart(4, '0');
    const found = opened[folder];
    if (!found || found.error) {
      tally.failStart(`settings ${name}: ${found?.error ?? 'nothing was opened'}`);
      continue;
    }
    if (!isSame(found.settings, said ?? settingsV1.parse({}))) tally.lose(1, `settings ${name} were misread`);
    const isTold = (found.codes ?? []).includes('settings-damaged');
    if (isTold !== (said === null))
      tally.lose(1, `settings ${name} were ${isTold ? 'told as damaged' : 'reset without a word'}`);
    const isAside = readdirSync(join(root, folder)).some((one) => one.includes('.damaged-'));
    if (said === null && !isAside) tally.lose(1, `settings ${name} were not kept aside`);
    if (found.kept !== '沈知微') tally.lose(1, `after settings ${name} a change was not kept`);
  }
};

/** R6: whatever the settings file is found as. */
export const settingsFiles: Bar = {
  id: 'R6',
  what: 'a damaged, truncated or empty settings file never stops the start, is set aside and told',
  run: async (asked) => {
    const chance = chanceFor(asked, 'R6');
    const [ours, control] = [createTally(), createTally()];
    const open = await electronProgram('build/faults/settings-opener.ts');
    for (const [tally, count, how] of [
      [ours, asked.isQuick ? 51 : 510, 'guarded'],
      [control, 17, 'bare'],
    ] as const) {
      const root = freshFolder('settings');
      const cases = layOut(root, count, chance);
      const code = await open(root, how);
      if (code === 0) judge(root, cases, tally);
      else tally.failStart(`the program that opens settings ended with ${code}`);
      rmSync(root, { recursive: true, force: true });
    }
    return foundOf(ours, control);
  },
};
