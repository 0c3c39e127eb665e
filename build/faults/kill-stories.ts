import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import type { Bridge } from '../../shared/ipc/contract.ts';
import { itemNow, linesOf } from '../../shared/meeting/meeting-now.ts';
import { lineId } from '../../shared/records/ids.ts';
import { type State, where } from '../../shared/records/state.ts';
import { roomView } from '../../shared/views/build-room-view.ts';
import { chooseFiles, freshFolder, type Launch, launchHuizhen, type Running } from '../../tests/support/application.ts';
import { bigRoster } from '../../tests/support/big-roster.ts';
import type { Chance } from '../../tests/support/chance.ts';
import { blankWall, type Clerk, clerkAt, enterVillage, goTo, saved, showScene } from '../../tests/support/clerk.ts';
import { killedAfter, killedWhileStarting } from '../../tests/support/killed.ts';
import {
  agendaVillages,
  keptDraftIn,
  meetingDay,
  recordedIn,
  runningMeeting,
} from '../../tests/support/prepared-county.ts';

/** One data folder through all its kills: what its screen has claimed, and what it must come back to. */
export type Story = {
  readonly launch: Launch;
  readonly chance: Chance;
  /** How long each start took until the console could be typed into, in ms. */
  readonly starts: number[];
  readonly claimed: Set<string>;
  readonly lost: string[];
  /** Told of each claim while it is there. */
  onClaim: (() => void) | null;
  typed: string | null;
  importRows: number;
};

export type Moment = 'start' | 'lines' | 'draft' | 'import' | 'papers';

/** The beginning of a story; `program` = an application with a guard taken away, in place of ours. */
export const storyAt = (data: string, chance: Chance, program?: string): Story => ({
  launch: { data, papers: freshFolder('papers'), today: meetingDay, ...(program ? { program } : {}) },
  chance,
  starts: [],
  claimed: new Set(),
  lost: [],
  onClaim: null,
  typed: null,
  importRows: 0,
});

const field = (page: Page) => page.getByRole('textbox', { name: '记一条' });

/** Whatever stands in the record as saved is told to us at once, by the id of its line. */
const hearClaims = async (story: Story, page: Page): Promise<void> => {
  await page.exposeFunction('claimed', (id: string) => {
    if (story.claimed.has(id)) return;
    story.claimed.add(id);
    story.onClaim?.();
  });
  await page.evaluate(() => {
    const claimed: unknown = Reflect.get(window, 'claimed');
    const told = new Set<string>();
    const look = (): void => {
      for (const row of document.querySelectorAll('li[data-line]')) {
        const id = row.getAttribute('data-line') ?? '';
        if (told.has(id) || typeof claimed !== 'function') continue;
        told.add(id);
        void claimed(id);
      }
    };
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true });
    look();
  });
};

const wallOf = (page: Page): Promise<{ readonly scene: unknown; readonly isBlanked: boolean }> =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        // A parsed door of types: the preload of the console puts it there.
        const bridge: Bridge<'console'> = Reflect.get(window, 'huizhen');
        bridge.events['room/view'](({ view: { scene, isBlanked } }) => resolve({ scene, isBlanked }));
        void bridge.calls['app/ready'](undefined);
      }),
  );

const noteLost = (story: Story, ids: Iterable<string>, isThere: (id: string) => boolean, where_: string): void => {
  for (const id of ids) if (!isThere(id)) story.lost.push(`${id} ${where_}`);
};

/** Starts again and compares the screen with the journal as the kill left it. */
export const startAgain = async (story: Story): Promise<{ readonly running: Running; readonly clerk: Clerk }> => {
  const { launch } = story;
  const state = await recordedIn(launch.data);
  noteLost(story, story.claimed, (id) => state.line.has(lineId.parse(id)), 'is not in the journal');
  const draft = await keptDraftIn(launch.data, state);
  if (story.typed !== null) assert.equal(draft, story.typed);
  story.typed = null;
  const from = performance.now();
  const running = await launchHuizhen(launch);
  const { console: page } = running;
  page.setDefaultTimeout(60_000);
  const village = itemNow(state, runningMeeting)?.village;
  await page.getByRole('region', { name: (village && state.village.get(village)?.name) ?? '' }).waitFor();
  await field(page).waitFor();
  story.starts.push(performance.now() - from);
  const lines = linesOf(state, runningMeeting);
  await page.getByRole('region', { name: '记录' }).getByText(`${lines.length} 条`).waitFor();
  const shown = await page
    .locator('li[data-line]')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-line')));
  assert.deepEqual(
    shown,
    lines.slice(-150).map(({ id }) => id),
  );
  const { scene, isBlanked } = roomView(state, meetingDay, 'zh');
  assert.deepEqual([await wallOf(page), await field(page).inputValue()], [{ scene, isBlanked }, draft]);
  const imported = where(state, 'village', ({ name }) => name.startsWith('村号')).length;
  assert.ok([0, story.importRows / 5].includes(imported), `an import left ${imported} villages`);
  await hearClaims(story, page);
  return { running, clerk: clerkAt(running.app, page) };
};

