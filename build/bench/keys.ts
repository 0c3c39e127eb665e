import type { Page } from 'playwright';

declare global {
  interface Window {
    own: number[];
    waits: { readonly stop: () => number[] };
  }
}

/** What is typed: words that light up among them, times, names and figures. */
const sentences = [
  '近期多次有人反映公开栏没有张贴财务收支，涉及二十三户',
  '去年以来有关部门尽快落实整改，10月15日前补齐',
  '三月起低保评议走过场，经常没有会议记录，长期无人管',
];

/**
 * From now on a page notes of each key how long it worked for it: from the key to the end of everything that its handlers set off, with
 * styles and layout made, as they must be before the letter and the lit words can be seen.
 */
const noteOwnWork = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const own: number[] = [];
    window.own = own;
    const begun: { at: number | null } = { at: null };
    const after = new MessageChannel();
    after.port1.onmessage = () => {
      document.body.getBoundingClientRect();
      if (begun.at !== null) own.push(performance.now() - begun.at);
      begun.at = null;
    };
    const begin = (): void => {
      begun.at ??= performance.now();
    };
    // A letter of the keyboard begins with its key, one of an input method with what it puts in.
    window.addEventListener('keydown', begin, true);
    window.addEventListener('beforeinput', begin, true);
    window.addEventListener('input', () => after.port2.postMessage(null), true);
  });

/** From now on a page notes how long anything that comes to it has to wait for its turn, in ms. */
export const noteWaits = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const everyMs = 4;
    const samples: number[] = [];
    const running = { is: true };
    const ask = (): void => {
      const due = performance.now() + everyMs;
      setTimeout(() => {
        samples.push(Math.max(0, performance.now() - due));
        if (running.is) ask();
      }, everyMs);
    };
    ask();
    window.waits = {
      stop: () => {
        running.is = false;
        return samples;
      },
    };
  });

/** The waits since `noteWaits`, which ends with this. */
export const waitsOf = (page: Page): Promise<number[]> => page.evaluate(() => window.waits.stop());

const betweenKeysMs = 40;

/** What typing costs: of each key the own work, and what anything else had to wait meanwhile, in ms. */
export type Typing = { readonly own: readonly number[]; readonly waits: readonly number[] };

/** Types sentences into the capture line key by key at the pace of a quick clerk, and empties it again after each. */
export const timeTyping = async (page: Page): Promise<Typing> => {
  await noteOwnWork(page);
  await noteWaits(page);
  for (const sentence of sentences) {
    for (const letter of sentence) {
      await page.keyboard.type(letter);
      await page.waitForTimeout(betweenKeysMs);
    }
    const lit = await page.locator('.cap-marks .is-vague').count();
    if (lit === 0) throw new Error('No word lit up while typing.');
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
  }
  const waits = await waitsOf(page);
  // The last key of each sentence empties the line: it is a key like the others.
  const own = await page.evaluate(() => window.own);
  return { own, waits };
};
