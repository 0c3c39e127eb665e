import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { NewerJournal, OtherKey } from '../../electron/journal/read-segment.ts';
import { createSeal } from '../../electron/vault/seal.ts';
import { encodeLine, noHash } from '../../shared/journal/line.ts';
import { aFolder, openAt, testSeal, writtenJournal } from '../support/journals.ts';
import { aWish } from '../support/transactions.ts';

const ids = ['w1', 'w2', 'w3', 'w4', 'w5'];
const write = (journal: Awaited<ReturnType<typeof openAt>>, id: string) => journal.append(aWish({ id }));

/** What a start finds after the segment was altered: how far it got, what it told, and whether writing goes on. */
const startWith = async (folder: string, bytes: Uint8Array) => {
  const path = join(folder, '000001.hzj');
  await writeFile(path, bytes);
  const journal = await openAt(folder);
  const kept = journal.head().seq;
  await journal.append(aWish({ id: 'later' }));
  await journal.close();
  const again = await openAt(folder);
  const holds = [...again.state.unit.keys()];
  const afterwards = { seq: again.head().seq, notices: again.notices.length };
  await again.close();
  return { kept, notices: journal.notices, holds, afterwards };
};

const linesOf = (bytes: Buffer): string[] => bytes.toString('utf8').split('\n').slice(0, -1);
const joined = (lines: readonly string[]): Buffer => Buffer.from(`${lines.join('\n')}\n`, 'utf8');

/** The line with one letter of what it says turned. */
const turned = (line: string): string => `${line.slice(0, 60)}${line[60] === 'A' ? 'B' : 'A'}${line.slice(61)}`;

describe('a power cut in the middle of the last line', () => {
  test('at any of its bytes keeps all lines before, says nothing and writes on', async () => {
    const folder = await aFolder();
    await writtenJournal(folder, ids.slice(0, 3), write);
    const whole = await readFile(join(folder, '000001.hzj'));
    const start = whole.lastIndexOf(0x0a, whole.length - 2) + 1;
    for (let end = start; end < whole.length - 1; end += 1) {
      const found = await startWith(folder, whole.subarray(0, end));
      expect([end, found.kept, found.notices, found.afterwards]).toEqual([end, 2, [], { seq: 3, notices: 0 }]);
    }
  });

  test('keeps the line too where only its line break is missing or altered', async () => {
    const folder = await aFolder();
    await writtenJournal(folder, ids.slice(0, 3), write);
    const whole = await readFile(join(folder, '000001.hzj'));
    const without = whole.subarray(0, -1);
    for (const bytes of [without, Buffer.concat([without, Buffer.from([0x0b])])]) {
      const found = await startWith(folder, bytes);
      expect([found.kept, found.notices, found.afterwards.seq]).toEqual([3, [], 4]);
    }
  });

  test('while a new segment was begun leaves all before it', async () => {
    const folder = await aFolder();
    const head = await writtenJournal(folder, ids, write);
    for (const rest of ['', 'half a head']) {
      await writeFile(join(folder, '000002.hzj'), rest);
      const journal = await openAt(folder);
      expect([journal.head(), journal.notices]).toEqual([head, []]);
      await journal.close();
    }
  });
});

