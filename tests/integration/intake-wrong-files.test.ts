import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openIntakeRoom } from '../../electron/intake/intake-room.ts';
import { readLimits } from '../../electron/intake/look-at-file.ts';
import { readWorkbook } from '../../electron/intake/read-workbook.ts';
import type { StartReader } from '../../electron/intake/reader.ts';
import { openReading } from '../../electron/intake/reading.ts';
import { bigRoster } from '../support/big-roster.ts';
import { intakeCounty, wholeState } from '../support/intake-county.ts';
import { builtReader } from '../support/intake-reader.ts';

const wrong = join(import.meta.dirname, '../fixtures/wrong-files');
const sample = join(import.meta.dirname, '../fixtures/sample-county');
const folder = mkdtempSync(join(tmpdir(), 'huizhen-intake-'));
const built: { start: StartReader | null; small: StartReader | null } = { start: null, small: null };

const reader = (): StartReader => {
  if (!built.start) throw new Error('not built');
  return built.start;
};

const neverStarted: StartReader = () => {
  throw new Error('a reading process was started');
};

beforeAll(async () => {
  built.start = await builtReader();
  built.small = await builtReader(['--max-old-space-size=24']);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a wrong file', () => {
  test.each([
    ['not-a-workbook.xlsx', 'file-not-a-workbook'],
    ['password.xlsx', 'file-password'],
    ['no-head.xlsx', 'file-no-head-row'],
    ['truncated.xlsx', 'file-damaged'],
    ['xml-entities.xlsx', 'file-damaged'],
    ['bomb.xlsx', 'file-bomb'],
    ['is-not-there.xlsx', 'file-not-found'],
  ])('%s is refused as %s and changes nothing', async (name, code) => {
    const county = intakeCounty();
    const before = wholeState(county.state);
    const room = openIntakeRoom(county.services, reader());
    await expect(room.read(join(wrong, name), null)).rejects.toMatchObject({ code });
    expect(county.transactions()).toBe(0);
    expect(wholeState(county.state)).toBe(before);
  });

  test('leaves the preview before it as it was, and that one can still be written', async () => {
    const county = intakeCounty();
    const room = openIntakeRoom(county.services, reader());
    const preview = await room.read(join(sample, 'villages.xlsx'), null);
    await expect(room.read(join(wrong, 'password.xlsx'), null)).rejects.toMatchObject({ code: 'file-password' });
    await room.confirm({ preview: preview.id, answers: {} });
    expect(county.state.village.size).toBe(95);
  });

  test('of 200 MB is refused by its size, before anything reads it', async () => {
    const path = join(folder, 'large.xlsx');
    writeFileSync(path, 'PK');
    truncateSync(path, 200_000_000);
    await expect(openReading(neverStarted).read(path)).rejects.toMatchObject({
      code: 'file-too-large',
      values: { megabytes: 200, limit: 50 },
    });
  });

  test('that is a folder, or empty, or a text under the name of a workbook, is none before anything opens it', async () => {
    writeFileSync(join(folder, 'empty.xlsx'), '');
    writeFileSync(join(folder, 'text.xlsx'), '村,姓名\n柳湾村,何青\n');
    for (const path of [folder, join(folder, 'empty.xlsx'), join(folder, 'text.xlsx')]) {
      await expect(openReading(neverStarted).read(path)).rejects.toMatchObject({ code: 'file-not-a-workbook' });
    }
  });

  test('that only begins like an old workbook is none', () => {
    const old = Buffer.alloc(4096);
    Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(old);
    old.writeUInt16LE(9, 30);
    expect(readWorkbook(old)).toEqual({ ok: false, code: 'file-not-a-workbook' });
  });
});

describe('reading a file', () => {
  test('stops when it takes too long', async () => {
    const silent: StartReader = () => ({
      send: () => undefined,
      onMessage: () => undefined,
      onExit: () => undefined,
      kill: () => undefined,
    });
    await expect(
      openReading(silent, { ...readLimits, ms: 20 }).read(join(sample, 'villages.xlsx')),
    ).rejects.toMatchObject({
      code: 'reading-took-too-long',
    });
  });

  test('ends only the reading process when the memory that it may use runs out', async () => {
    const path = join(folder, 'big.xlsx');
    writeFileSync(path, bigRoster(12_000));
    if (!built.small) throw new Error('not built');
    await expect(openReading(built.small).read(path)).rejects.toMatchObject({ code: 'reading-took-too-much-memory' });
  });

  test('takes an ordinary roster of 10,000 rows', async () => {
    const path = join(folder, 'ten-thousand.xlsx');
    writeFileSync(path, bigRoster(10_000));
    const county = intakeCounty();
    const preview = await openIntakeRoom(county.services, reader()).read(path, 'roster');
    expect(preview.counts).toMatchObject({ new: 10_000, doubtful: 0 });
    expect(preview.grids[0]?.isCut).toBe(true);
  });

  test('never expands entities and never takes over formulas', () => {
    const reading = readWorkbook(bigRoster(1));
    expect(reading.ok && JSON.stringify(reading.workbook)).not.toMatch(/[&]|formula/);
  });

  test('is let go of within 200 ms while it is being read, and leaves nothing behind', async () => {
    const county = intakeCounty();
    const before = wholeState(county.state);
    const path = join(folder, 'long.xlsx');
    writeFileSync(path, bigRoster(10_000));
    const held: { tell: () => void } = { tell: () => undefined };
    const isRead = new Promise<void>((resolve) => {
      held.tell = resolve;
    });
    const send: typeof county.services.send = (name, payload) => {
      county.services.send(name, payload);
      if (JSON.stringify(payload).includes('"done":1')) held.tell();
    };
    const room = openIntakeRoom({ ...county.services, send }, reader());
    const reading = room.read(path, null).catch((error: unknown) => error);
    await isRead;
    const from = performance.now();
    room.drop();
    expect(await reading).toMatchObject({ code: 'cancelled' });
    expect(performance.now() - from).toBeLessThan(200);
    expect(wholeState(county.state)).toBe(before);
  });
});
