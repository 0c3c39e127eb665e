import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { realDisk } from '../../electron/journal/disk.ts';
import { freshFolder } from '../../tests/support/application.ts';
import type { Chance } from '../../tests/support/chance.ts';
import { journalOn, missingFrom, writeOn } from './acknowledged.ts';
import { type Asked, type Bar, chanceFor, createTally, foundOf, sayOf, type Tally } from './bar.ts';
import { cutOnLoop, hasLoopMounts } from './loop-cuts.ts';
import { createRecordingDisk } from './recording-disk.ts';

/** Cuts that one folder lives through, each start continuing what the last one left. */
const cutsOfFolder = 10;

/** Writes on a recording disk until the power goes, and gives what lay on the disk then and what had been acknowledged. */
const cutOnce = async (
  folder: string,
  into: string,
  run: number,
  chance: Chance,
  doesSync: boolean,
): Promise<string[]> => {
  const recording = createRecordingDisk(doesSync);
  const journal = await journalOn(folder, recording.disk);
  const acknowledged: string[] = [];
  const until = chance.between(0, 60);
  const late = chance.between(0, 3);
  const cut = await new Promise<ReturnType<typeof recording.cut>>((resolve, reject) => {
    const state = { isOver: false };
    const end = (): void => {
      if (state.isOver) return;
      state.isOver = true;
      resolve(recording.cut(chance));
    };
    const told = (id: string): void => {
      acknowledged.push(id);
      if (acknowledged.length >= until) setTimeout(end, late);
    };
    if (until === 0) setTimeout(end, late);
    writeOn(journal, `cut${run}`, told, () => state.isOver).catch(reject);
  });
  await cut.layInto(folder, into);
  return acknowledged;
};

const cutAgainAndAgain = async (cuts: number, chance: Chance, tally: Tally, doesSync: boolean): Promise<number> => {
  let sum = 0;
  for (let from = 0; from < cuts; from += cutsOfFolder) {
    const root = freshFolder('power');
    const acknowledged = new Set<string>();
    for (let run = 0; run < Math.min(cutsOfFolder, cuts - from); run += 1) {
      const [folder, into] = [join(root, String(run)), join(root, String(run + 1))];
      await mkdir(folder, { recursive: true });
      for (const id of await cutOnce(folder, into, run, chance, doesSync)) acknowledged.add(id);
      tally.trial();
      await startAgain(into, acknowledged, tally, from + run);
    }
    sum += acknowledged.size;
    await rm(root, { recursive: true, force: true, maxRetries: 5 });
  }
  return sum;
};

/** A start after the cut: everything acknowledged is there, nothing is told as damage, and the next line can be saved. */
const startAgain = async (folder: string, acknowledged: Set<string>, tally: Tally, run: number): Promise<void> => {
  try {
    const journal = await journalOn(folder, realDisk);
    const missing = missingFrom(journal, acknowledged);
    tally.lose(missing.length, `cut ${run}: ${missing.length} acknowledged lines are gone, ${missing[0]} among them`);
    for (const id of missing) acknowledged.delete(id);
    const damage = journal.notices.map(({ code }) => code);
    if (missing.length === 0 && damage.length > 0)
      tally.wrong(`cut ${run}: a whole journal was told as ${damage.join()}`);
    await journal.close();
  } catch (error) {
    tally.failStart(`cut ${run}: the journal did not open: ${sayOf(error)}`);
  }
};

const loopCuts = async (asked: Asked, chance: Chance, ours: Tally, control: Tally): Promise<string> => {
  if (!hasLoopMounts()) return 'no loop-mounted file system: this machine does not allow one';
  const cuts = asked.isQuick ? 3 : 50;
  const acknowledged = await cutOnLoop({ cuts, chance, tally: ours, doesSync: true });
  await cutOnLoop({ cuts: asked.isQuick ? 1 : 5, chance, tally: control, doesSync: false });
  return `${cuts} of the cuts on a loop-mounted ext4, ${acknowledged} lines acknowledged there`;
};

/** R2: the power goes at any moment. */
export const powerCuts: Bar = {
  id: 'R2',
  what: 'a power cut takes back whatever was not synced, and no acknowledged line with it',
  run: async (asked) => {
    const chance = chanceFor(asked, 'R2');
    const [ours, control] = [createTally(), createTally()];
    const sum = await cutAgainAndAgain(asked.isQuick ? 20 : 200, chance, ours, true);
    await cutAgainAndAgain(asked.isQuick ? 3 : 20, chance, control, false);
    const onLoop = await loopCuts(asked, chance, ours, control);
    return foundOf(ours, control, [`${sum} lines acknowledged on the recording disk`, onLoop]);
  },
};
