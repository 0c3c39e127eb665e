import { lineId } from '../../shared/records/ids.ts';
import { all } from '../../shared/records/state.ts';
import type { Chance } from '../../tests/support/chance.ts';
import { clerkAt, saved } from '../../tests/support/clerk.ts';
import { killedAfter } from '../../tests/support/killed.ts';
import { aRunningMeeting, recordedIn } from '../../tests/support/prepared-county.ts';
import { type Asked, type Bar, chanceFor, createTally, foundOf, middleOf, sayOf, type Tally } from './bar.ts';
import { aClosedMeeting, checkPapers, startPapers } from './kill-papers.ts';
import { killAt, type Moment, type Story, startAgain, storyAt } from './kill-stories.ts';
import { buildVariant } from './variant.ts';

const moments: readonly Moment[] = ['import', 'draft', 'start', 'start', 'lines', 'lines', 'lines', 'lines', 'lines'];
const mostSlower = 1.5;

/** Lives one data folder through a kill at each of the moments; what was lost or did not start is counted, and ends the story. */
const live = async (story: Story, at: number, tally: Tally): Promise<void> => {
  try {
    for (const [run, moment] of story.chance.shuffled(moments).entries()) {
      tally.trial();
      await killAt(story, moment, at * 10 + run);
    }
    const { running } = await startAgain(story);
    await running.app.close();
  } catch (error) {
    tally.failStart(`after a kill in county ${at}: ${sayOf(error)}`);
  }
  tally.lose(story.lost.length, `county ${at} lost ${story.lost.length} lines that its screen had called saved`);
};

/** Kills while papers are made: what is on record lies in the folder as it was made, and no number is given twice. */
const killPapers = async (kills: number, chance: Chance, tally: Tally): Promise<void> => {
  const story = storyAt(await aClosedMeeting(), chance);
  try {
    for (let count = 0; count < kills; count += 1) {
      tally.trial();
      const { running, clerk } = await startPapers(story);
      const dead = killedAfter(running, chance.between(50, 2500));
      await clerk.page.keyboard.press('Control+Enter').catch(() => undefined);
      await dead;
      await checkPapers(story);
    }
    const { running } = await startPapers(story);
    const clerk = clerkAt(running.app, running.console);
    await saved(clerk, () => clerk.page.keyboard.press('Control+Enter'), 60_000);
    await clerk.page.getByRole('status').filter({ hasText: '已生成' }).waitFor();
    await running.app.close();
    const standings = all(await checkPapers(story), 'notice').map(({ state }) => state);
    if (standings.some((standing) => standing !== 'issued'))
      tally.wrong(`notices after the last start: ${standings.join()}`);
  } catch (error) {
    tally.failStart(`while papers were made: ${sayOf(error)}`);
  }
};

/** Starts that nobody disturbed, on a county that was closed in peace. */
const undisturbed = async (story: Story, starts: number): Promise<readonly number[]> => {
  const peaceful: Story = { ...story, starts: [] };
  for (let count = 0; count < starts; count += 1) {
    const { running } = await startAgain(peaceful);
    await running.app.close();
  }
  return peaceful.starts;
};

/** The guard taken away: an application whose disk answers before it has written. */
const killHasty = async (asked: Asked, chance: Chance, tally: Tally): Promise<void> => {
  const program = await buildVariant({
    side: 'main',
    guard: 'electron/journal/disk.ts',
    by: 'build/faults/hasty-disk.ts',
  });
  for (let count = 0; count < (asked.isQuick ? 1 : 4); count += 1) {
    const story = storyAt(await aRunningMeeting('hasty'), chance, program);
    tally.trial();
    await killAt(story, 'lines', count);
    const { line } = await recordedIn(story.launch.data);
    const missing = [...story.claimed].filter((id) => !line.has(lineId.parse(id)));
    tally.lose(missing.length, `${missing.length} lines that the screen had called saved are gone`);
  }
};

/** R1: the application is killed at any moment, with everything it has started. */
export const kills: Bar = {
  id: 'R1',
  what: 'a kill at any moment loses no line that the screen has called saved, and the next start is a good one',
  run: async (asked) => {
    const chance = chanceFor(asked, 'R1');
    const [ours, control] = [createTally(), createTally()];
    await killPapers(asked.isQuick ? 3 : 14, chance, ours);
    const stories: Story[] = [];
    for (let at = 0; at < (asked.isQuick ? 3 : 54); at += 1) {
      const story = storyAt(await aRunningMeeting('kill'), chance);
      stories.push(story);
      await live(story, at, ours);
    }
    const peaceful = stories[0] ? await undisturbed(stories[0], asked.isQuick ? 3 : 9) : [];
    const [after, before] = [middleOf(stories.flatMap(({ starts }) => starts)), middleOf(peaceful)];
    if (after > mostSlower * before)
      ours.wrong(`a start after a kill takes ${(after / before).toFixed(2)} times an undisturbed one`);
    await killHasty(asked, chance, control);
    const claimed = stories.reduce((sum, story) => sum + story.claimed.size, 0);
    const starts = `starts after a kill ${(after / 1000).toFixed(1)} s, undisturbed ${(before / 1000).toFixed(1)} s at the median`;
    return foundOf(ours, control, [`${claimed} lines were called saved`, starts]);
  },
};
