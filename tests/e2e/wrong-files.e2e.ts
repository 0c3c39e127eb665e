import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chooseFiles, freshFolder, launchHuizhen } from '../support/application.ts';
import { type Clerk, clerkAt, goTo, headOf } from '../support/clerk.ts';
import { aPreparedCounty, meetingDay } from '../support/prepared-county.ts';

const held: { clerk: Clerk | null } = { clerk: null };
const clerk = (): Clerk => {
  if (!held.clerk) throw new Error('The import screen was not opened.');
  return held.clerk;
};
const fixture = (name: string): string => join(process.cwd(), 'tests', 'fixtures', name);

beforeAll(async () => {
  const data = await aPreparedCounty('wrong-files');
  const { app, console: page } = await launchHuizhen({ data, papers: freshFolder('papers'), today: meetingDay });
  held.clerk = clerkAt(app, page);
  await page.getByRole('main', { name: '村情' }).waitFor();
  await goTo(held.clerk, 'intake');
}, 120_000);

afterAll(() => held.clerk?.app.close());

const choose = async (path: string): Promise<void> => {
  await chooseFiles(clerk().app, [path]);
  await clerk().page.getByRole('button', { name: '选文件' }).press('Enter');
};

const large = (): string => {
  const path = join(freshFolder('large'), 'large.xlsx');
  writeFileSync(path, 'PK');
  truncateSync(path, 200_000_000);
  return path;
};

const oldWorkbook = (): string => {
  const path = join(freshFolder('old'), 'old.xlsx');
  const bytes = Buffer.alloc(4096);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes);
  bytes.writeUInt16LE(9, 30);
  writeFileSync(path, bytes);
  return path;
};

describe('a wrong file on the import screen', () => {
  test.each([
    ['no workbook at all', () => fixture('wrong-files/not-a-workbook.xlsx'), '这不是能读取的表格'],
    ['what only begins like a workbook of the old kind', oldWorkbook, '这不是能读取的表格'],
    ['a workbook with a password', () => fixture('wrong-files/password.xlsx'), '文件设有打开密码'],
    ['a workbook without a head row', () => fixture('wrong-files/no-head.xlsx'), '没有找到表头行'],
    ['a workbook that was cut off', () => fixture('wrong-files/truncated.xlsx'), '文件已损坏'],
    ['a workbook with entities', () => fixture('wrong-files/xml-entities.xlsx'), '文件已损坏'],
    ['a bomb', () => fixture('wrong-files/bomb.xlsx'), '文件展开后大得异常'],
    ['a file of 200 MB', large, '文件太大'],
    ['a file that is gone', () => fixture('wrong-files/is-not-there.xlsx'), '找不到这个文件'],
  ])('%s is told in one sentence, and nothing is changed', async (_, path, sentence) => {
    const { page } = clerk();
    const before = await headOf(page);
    await choose(path());
    const alert = page.getByRole('alert').filter({ hasText: sentence });
    await alert.waitFor();
    expect(await alert.textContent()).toMatch(/没有读取|没有导入|没有改动/);
    expect(await headOf(page)).toEqual(before);
    await page.keyboard.press('Escape');
    await alert.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '选文件' }).waitFor();
  });

  test('leaves the screen ready for a right one, which is shown before anything is written', async () => {
    const { page, words } = clerk();
    const before = await headOf(page);
    await choose(fixture('sample-county/villages.xlsx'));
    await page.getByRole('button', { name: words('intake.drop') }).waitFor();
    expect(await headOf(page)).toEqual(before);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '选文件' }).waitFor();
    expect(await headOf(page)).toEqual(before);
  });
});

describe('a file that is not understood in every cell', () => {
  const doubt = (text: string) => clerk().page.locator('.doubts li', { hasText: text });

  test('is put right in place: the cell is read as typed, and nothing is written by it', async () => {
    const { page } = clerk();
    const before = await headOf(page);
    await choose(fixture('intake/10-spoiled-cells.xlsx'));
    await doubt('任现职时间写作 2021.1').waitFor();
    await page.keyboard.press('r');
    await page.keyboard.type('2021.10');
    await page.keyboard.press('Enter');
    await doubt('任现职时间写作 2021.1').waitFor({ state: 'detached' });
    expect(await headOf(page)).toEqual(before);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '选文件' }).waitFor();
  });

  test('has its unknown columns told by hand', async () => {
    const { page } = clerk();
    await choose(fixture('intake/12-marked.xlsx'));
    const column = doubt('“血型”没有读');
    await column.getByRole('button').click();
    await page.keyboard.press('r');
    await page.getByRole('combobox').selectOption({ label: '分工' });
    await column.getByRole('button', { name: '照此读' }).press('Enter');
    await column.waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '选文件' }).waitFor();
  });
});