describe('damage in the middle of the journal', () => {
  const damaged = async (alter: (lines: string[]) => readonly string[]) => {
    const folder = await aFolder();
    await writtenJournal(folder, ids, write);
    const altered = joined(alter(linesOf(await readFile(join(folder, '000001.hzj')))));
    return { folder, altered, found: await startWith(folder, altered) };
  };

  test('keeps what is before it, says how many steps are lost, keeps the file aside and writes on', async () => {
    const { folder, altered, found } = await damaged((lines) =>
      lines.map((line, at) => (at === 3 ? turned(line) : line)),
    );
    const aside = (await readdir(folder)).filter((name) => name.startsWith('set-aside-'));
    expect([
      found.kept,
      found.notices[0]?.code,
      found.notices[0]?.values['kept'],
      found.notices[0]?.values['count'],
    ]).toEqual([2, 'journal-damaged', 2, 3]);
    expect(found.holds).toEqual(['unit-w1', 'unit-w2', 'unit-later']);
    expect(found.afterwards).toEqual({ seq: 3, notices: 0 });
    expect(await readFile(join(folder, aside[0] ?? '', '000001.hzj'))).toEqual(altered);
  });

  test.each([
    ['dropped', (lines: string[]) => lines.filter((_, at) => at !== 3), 2, 3],
    ['swapped with the next', (lines: string[]) => [0, 1, 2, 4, 3, 5].map((at) => lines[at] ?? ''), 2, 3],
    ['written twice', (lines: string[]) => [0, 1, 2, 3, 3, 4, 5].map((at) => lines[at] ?? ''), 3, 2],
  ])('is seen where a line was %s', async (_what, alter, kept, lost) => {
    const { found } = await damaged(alter);
    expect([found.kept, found.notices[0]?.values['count']]).toEqual([kept, lost]);
  });

  test('is seen at every byte of a line that one bit was turned in', async () => {
    const folder = await aFolder();
    await writtenJournal(folder, ids.slice(0, 3), write);
    const whole = await readFile(join(folder, '000001.hzj'));
    const from = linesOf(whole)[0]?.length ?? 0;
    for (let at = from + 1; at < whole.length - 1; at += 7) {
      const bytes = Buffer.from(whole);
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      const { kept, notices } = await startWith(folder, bytes);
      expect([at, kept < 3, notices.length]).toEqual([at, true, 1]);
    }
  });

  test('in an early segment sets the later ones aside as well', async () => {
    const folder = await aFolder();
    const journal = await openAt(folder, { segmentLimit: 600 });
    for (const id of ids) await journal.append(aWish({ id }));
    await journal.close();
    const second = await readFile(join(folder, '000002.hzj'));
    await writeFile(
      join(folder, '000002.hzj'),
      joined(linesOf(second).map((line, at) => (at === 1 ? turned(line) : line))),
    );
    const again = await openAt(folder);
    const kept = again.head().seq;
    expect([
      again.notices[0]?.values['count'],
      (await readdir(folder)).filter((name) => name.endsWith('.hzj')),
    ]).toEqual([ids.length - kept, ['000001.hzj', '000002.hzj']]);
    await again.close();
  });
});

describe('what can still be read behind a damage', () => {
  test('is offered with its number, taken back as it was made, and offered no second time', async () => {
    const folder = await aFolder();
    await writtenJournal(folder, ids, write);
    const path = join(folder, '000001.hzj');
    await writeFile(path, joined(linesOf(await readFile(path)).map((line, at) => (at === 3 ? turned(line) : line))));
    const journal = await openAt(folder);
    expect([journal.head().seq, journal.salvageable()]).toEqual([2, 2]);
    expect(await journal.takeBack()).toEqual({ taken: 2, left: 0 });
    expect([await journal.takeBack(), [...journal.state.unit.keys()]]).toEqual([
      { taken: 0, left: 0 },
      ['unit-w1', 'unit-w2', 'unit-w4', 'unit-w5'],
    ]);
    await journal.close();
    const again = await openAt(folder);
    expect([again.head().seq, again.notices]).toEqual([4, []]);
    await again.close();
  });

  test('and does not fit without what was lost is counted and left in the file aside', async () => {
    const folder = await aFolder();
    const journal = await openAt(folder);
    for (const id of ['w1', 'w2']) await write(journal, id);
    const renamed = { kind: 'unit', record: 'unit-w2', fields: { name: '县委统战部' } };
    await journal.append(aWish({ id: 'renamed', changes: [renamed] }));
    await journal.close();
    const path = join(folder, '000001.hzj');
    await writeFile(path, joined(linesOf(await readFile(path)).map((line, at) => (at === 2 ? turned(line) : line))));
    const again = await openAt(folder);
    expect([await again.takeBack(), [...again.state.unit.keys()]]).toEqual([{ taken: 0, left: 1 }, ['unit-w1']]);
    await again.close();
  });
});

