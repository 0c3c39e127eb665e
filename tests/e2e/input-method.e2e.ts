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
const screen = (): Locator => page().getByRole('main', { name: '会议' });
const lines = (): Locator => page().getByRole('region', { name: '记录' }).getByRole('listitem');

beforeAll(async () => {
  const data = await aRunningMeeting('input-method');
  const running = await launchHuizhen({ data, papers: freshFolder('papers'), today: meetingDay });
  const clerk = clerkAt(running.app, running.console);
  held.desk = { running, clerk, ime: inputMethodAt(await running.console.context().newCDPSession(running.console)) };
  await field().waitFor();
}, 120_000);

afterAll(() => held.desk?.running.app.close());

beforeEach(async () => {
  await field().fill('');
  await field().focus();
});

const compose = (letters: string): Promise<unknown> => desk().ime.compose(letters);
const choose = (text: string): Promise<unknown> => desk().ime.choose(text);
const keyTaken = (key: string, during?: () => Promise<unknown>): Promise<void> => desk().ime.keyTaken(key, during);

/** Nothing was saved: asked of the journal itself after the window has answered, so that nothing is still on its way. */
const expectNothingSaved = async (before: number): Promise<void> => {
  await page().evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  expect((await headOf(page())).seq).toBe(before);
};

describe('the capture line while an input method composes', () => {
  test('keeps the line when Enter chooses a candidate, and sends it with the next Enter', async () => {
    const { seq } = await headOf(page());
    const before = await lines().count();
    await compose('houbei');
    await keyTaken('Enter', () => choose('后备'));
    await expectNothingSaved(seq);
    expect([await field().inputValue(), await lines().count()]).toEqual(['后备', before]);
    await saved(desk().clerk, () => page().keyboard.press('Enter'));
    await lines().filter({ hasText: '后备' }).filter({ hasText: '上墙' }).waitFor();
    expect(await field().inputValue()).toBe('');
  });

  test('keeps the line when Enter only takes the letters as they are', async () => {
    const { seq } = await headOf(page());
    await compose('wps');
    await keyTaken('Enter', () => choose('wps'));
    await expectNothingSaved(seq);
    expect(await field().inputValue()).toBe('wps');
  });

  test('sends nothing with Ctrl+Enter either', async () => {
    const { seq } = await headOf(page());
    await compose('zhuchi');
    await page().keyboard.press('Control+Enter');
    await expectNothingSaved(seq);
    await choose('主持');
  });

  // Some input methods (macOS) end the composition first and let the same Enter through afterwards, as a plain key.
  test.each(['inside', 'after'] as const)(
    'takes the Enter %s the composition for the input method’s own',
    async (when) => {
      const { seq } = await headOf(page());
      const text = `选字${when}的一句`;
      await page().keyboard.insertText(text);
      await field().evaluate((box, order) => {
        const enter = (isComposing: boolean): void => {
          const how = { key: 'Enter', bubbles: true, cancelable: true, isComposing };
          box.dispatchEvent(new KeyboardEvent('keydown', how));
        };
        box.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
        if (order === 'inside') enter(true);
        box.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: '后备' }));
        if (order === 'after') enter(false);
        box.dispatchEvent(new KeyboardEvent('keyup', { key: 'Enter', bubbles: true }));
      }, when);
      await expectNothingSaved(seq);
      expect(await field().inputValue()).toBe(text);
      await saved(desk().clerk, () => page().keyboard.press('Enter'));
      await lines().filter({ hasText: text }).filter({ hasText: '上墙' }).waitFor();
    },
  );

  test.each(['F9', 'Control+b', 'Control+z', 'Control+3', 'F8', 'F10', 'Control+k', 'Alt+2', 'Alt+x', 'Escape'])(
    'does not take %s for a shortcut',
    async (key) => {
      const { seq } = await headOf(page());
      const before = await screen().textContent();
      await compose('houbei');
      await page().keyboard.press(key);
      await expectNothingSaved(seq);
      await choose('');
      await field().fill('');
      expect(await page().getByRole('dialog').count()).toBe(0);
      // The clocks go on; everything else on the screen stays as it was.
      const still = (text: string | null): string =>
        (text ?? '').replace(/\d+(?::\d\d)+/g, '').replace('未发送，草稿已存', '');
      expect(still(await screen().textContent())).toBe(still(before));
    },
  );
});

describe('the same keys without an input method', () => {
  test('send the line, blank the wall and choose the kind', async () => {
    await page().keyboard.insertText('没有输入法的一句');
    await saved(desk().clerk, () => page().keyboard.press('Enter'));
    await lines().filter({ hasText: '没有输入法的一句' }).waitFor();
    await saved(desk().clerk, () => page().keyboard.press('F9'));
    await page().getByRole('button', { name: '恢复', pressed: true }).waitFor();
    await saved(desk().clerk, () => page().keyboard.press('F9'));
    await page().keyboard.press('Alt+2');
    await page().getByRole('button', { name: /病因/, pressed: true }).waitFor();
    await page().keyboard.press('Alt+1');
  });
});

describe('an input method in the other fields of a meeting', () => {
  test('finds a speaker: its Enter picks nobody, the next one does', async () => {
    await page().keyboard.press('F4');
    const box = page().getByRole('combobox', { name: '选发言人' });
    await box.waitFor();
    await compose('shi');
    await keyTaken('Enter', () => choose('石守拙'));
    expect(await box.inputValue()).toBe('石守拙');
    await page().keyboard.press('Enter');
    await box.waitFor({ state: 'detached' });
    await page().getByRole('region', { name: '记一条' }).getByText('石守拙').waitFor();
  });

  test('finds a village: its Enter goes nowhere, the next one does', async () => {
    await page().keyboard.press('Control+k');
    const box = page().getByRole('combobox', { name: /村名/ });
    await box.waitFor();
    await compose('shuangtang');
    await keyTaken('Enter', () => choose('双塘'));
    expect(await box.inputValue()).toBe('双塘');
    await page().keyboard.press('Enter');
    await page().getByRole('heading', { level: 1, name: '双塘村' }).waitFor();
    await page().keyboard.press('Alt+Shift+1');
    await field().waitFor();
  });
});
