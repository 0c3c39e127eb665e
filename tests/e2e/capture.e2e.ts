import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { freshFolder, launchHuizhen, type Running } from '../support/application.ts';
import { type Clerk, clerkAt, headOf, saved } from '../support/clerk.ts';
import { type InputMethod, inputMethodAt } from '../support/input-method.ts';
import { aRunningMeeting, meetingDay } from '../support/prepared-county.ts';

type Desk = { readonly running: Running; readonly clerk: Clerk; readonly ime: InputMethod };
const held: { desk: Desk | null } = { desk: null };
const desk = (): Desk => {
  if (!held.desk) throw new Error('The meeting was not opened.');
  return held.desk;
};
const page = (): Page => desk().clerk.page;
const field = (): Locator => page().getByRole('textbox', { name: '记一条' });
const capture = (): Locator => page().getByRole('region', { name: '记一条' });
const lines = (): Locator => page().getByRole('region', { name: '记录' }).getByRole('listitem');
const row = (name: RegExp): Locator => capture().getByRole('option', { name }).first();
const press = (...keys: readonly string[]): Promise<void> =>
  keys.reduce((before, key) => before.then(() => page().keyboard.press(key)), Promise.resolve());
const type = (text: string): Promise<void> => page().keyboard.insertText(text);
const send = (key = 'Enter') => saved(desk().clerk, () => page().keyboard.press(key));

beforeAll(async () => {
  const data = await aRunningMeeting('capture');
  const running = await launchHuizhen({ data, papers: freshFolder('papers'), today: meetingDay });
  const clerk = clerkAt(running.app, running.console);
  const ime = inputMethodAt(await running.console.context().newCDPSession(running.console));
  held.desk = { running, clerk, ime };
  await field().waitFor();
}, 120_000);

afterAll(() => held.desk?.running.app.close());

beforeEach(async () => {
  await field().fill('');
  await field().focus();
  await press('Alt+1');
});

describe('one line, by keyboard alone', () => {
  test('takes who speaks, the kind, a person and a village without leaving the field', async () => {
    await type('＠xyt');
    await row(/解雨桐/).waitFor();
    await saved(desk().clerk, () => press('Tab'));
    await capture().getByText('县民政局 解雨桐').waitFor();
    await type('、yf');
    await row(/药方/).waitFor();
    await press('Tab');
    await capture().getByRole('button', { name: /药方/, pressed: true }).waitFor();
    await type('10月30日前由@lwz');
    await row(/陆问舟/).waitFor();
    await press('Tab');
    await type('到#stc');
    await row(/双塘村/).waitFor();
    await press('Tab');
    expect(await field().inputValue()).toBe('10月30日前由陆问舟到双塘村');
    await send();
    await lines().filter({ hasText: '县民政局 解雨桐10月30日前由陆问舟到双塘村' }).waitFor();
  });

  test('finishes a name that only one person or village of the meeting can mean', async () => {
    await type('请石守');
    await capture().getByText('石守拙').waitFor();
    await press('Tab');
    expect(await field().inputValue()).toBe('请石守拙');
  });

  test('sends nothing while half a name stands there; Esc makes it text', async () => {
    const { seq } = await headOf(page());
    await type('由@lwz');
    await row(/陆问舟/).waitFor();
    await press('Enter');
    await capture().getByText('还没有选完，没有发送').waitFor();
    expect((await headOf(page())).seq).toBe(seq);
    await press('Escape');
    await row(/陆问舟/).waitFor({ state: 'detached' });
    expect(await field().inputValue()).toBe('由@lwz');
  });

  test('leaves every key to the input method while it composes, and finds by what it has not fixed yet', async () => {
    const { seq } = await headOf(page());
    await type('由@');
    await desk().ime.compose("l'w'z");
    await row(/陆问舟/).waitFor();
    for (const key of ['Tab', 'ArrowDown', 'Enter', '1']) await desk().ime.keyTaken(key);
    expect(await field().inputValue()).toBe("由@l'w'z");
    await desk().ime.keyTaken('Enter', () => desk().ime.choose('lwz'));
    expect([await field().inputValue(), (await headOf(page())).seq]).toEqual(['由@lwz', seq]);
    await press('Tab');
    expect(await field().inputValue()).toBe('由陆问舟');
  });

  test('walks the fields of a sentence, and does not send it half filled', async () => {
    await type('zbg');
    await press('Tab');
    await type('云溪镇党委');
    await press('Tab');
    await type('10月30日');
    const { seq } = await headOf(page());
    await press('Enter');
    expect((await headOf(page())).seq).toBe(seq);
    await type('补齐公开栏');
    await send();
    await lines().filter({ hasText: '由云溪镇党委牵头，于10月30日前补齐公开栏' }).waitFor();
  });

  test('stands still, however long the text and whatever list is open', async () => {
    const before = await capture().boundingBox();
    await type('一句很长很长的话，'.repeat(40));
    expect(await capture().boundingBox()).toEqual(before);
    await type('@');
    await row(/解雨桐/).waitFor();
    expect(await capture().boundingBox()).toEqual(before);
  });
});

