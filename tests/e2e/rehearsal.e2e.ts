import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { describe, expect, test } from 'vitest';
import { freshFolder, type Launch, launchHuizhen, type Running } from '../support/application.ts';
import { capture, clerkAt, enterVillage, saved, startMeeting } from '../support/clerk.ts';
import { folderHash } from '../support/folder-hash.ts';
import { killedAfter } from '../support/killed.ts';
import { aPreparedMeeting, meetingDay, runningMeeting } from '../support/prepared-county.ts';

const scratchesOf = (pid: number | undefined): readonly string[] =>
  readdirSync(tmpdir()).filter((name) => name.startsWith(`huizhen-rehearsal-${pid}-`));

/** Keeps the next start from happening, and gives its command line: the test starts it itself. */
const nextStart = async ({ app }: Running, press: () => Promise<void>): Promise<readonly string[]> => {
  await app.evaluate(({ app: main }) => {
    main.relaunch = (options) => void process.stdout.write(`next start ${JSON.stringify(options?.args)}\n`);
  });
  const said: string[] = [];
  app.process().stdout?.on('data', (words: Buffer) => said.push(words.toString()));
  const dead = once(app.process(), 'exit');
  // The window may be gone before the key is up.
  await press().catch(() => undefined);
  await dead;
  const args: readonly string[] = JSON.parse(/next start (.*)/.exec(said.join(''))?.[1] ?? '[]');
  return args.filter((argument) => argument.startsWith('--rehearsal'));
};

/** A few minutes of the meeting: started, a village entered, two lines on the wall. */
const holdSome = async (running: Running): Promise<string> => {
  const clerk = clerkAt(running.app, running.console);
  const room = await startMeeting(clerk);
  await enterVillage(clerk, '柳湾村');
  await capture(clerk, 'symptom', '2026年3月起公开栏没有更新');
  await capture(clerk, 'suggestion', '请镇里派人教一次');
  return room
    .locator('.wall-scene')
    .textContent()
    .then((text) => text ?? '');
};

describe('a rehearsal of a prepared meeting', () => {
  test('leaves the county byte for byte as it was, killed or ended; a real line does not', async () => {
    const data = await aPreparedMeeting('rehearsal');
    const launch: Launch = { data, papers: freshFolder('papers'), today: meetingDay };
    const real = await launchHuizhen(launch);
    await real.console.getByRole('button', { name: '开始会议' }).waitFor();
    const args = await nextStart(real, () => real.console.keyboard.press('Alt+y'));
    expect(args).toEqual([`--rehearsal=${runningMeeting}`]);
    const before = folderHash(data);

    const killed = await launchHuizhen({ ...launch, args });
    await killed.console.getByText('演练中').waitFor();
    expect(await holdSome(killed)).toContain('演练');
    const pid = killed.app.process().pid;
    await killedAfter(killed, 0);
    expect([folderHash(data) === before, scratchesOf(pid).length]).toEqual([true, 1]);

    const ended = await launchHuizhen({ ...launch, args });
    await ended.console.getByText('演练中').waitFor();
    expect(scratchesOf(pid)).toEqual([]);
    await holdSome(ended);
    await ended.console.keyboard.press('Alt+y');
    await ended.console.getByText('演练里记的都会丢弃').waitFor();
    expect(await nextStart(ended, () => ended.console.keyboard.press('Alt+y'))).toEqual([]);
    expect([folderHash(data) === before, readdirSync(launch.papers)]).toEqual([true, []]);

    const again = await launchHuizhen(launch);
    await again.console.getByRole('button', { name: '开始会议' }).waitFor();
    const clerk = clerkAt(again.app, again.console);
    await saved(clerk, async () => {
      await startMeeting(clerk);
    });
    expect(await again.console.getByText('演练中').count()).toBe(0);
    await again.app.close();
    expect(folderHash(data) === before).toBe(false);
  });
});