describe('a journal that was cut on the border of a line', () => {
  const cutJournal = async (keep: number) => {
    const folder = await aFolder();
    const headFile = join(await aFolder(), 'journal-head');
    const journal = await openAt(folder, { headFile });
    for (const id of ids) await write(journal, id);
    await journal.close();
    const path = join(folder, '000001.hzj');
    await writeFile(path, joined(linesOf(await readFile(path)).slice(0, keep + 1)));
    return { folder, headFile };
  };

  test('is told with how many steps are missing', async () => {
    const { folder, headFile } = await cutJournal(2);
    const journal = await openAt(folder, { headFile });
    expect(journal.notices).toEqual([{ code: 'journal-short', values: { kept: 2, count: 3 } }]);
    await journal.close();
  });

  test('goes unnoticed where nobody keeps its end in a second place', async () => {
    const { folder } = await cutJournal(2);
    const journal = await openAt(folder);
    expect([journal.head().seq, journal.notices]).toEqual([2, []]);
    await journal.close();
  });

  test('and written on as if nothing had been is told as another one', async () => {
    const { folder, headFile } = await cutJournal(2);
    const forged = await openAt(folder);
    for (const id of ['x3', 'x4', 'x5', 'x6']) await write(forged, id);
    await forged.close();
    const journal = await openAt(folder, { headFile });
    expect(journal.notices.map(({ code }) => code)).toEqual(['journal-other']);
    await journal.close();
  });

  test.each(['first', 'second'])('is told also where the %s of the two slots was spoilt', async (which) => {
    const { folder, headFile } = await cutJournal(2);
    const good = await readFile(headFile);
    const spoilt = Buffer.alloc(good.length, 0);
    await writeFile(headFile, Buffer.concat(which === 'first' ? [spoilt, good] : [good, spoilt]));
    const journal = await openAt(folder, { headFile });
    expect(journal.notices).toEqual([{ code: 'journal-short', values: { kept: 2, count: 3 } }]);
    await journal.close();
  });
});

describe('a journal that another key has sealed', () => {
  test('is refused whole, and not a byte is touched', async () => {
    const folder = await aFolder();
    await writtenJournal(folder, ids, write);
    const before = await readFile(join(folder, '000001.hzj'));
    const other = createSeal(Buffer.alloc(32, 8));
    await expect(openAt(folder, { seal: other })).rejects.toBeInstanceOf(OtherKey);
    expect([await readdir(folder), await readFile(join(folder, '000001.hzj'))]).toEqual([['000001.hzj'], before]);
  });

  test('tells nobody without the key what it says', async () => {
    const folder = await aFolder();
    await writtenJournal(folder, ids, write);
    const text = await readFile(join(folder, '000001.hzj'), 'utf8');
    expect([text.includes('组织部'), text.includes('unit-w1'), text.includes('沈知微')]).toEqual([false, false, false]);
  });
});

describe('a journal of a newer version', () => {
  test('is refused whole where its head is new, and not a byte is touched', async () => {
    const folder = await aFolder();
    const { text } = encodeLine(noHash, JSON.stringify({ journal: 3, sealed: true }), testSeal.digest);
    await writeFile(join(folder, '000001.hzj'), text);
    await expect(openAt(folder)).rejects.toBeInstanceOf(NewerJournal);
    expect(await readFile(join(folder, '000001.hzj'), 'utf8')).toBe(text);
  });

  test('keeps a step it does not understand, tells it, and lets work go on behind it', async () => {
    const folder = await aFolder();
    await writtenJournal(folder, ['w1'], write);
    const path = join(folder, '000001.hzj');
    const lines = linesOf(await readFile(path));
    const hash = lines.at(-1)?.slice(0, 43) ?? '';
    const said = testSeal.seal(JSON.stringify({ v: 2, seq: 2, merged: ['from', 'the city'] }));
    const newer = encodeLine(hash, said, testSeal.digest);
    const { notices, holds, afterwards } = await startWith(folder, joined([...lines, newer.text.trimEnd()]));
    expect([notices[0]?.code, holds, afterwards.seq]).toEqual(['journal-newer', ['unit-w1', 'unit-later'], 3]);
    expect(await readFile(path, 'utf8')).toContain(said);
  });
});