describe('a long remark', () => {
  test('is parted where the caret stands while it is typed', async () => {
    await type('公开栏没有更新。台账也没有登记');
    for (let step = 0; step < 7; step += 1) await press('ArrowLeft');
    await send('Alt+Enter');
    await lines().filter({ hasText: '公开栏没有更新。' }).waitFor();
    expect(await field().inputValue()).toBe('台账也没有登记');
  });

  test('is parted afterwards, and put together again by one undo', async () => {
    await press('Alt+9');
    await type('路灯坏了；水渠堵了');
    await send();
    await press('F2');
    for (let step = 0; step < 4; step += 1) await press('ArrowLeft');
    await send('Alt+Enter');
    await lines().filter({ hasText: '水渠堵了' }).filter({ hasNotText: '路灯' }).waitFor();
    await send('Control+z');
    await lines().filter({ hasText: '路灯坏了；水渠堵了' }).waitFor();
  });
});

describe('the sharp question', () => {
  test('lights up what is vague, is put by one key with the line, and the answer fills its slots', async () => {
    await type('个别村后备力量配备不正常');
    await capture().getByText('问：哪几个村？从什么时候起？').waitFor();
    expect(await capture().locator('.is-vague').allInnerTexts()).toEqual(['个别村']);
    const { seq } = await headOf(page());
    await send('Control+q');
    expect((await headOf(page())).seq).toBe(seq + 1);
    const asked = lines().filter({ hasText: '个别村后备力量配备不正常' });
    await asked.getByText('从何时起 ?').waitFor();
    await lines().filter({ hasText: '哪几个村？从什么时候起？' }).filter({ hasText: '待答' }).waitFor();
    await press('Alt+5');
    await type('柳湾村，2025年3月起');
    await send();
    await asked.getByText('2025年3月').waitFor();
    expect(await asked.locator('.is-open').count()).toBe(0);
  });
});

describe('who spoke', () => {
  test('may be somebody nobody registered, typed on the spot', async () => {
    await type('@纪远帆');
    await row(/加入“纪远帆”/).waitFor();
    await saved(desk().clerk, () => press('Tab'));
    await press('Alt+9');
    await type('材料已经送到');
    await send();
    await lines().filter({ hasText: '纪远帆材料已经送到' }).waitFor();
  });

  test('may be unknown now and named later', async () => {
    await press('F4');
    await page().getByRole('combobox', { name: '选发言人' }).fill('？');
    await saved(desk().clerk, () => press('Enter'));
    await press('Alt+9');
    await type('后面有人补充了一句');
    await send();
    const line = lines().filter({ hasText: '后面有人补充了一句' });
    await line.getByText('发言人未知').waitFor();
    await press('F2', 'F4');
    await page().getByRole('combobox', { name: '选发言人' }).fill('shishouzhuo');
    await row(/石守拙/).waitFor();
    await saved(desk().clerk, () => press('Enter'));
    await line.getByText('云溪镇党委 石守拙').waitFor();
    await press('Escape');
  });
});
