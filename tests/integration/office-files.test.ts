import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { previewFile } from '../../build/preview-file.ts';

const folder = join(import.meta.dirname, '../fixtures/intake');
const wrong = join(import.meta.dirname, '../fixtures/wrong-files');
const files = readdirSync(folder)
  .filter((name) => /\.(xlsx|xls|ods|csv|et)$/.test(name))
  .sort();

/** What is right for a file stands beside it; how a doubt is worded is not part of it. */
const rightFor = (name: string): unknown =>
  JSON.parse(readFileSync(join(folder, name.replace(/\.[a-z]+$/, '.json')), 'utf8'));

const readAs = async (path: string): Promise<unknown> => {
  const report = await previewFile(path, '2026-11-25');
  const plain: unknown = JSON.parse(JSON.stringify(report));
  return { ...Object(plain), doubts: report.doubts.map(({ message: _message, ...doubt }) => doubt) };
};

describe('a file as offices have them', () => {
  test('is there in twenty shapes, each with what is right for it', () => {
    expect(files).toHaveLength(20);
  });

  test.each(files)('%s comes in right, or asks what is right to ask', async (name) => {
    expect(await readAs(join(folder, name))).toEqual(rightFor(name));
  });

  test('says of each doubt in words what is not clear at which cell', async () => {
    const { doubts } = await previewFile(join(folder, '10-spoiled-cells.xlsx'), '2026-11-25');
    for (const { message, cell } of doubts) expect([cell, message.length > 10]).toEqual([cell, true]);
  });
});

describe('the command npm run intake', () => {
  test('prints the preview and nothing else', async () => {
    const path = join(folder, '05-hidden-rows.ods');
    const { stdout, status } = spawnSync(process.execPath, ['build/run.mjs', 'intake', path], { encoding: 'utf8' });
    expect(status).toBe(0);
    const { members } = await previewFile(join(folder, '05-hidden-rows.ods'), '2026-11-25');
    expect(JSON.parse(stdout)).toMatchObject({ kind: 'roster', refused: null, members });
  });

  test('says of a file that cannot be read why, in the same form', async () => {
    expect(await previewFile(join(wrong, 'password.xlsx'), '2026-11-25')).toMatchObject({
      kind: null,
      members: [],
      refused: { code: 'file-password' },
    });
  });
});