/** Goes about the meeting a little, each step waited for, so that the next start has something to come back to. */
const wander = async (clerk: Clerk, state: State, chance: Chance): Promise<void> => {
  const now = itemNow(state, runningMeeting)?.village;
  const here = now && state.village.get(now)?.name;
  const [next] = chance.shuffled(agendaVillages.filter((name) => name !== here));
  if (next && chance.between(0, 1) === 1) await enterVillage(clerk, next);
  if (chance.between(0, 2) === 0)
    await saved(clerk, () => showScene(clerk, chance.oneOf(['meeting', 'profile', 'issues'])));
  if (chance.between(0, 2) === 0) await blankWall(clerk, !(state.wall.get('wall')?.isBlanked ?? false));
};

/** Types and sends three lines in a breath, looks whether the last of them stands there, and goes on until nobody is there any more. */
const typeUntilGone = async ({ page }: Clerk, run: number, chance: Chance): Promise<void> => {
  await field(page).focus();
  for (let count = 0; ; count += 1) {
    const text = `2026年${(count % 8) + 1}月起第${run}次断电前的第${count}句`;
    await page.keyboard.press(`Alt+${chance.oneOf([1, 1, 2, 3, 6, 7, 9])}`);
    await page.keyboard.insertText(text);
    await page.keyboard.press('Enter');
    if (count % 3 === 2) await page.locator('li[data-line]', { hasText: text }).waitFor();
  }
};

const fewest = 3;

/** Kills a moment after so many lines were called saved, while the next ones are on their way. */
const killedAmongClaims = (story: Story, running: Running): Promise<void> => {
  const target = story.claimed.size + story.chance.between(fewest, 14);
  const ms = story.chance.between(0, 180);
  return new Promise((resolve) => {
    story.onClaim = () => {
      if (story.claimed.size < target) return;
      story.onClaim = null;
      resolve(killedAfter(running, ms));
    };
  });
};

const importUntilGone = async (story: Story, clerk: Clerk): Promise<() => Promise<void>> => {
  const path = join(freshFolder('roster'), 'roster.xlsx');
  writeFileSync(path, bigRoster(600));
  story.importRows = 600;
  await goTo(clerk, 'intake');
  await chooseFiles(clerk.app, [path]);
  await clerk.page.getByRole('button', { name: clerk.words('intake.choose') }).press('Enter');
  await clerk.page.getByRole('button', { name: clerk.words('intake.drop') }).waitFor();
  return () => clerk.page.keyboard.press('Control+Enter');
};

/** Lives until the moment of the kill, and one start further where the moment needs a running application. */
export const killAt = async (story: Story, moment: Moment, run: number): Promise<void> => {
  if (moment === 'start') return killedWhileStarting(story.launch, story.chance.between(20, 2500));
  const { running, clerk } = await startAgain(story);
  const gone = (): undefined => undefined;
  if (moment === 'import') {
    const confirm = await importUntilGone(story, clerk);
    const dead = killedAfter(running, story.chance.between(0, 500));
    await confirm().catch(gone);
    return dead;
  }
  const state = await recordedIn(story.launch.data);
  await field(clerk.page).fill('');
  await wander(clerk, state, story.chance);
  if (moment === 'draft') {
    story.typed = `第${run}次断电时还没有写完的`;
    await field(clerk.page).focus();
    await clerk.page.keyboard.insertText(story.typed);
    await clerk.page.getByText('未发送，草稿已存').waitFor();
    return killedAfter(running, 0);
  }
  const dead = killedAmongClaims(story, running);
  await typeUntilGone(clerk, run, story.chance).catch(gone);
  return dead;
};
