import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kindNames } from '../../shared/records/kinds.ts';
import { all, type State } from '../../shared/records/state.ts';
import { freshFolder, launchHuizhen } from '../support/application.ts';
import { type Clerk, clerkAt, goTo } from '../support/clerk.ts';
import { panels, routes } from '../support/places.ts';
import { aRunningMeeting, meetingDay, recordedIn } from '../support/prepared-county.ts';

type Stage = { readonly clerk: Clerk; readonly data: readonly string[] };
const held: { stage: Stage | null } = { stage: null };
const stage = (): Stage => {
  if (!held.stage) throw new Error('The application was not opened.');
  return held.stage;
};
const page = (): Page => stage().clerk.page;

const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};

/** Every text that is recorded, the longest first: what the county wrote stays in the county's language. */
const recordedTexts = (state: State): readonly string[] =>
  [...new Set(kindNames.flatMap((kind) => all(state, kind).flatMap(textsIn)))]
    .filter((text) => /\p{Script=Han}/u.test(text))
    .sort((one, other) => other.length - one.length);

/** What a person reads, or hears read aloud: every text on the screen, and what names its controls. */
const wordsOn = (from: Page): Promise<string[]> =>
  from.evaluate(() => {
    const words: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    // What is marked as Chinese (a paper, the name of the language) is read aloud as Chinese, and is meant to be.
    const isMeant = (node: Node | null): boolean => node?.parentElement?.closest('body [lang|="zh"]') !== null;
    while (walker.nextNode()) if (!isMeant(walker.currentNode)) words.push(walker.currentNode.textContent ?? '');
    for (const element of document.querySelectorAll('[aria-label], [placeholder], [title], [alt]'))
      for (const name of ['aria-label', 'placeholder', 'title', 'alt']) words.push(element.getAttribute(name) ?? '');
    return words.filter((text) => text.trim() !== '');
  });

const withoutData = (text: string): string => stage().data.reduce((left, word) => left.replaceAll(word, ''), text);

/** Words in Chinese that no record brought in. */
const ownChinese = async (from: Page): Promise<readonly string[]> => {
  const words = await wordsOn(from);
  return words.map(withoutData).filter((text) => /\p{Script=Han}/u.test(text));
};

/** What a clerk typed, the language that is named in itself, and how a number of a Chinese notice looks. */
const meant = /^(写了一半的一句|中文|.*〔2026〕12号)$/;
const isUnmeant = (text: string): boolean => !meant.test(text.trim());

const speak = async (language: 'zh' | 'en'): Promise<void> => {
  const { clerk } = stage();
  await goTo(clerk, 'settings');
  const button = clerk.page.getByRole('button', { name: clerk.words(`settings.language-${language}`), exact: true });
  await button.press('Enter');
  clerk.speak(language);
  await clerk.page.getByRole('main', { name: clerk.words('nav.settings') }).waitFor();
};

beforeAll(async () => {
  const folder = await aRunningMeeting('languages');
  const data = recordedTexts(await recordedIn(folder));
  const { app, console: console_ } = await launchHuizhen({
    data: folder,
    papers: freshFolder('papers'),
    today: meetingDay,
  });
  held.stage = { clerk: clerkAt(app, console_), data };
  await console_.getByRole('textbox', { name: '记一条' }).waitFor();
}, 120_000);

afterAll(() => held.stage?.clerk.app.close());

describe('the language of the console', { timeout: 120_000 }, () => {
  test('is switched where one is: the focus stays on the key that was pressed, and the line stays unsent', async () => {
    const { clerk } = stage();
    await page().getByRole('textbox', { name: '记一条' }).focus();
    await page().keyboard.insertText('写了一半的一句');
    await speak('en');
    const focused = await page().evaluate(() => document.activeElement?.textContent);
    expect([focused, await page().locator('html').getAttribute('lang')]).toEqual(['English', 'en']);
    await goTo(clerk, 'meeting');
    expect(
      await page()
        .getByRole('textbox', { name: clerk.words('capture.label') })
        .inputValue(),
    ).toBe('写了一半的一句');
  });

  test.each(routes)('leaves no Chinese word of its own on the English screen %s', async (route) => {
    await goTo(stage().clerk, route);
    const left = await ownChinese(page());
    expect(left.filter(isUnmeant)).toEqual([]);
  });

  test.each(panels)('leaves none in what %s opens in a meeting', async (key, role, name) => {
    await goTo(stage().clerk, 'meeting');
    await page()
      .getByRole('textbox', { name: stage().clerk.words('capture.label') })
      .focus();
    await page().keyboard.press(key);
    const opened = page().getByRole(role, { name: stage().clerk.words(name), exact: true });
    await opened.waitFor();
    const left = await ownChinese(page());
    expect(left.filter(isUnmeant)).toEqual([]);
    await page().keyboard.press('Escape');
    await opened.waitFor({ state: 'detached' });
  });

  test('is Chinese again as soon as that is asked for', async () => {
    await speak('zh');
    await goTo(stage().clerk, 'meeting');
    const left = await ownChinese(page());
    for (const word of ['议程', '记录', '文稿']) expect(left.join('\n')).toContain(word);
  });
});
