import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read, utils } from '@e965/xlsx';
import { afterAll, describe, expect, test } from 'vitest';
import { z } from 'zod';

const kept = 'tests/fixtures/sample-county';
const workbooks = ['departments.xlsx', 'issues.xlsx', 'reserves.xlsx', 'roster.xlsx', 'villages.xlsx'];
const post = z.object({ committee: z.string(), post: z.string() });
const truthSchema = z.object({
  counts: z.object({
    towns: z.number(),
    villages: z.number(),
    members: z.number(),
    vacancies: z.number(),
    issues: z.number(),
  }),
  members: z.array(
    z.object({
      town: z.string(),
      village: z.string(),
      name: z.string(),
      sex: z.string(),
      birth: z.string().nullable(),
      posts: z.array(post),
      identityNumber: z.string().optional(),
    }),
  ),
  issues: z.array(
    z.object({
      number: z.string(),
      village: z.string(),
      state: z.string(),
      due: z.string(),
      closed: z.string().nullable(),
    }),
  ),
});
const truth = truthSchema.parse(JSON.parse(readFileSync(join(kept, 'truth.json'), 'utf8')));

const rowsOf = (file: string, sheet: string): string[][] => {
  const workbook = read(readFileSync(join(kept, file)));
  const found = workbook.Sheets[sheet];
  if (!found) throw new Error(`${file} has no sheet ${sheet}`);
  return utils.sheet_to_json<string[]>(found, { header: 1, raw: false, defval: '' });
};

const hasRightCheckDigit = (number: string): boolean => {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, at) => total + weight * Number(number[at]), 0);
  return number[17] === '10X98765432'[sum % 11];
};

describe('the sample county 青禾县', () => {
  const fresh = mkdtempSync(join(tmpdir(), 'sample-county-'));
  afterAll(() => rmSync(fresh, { recursive: true }));

  test('comes out of its generator with the same bytes every time, in any time zone', () => {
    execFileSync(process.execPath, ['build/sample-county/generate.mjs', fresh], {
      env: { ...process.env, TZ: 'America/Lima' },
    });
    for (const file of readdirSync(kept))
      expect(readFileSync(join(fresh, file)).equals(readFileSync(join(kept, file))), file).toBe(true);
  });

  test('has 9 towns, 95 villages, about 650 members and about 200 issues', () => {
    expect(truth.counts.towns).toBe(9);
    expect(new Set(truth.members.map(({ village }) => village)).size).toBe(95);
    expect(truth.members).toHaveLength(truth.counts.members);
    expect(Math.abs(truth.counts.members - 650)).toBeLessThan(20);
    expect(Math.abs(truth.counts.issues - 200)).toBeLessThan(15);
  });

  test('fits into one megabyte', () => {
    const bytes = readdirSync(kept).reduce((total, file) => total + statSync(join(kept, file)).size, 0);
    expect(bytes).toBeLessThan(1_000_000);
  });

  test('gives 柳湾村 the team that the county knows, with the name 乔䶮 unharmed', () => {
    const team = truth.members.filter(({ village }) => village === '柳湾村').map(({ name }) => name);
    expect(team).toEqual(['陆问舟', '周禾', '谢穗', '单云帆', '乔䶮', '吴满仓']);
    expect(rowsOf('roster.xlsx', '花名册').some((row) => row[3] === '乔䶮')).toBe(true);
  });

  test('has one number in the roster that may be January or October, and no other', () => {
    const sheet = read(readFileSync(join(kept, 'roster.xlsx'))).Sheets['花名册'] ?? {};
    const numbers = Object.keys(sheet).filter((address) => /^[FIL]\d+$/.test(address) && sheet[address]?.t === 'n');
    const unsure = numbers.filter((address) => /^\d{4}\.\d$/.test(String(sheet[address]?.v)));
    expect(unsure.map((address) => sheet[address]?.v)).toEqual([2021.1]);
  });

  test('gives identity numbers whose check digit, birth and sex agree with the person', () => {
    const numbered = truth.members.filter(({ identityNumber }) => identityNumber);
    expect(numbered.length).toBeGreaterThan(150);
    for (const { identityNumber = '', birth, sex } of numbered) {
      expect(hasRightCheckDigit(identityNumber)).toBe(true);
      expect(identityNumber.slice(0, 3)).toBe('990');
      expect(`${identityNumber.slice(6, 10)}-${identityNumber.slice(10, 12)}`).toBe(birth);
      expect(Number(identityNumber[16]) % 2 === 1).toBe(sex === '男');
    }
  });

  test('never mentions 北沟村 in two rounds', () => {
    expect(JSON.stringify(rowsOf('issues.xlsx', '整改台账'))).not.toContain('北沟');
  });

  test('calls an issue overdue only after its date, and closed only with a date', () => {
    for (const { number, state, due, closed } of truth.issues) {
      if (state === '逾期') expect(due < '2026-09-20', number).toBe(true);
      if (state === '整改中') expect(due > '2026-09-20', number).toBe(true);
      expect(closed !== null, number).toBe(state === '已销号' || state === '反弹');
    }
  });

  test('shows one row for each issue and each listed person between head and foot', () => {
    const numbered = (file: string, sheet: string): number =>
      rowsOf(file, sheet).filter((row) => /^\d+$/.test(row[0] ?? '')).length;
    expect(numbered('issues.xlsx', '整改台账')).toBe(truth.counts.issues);
    expect(numbered('roster.xlsx', '花名册')).toBe(truth.counts.members - 1 + truth.counts.vacancies);
    expect(workbooks.every((file) => readdirSync(kept).includes(file))).toBe(true);
  });
});

describe('the files that an import must refuse', () => {
  const folder = 'tests/fixtures/wrong-files';

  test('hold a bomb that is small to keep', () => {
    expect(statSync(join(folder, 'bomb.xlsx')).size).toBeLessThan(1_200_000);
  });

  test('hold a compound file that names its sealed package', () => {
    const bytes = readFileSync(join(folder, 'password.xlsx'));
    expect(bytes.subarray(0, 8).toString('hex')).toBe('d0cf11e0a1b11ae1');
    expect(bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'))).toBe(true);
  });

  test('hold a workbook that opens but has no head', () => {
    expect(read(readFileSync(join(folder, 'no-head.xlsx'))).SheetNames).toEqual(['值班']);
  });
});
