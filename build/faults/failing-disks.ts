import { rm } from 'node:fs/promises';
import { type Disk, realDisk } from '../../electron/journal/disk.ts';
import { openJournal } from '../../electron/journal/journal.ts';
import { freshFolder } from '../../tests/support/application.ts';
import type { Chance } from '../../tests/support/chance.ts';
import { createFailingDisk, type Fault } from '../../tests/support/failing-disk.ts';
import { journalOn, missingFrom, partsFor, wishOf } from './acknowledged.ts';
import { type Bar, chanceFor, createTally, foundOf, sayOf, type Tally } from './bar.ts';

const faults: readonly [Fault, ...Fault[]] = [
  'full',
  'half-then-full',
  'short',
  'read-only',
  'sync-fails',
  'sync-and-truncate-fail',
];

const linesOfTrial = 24;
const refusedWithinMs = 1000;

/** Sends a line again, as the console does, until it is saved. */
const sendUntilSaved = async (
  journal: Awaited<ReturnType<typeof journalOn>>,
  id: string,
  tally: Tally,
): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) {
    const from = performance.now();
    const answer = await journal.append(wishOf(id)).then(
      () => null,
      (error: unknown) => sayOf(error),
    );
    if (answer === null) return;
    if (!answer.startsWith('disk-')) tally.wrong(`${id} was refused as ${answer}`);
    if (performance.now() - from > refusedWithinMs) tally.wrong(`${id} waited longer than a second for its refusal`);
  }
  tally.wrong(`${id} was never saved although the disk was well again`);
};

/** A disk that fails in one way after another while a meeting is typed. */
const oneTrial = async (run: number, chance: Chance, tally: Tally, wrap: (disk: Disk) => Disk): Promise<void> => {
  const folder = freshFolder('failing');
  const failing = createFailingDisk();
  const acknowledged: string[] = [];
  tally.trial();
  try {
    const journal = await journalOn(folder, wrap(failing.disk));
    for (let line = 0; line < linesOfTrial; line += 1) {
      if (chance.between(0, 2) === 0)
        failing.failNext(...Array.from({ length: chance.between(1, 3) }, () => chance.oneOf(faults)));
      const id = `fail${run}-${line}`;
      await sendUntilSaved(journal, id, tally);
      acknowledged.push(id);
    }
    await journal.close();
    const again = await journalOn(folder, realDisk);
    const missing = missingFrom(again, acknowledged);
    tally.lose(missing.length, `disk ${run}: ${missing.length} acknowledged lines are gone`);
    if (missing.length === 0 && again.head().seq !== linesOfTrial) tally.wrong(`disk ${run}: a line was saved twice`);
    if (missing.length === 0 && again.notices.length > 0)
      tally.wrong(`disk ${run}: a whole journal was told as damaged`);
    await again.close();
  } catch (error) {
    tally.failStart(`disk ${run}: ${sayOf(error)}`);
  }
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
};

/** The guard taken away: what the disk was given counts as written, as with a bare write call. */
const believing = (disk: Disk): Disk => ({
  ...disk,
  open: async (path, isNew) => {
    const file = await disk.open(path, isNew);
    return {
      ...file,
      write: async (bytes, from, length, at) => {
        await file.write(bytes, from, length, at).catch(() => undefined);
        return { bytesWritten: length };
      },
    };
  },
});

/** A disk that holds its breath: told within a second or so, typing goes on, and everything is saved when it breathes again. */
const slowTrial = async (run: number, tally: Tally): Promise<void> => {
  const folder = freshFolder('slow');
  const failing = createFailingDisk();
  const told: number[] = [];
  tally.trial();
  const journal = await openJournal({
    ...partsFor(folder, failing.disk),
    tellTrouble: (_code, waiting) => void told.push(waiting),
  });
  failing.hold();
  const answers = [0, 1, 2].map((line) => journal.append(wishOf(`slow${run}-${line}`)));
  await new Promise((resolve) => setTimeout(resolve, refusedWithinMs + 60));
  if (told[0] !== answers.length)
    tally.wrong(`slow ${run}: after a second nobody was told that ${answers.length} lines wait`);
  failing.release();
  await Promise.all(answers);
  if (told.at(-1) !== 0) tally.wrong(`slow ${run}: nobody was told that the disk is well again`);
  await journal.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
};

/** R4: full, short, read-only, failing and slow disks. */
export const failingDisks: Bar = {
  id: 'R4',
  what: 'a full, short, read-only, failing or slow disk loses no acknowledged line, and is told within a second',
  run: async (asked) => {
    const chance = chanceFor(asked, 'R4');
    const [ours, control] = [createTally(), createTally()];
    const [trials, slow] = asked.isQuick ? [18, 2] : [95, 5];
    for (let run = 0; run < trials; run += 1) await oneTrial(run, chance, ours, (disk) => disk);
    for (let run = 0; run < slow; run += 1) await slowTrial(run, ours);
    for (let run = 0; run < 6; run += 1) await oneTrial(run, chance, control, believing);
    return foundOf(ours, control);
  },
};
