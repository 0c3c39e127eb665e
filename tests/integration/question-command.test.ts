import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'huizhen-question-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ask = (file: string) => {
  const { INIT_CWD: _, ...env } = process.env;
  return spawnSync(process.execPath, ['build/run.mjs', 'question', file], { encoding: 'utf8', env });
};

const fileWith = (name: string, content: string): string => {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
};

describe('the sharp question asked from the command line', () => {
  test('answers a file of entries with nothing but JSON, in the order of the entries', () => {
    const worked = 'tests/fixtures/vague-entries.json';
    const { stdout, status } = ask(worked);
    const { entries } = JSON.parse(readFileSync(worked, 'utf8'));
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual(entries.map((entry: { expect: unknown }) => entry.expect));
  });

  test.each([
    ['no-json.json', '{"today": ', 'is no JSON'],
    [
      'no-kind.json',
      '{"today":"2026-11-24","villages":[],"entries":[{"text":"近期","village":null}]}',
      'entries[0].kind',
    ],
  ])('says what is wrong with %s and where, and prints no answer', (name, content, said) => {
    const { stdout, stderr, status } = ask(fileWith(name, content));
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain(said);
  });

  test('says that a file is not there', () => {
    expect(ask(join(folder, 'none.json'))).toMatchObject({ status: 1, stdout: '' });
  });
});
