import type { Page } from 'playwright';
import { kindsByKey } from '../../shared/meeting/meeting-kinds.ts';
import { type Clerk, chooseSpeaker, enterVillage } from '../../tests/support/clerk.ts';
import { type Held, holdTwoHours } from './hold-two-hours.ts';
import { keyStamps, stampKey, stampTokens, tokenStamp } from './stamps.ts';

/** A meeting that runs, with its room window open and two hours of lines on the screen. */
export type Sitting = Held & { readonly clerk: Clerk };

const stampBlack = (room: Page): Promise<void> =>
  room.evaluate(() => {
    const black: number[] = [];
    Reflect.set(window, 'black', black);
    let isBlack = false;
    const look = () => {
      const now = document.querySelector('.wall-scene.blank') !== null;
      if (now && !isBlack) black.push(performance.timeOrigin + performance.now());
      isBlack = now;
    };
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, attributes: true });
  });

/** Holds the meeting of two hours, and stamps from then on what the room draws. */
export const sitDown = async (clerk: Clerk): Promise<Sitting> => {
  const held = await holdTwoHours(clerk);
  await stampTokens(held.room);
  await stampBlack(held.room);
  return { ...held, clerk };
};

const said = {
  symptom: '2026年4月起村务公开栏没有张贴财务收支',
  cause: '报账员休假，没有指定接手的人',
  prescription: '由县民政局牵头，10月15日前补齐两个季度',
  question: '哪个季度没有公开？',
  answer: '二季度和三季度',
  suggestion: '建议各村公开栏统一式样',
  decision: '由组织部起草公开栏式样',
} as const;
const spoken = ['symptom', 'cause', 'prescription', 'question', 'answer', 'suggestion', 'decision'] as const;

/**
 * Says `n` lines in one village, numbered from `from`, and times each from its Enter to the room, in ms. As at a real
 * desk, the line before has come to rest in the record when the next one is sent.
 */
export const timeLines = async (
  { clerk, room, villages, speaker }: Sitting,
  turn: number,
  from: number,
  n: number,
): Promise<number[]> => {
  const { page } = clerk;
  await enterVillage(clerk, villages[turn % villages.length] ?? '');
  if (turn === 0) await chooseSpeaker(clerk, speaker);
  await stampKey(page, 'Enter');
  const drawn: number[] = [];
  for (let at = 0; at < n; at += 1) {
    const kind = spoken[at % spoken.length] ?? 'symptom';
    const token = `#${from + at}#`;
    await page.keyboard.press(`Alt+${(kindsByKey.indexOf(kind) + 1) % 10}`);
    await page.keyboard.insertText(`${token}${said[kind]}`);
    await page.keyboard.press('Enter');
    drawn.push(await tokenStamp(room, token));
    await page.locator('li[data-line]', { hasText: token }).last().waitFor();
  }
  const pressed = (await keyStamps(page)).slice(-n);
  return drawn.map((moment, at) => moment - (pressed[at] ?? Number.NaN));
};

const blankButton = (page: Page, isBlanked: boolean) =>
  page.locator(`button[aria-keyshortcuts^="F9"][aria-pressed="${isBlanked}"]`);

/** Presses F9 to black and back `n` times, and times each from the key to the black room, in ms. */
export const timeBlank = async ({ clerk, room }: Sitting, n: number): Promise<number[]> => {
  const { page } = clerk;
  await stampKey(page, 'F9');
  for (let at = 0; at < n; at += 1) {
    await page.keyboard.press('F9');
    await room.locator('.wall-scene.blank').waitFor();
    await blankButton(page, true).waitFor();
    await page.keyboard.press('F9');
    await room.locator('.wall-scene.blank').waitFor({ state: 'detached' });
    await blankButton(page, false).waitFor();
  }
  const black: number[] = await room.evaluate(() => Reflect.get(window, 'black'));
  const pressed = (await keyStamps(page)).filter((_, at) => at % 2 === 0);
  return black.slice(-n).map((moment, at) => moment - (pressed[at] ?? Number.NaN));
};
