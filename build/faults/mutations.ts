import { createDecipheriv } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { realDisk } from '../../electron/journal/disk.ts';
import { type Journal, openJournal } from '../../electron/journal/journal.ts';
import { NewerJournal, OtherKey } from '../../electron/journal/read-segment.ts';
import { createSeal, type Seal } from '../../electron/vault/seal.ts';
import type { Chance } from '../../tests/support/chance.ts';
import { faultSeal, journalOn, partsFor, wishOf } from './acknowledged.ts';
import { type Bar, chanceFor, createTally, foundOf, sayOf, type Tally } from './bar.ts';
import { folderInMemory } from './fresh-folder.ts';
import { type Files, mutate, mutationNames } from './mutate.ts';

const lines = 16;

/** A journal as it was written, and what an honest reader finds in it. */
export type Original = { readonly files: Files; readonly payloads: readonly string[] };

/** What a reader makes of a folder: the transactions it accepts, in order, and whether it told of anything; null = refused whole, untouched. */
export type Read = { readonly payloads: readonly string[]; readonly hasTold: boolean } | null;

const payloadsOf = async (journal: Journal): Promise<string[]> =>
  (await journal.tail(0, lines * 2)).map((transaction) => JSON.stringify(transaction));

const filesIn = async (folder: string): Promise<Files> => {
  const names = (await readdir(folder, { withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);
  const all = await Promise.all(names.sort().map(async (name) => [name, await readFile(join(folder, name))] as const));
  return new Map(all);
};

/** Writes a journal of several segments and keeps its files and what they say. */
const written = async (run: string, seal: Seal): Promise<Original> => {
  const folder = folderInMemory('original');
  const journal = await openJournal({ ...partsFor(folder, realDisk), seal });
  for (let line = 0; line < lines; line += 1) await journal.append(wishOf(`${run}-${line}`));
  const payloads = await payloadsOf(journal);
  await journal.close();
  const files = await filesIn(folder);
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  return { files, payloads };
};

/** The reader of the house. */
const guarded = async (files: Files): Promise<Read> => {
  const folder = folderInMemory('mutated');
  try {
    for (const [name, bytes] of files) await writeFile(join(folder, name), bytes);
    const journal = await journalOn(folder, realDisk);
    const payloads = await payloadsOf(journal);
    await journal.close();
    return { payloads, hasTold: journal.notices.length > 0 };
  } catch (error) {
    if (error instanceof OtherKey || error instanceof NewerJournal) return null;
    throw error;
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
};

const lineKey = faultSeal.keyFor('lines');

/** Opens a line without asking whether it was altered: AES-GCM whose tag nobody looks at. */
const openedBlindly = (text: string): string => {
  const sealed = Buffer.from(text.slice(text.indexOf(' ') + 1), 'base64url');
  if (sealed.length < 28) return '';
  return createDecipheriv('aes-256-gcm', lineKey, sealed.subarray(0, 12))
    .update(sealed.subarray(12, -16))
    .toString('utf8');
};

/** The guard taken away: a reader that takes whatever line looks like one. */
const trusting = async (files: Files): Promise<Read> => {
  const texts = [...files]
    .filter(([name]) => name.endsWith('.hzj'))
    .flatMap(([, bytes]) => bytes.toString('utf8').split('\n').slice(1));
  const payloads = texts.map(openedBlindly).filter((text) => text !== '');
  return { payloads, hasTold: false };
};

/** Holds what was read against what was written: nothing forged, no intact beginning lost, nothing gone without a word. */
const judge = (what: string, original: Original, intact: number, read: Read, tally: Tally): void => {
  if (read === null) return;
  const forged = read.payloads.filter((payload, at) => payload !== original.payloads[at]).length;
  tally.lose(forged, `${what}: ${forged} altered lines were believed`);
  const lost = Math.max(0, intact - read.payloads.length);
  tally.lose(lost, `${what}: ${lost} lines before the damage are gone`);
  const isUnnoticed = read.payloads.length < original.payloads.length && !read.hasTold;
  tally.lose(isUnnoticed ? 1 : 0, `${what}: lines are gone and nobody was told`);
};

type Reader = (files: Files) => Promise<Read>;

const attack = async (count: number, chance: Chance, tally: Tally, read: Reader): Promise<void> => {
  const originals = [
    await written('first', faultSeal),
    await written('second', createSeal(Buffer.alloc(32, 4))),
  ] as const;
  for (let run = 0; run < count; run += 1) {
    const kind = chance.oneOf(mutationNames);
    const mutated = mutate(kind, originals[0].files, originals[1].files, chance);
    tally.trial();
    try {
      judge(`mutation ${run} (${kind})`, originals[0], mutated.intact, await read(mutated.files), tally);
    } catch (error) {
      tally.failStart(`mutation ${run} (${kind}): ${sayOf(error)}`);
    }
  }
};

/** R5: bytes of the journal are altered, lost, moved and brought in from elsewhere. */
export const mutations: Bar = {
  id: 'R5',
  what: 'an altered journal is never believed, keeps what is before the damage, and is told',
  run: async (asked) => {
    const chance = chanceFor(asked, 'R5');
    const [ours, control] = [createTally(), createTally()];
    await attack(asked.isQuick ? 1000 : 10_000, chance, ours, guarded);
    await attack(asked.isQuick ? 50 : 500, chance, control, trusting);
    return foundOf(ours, control);
  },
};
