import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { realDisk } from '../../electron/journal/disk.ts';
import { freshFolder } from '../../tests/support/application.ts';
import type { Chance } from '../../tests/support/chance.ts';
import { buildProgram } from '../build-program.ts';
import { journalOn, missingFrom } from './acknowledged.ts';
import { sayOf, type Tally } from './bar.ts';

const run = (command: string, ...args: readonly string[]): boolean =>
  spawnSync(command, args, { stdio: 'ignore' }).status === 0;

const must = (command: string, ...args: readonly string[]): void => {
  if (!run(command, ...args)) throw new Error(`${command} ${args[0] ?? ''} failed`);
};

/** EXT4_IOC_SHUTDOWN without flushing the log: what no sync has written is gone at this very moment, as in a power cut. */
const shutdown = 'my $how = pack("L", 2); open(F, "<", $ARGV[0]) or die; ioctl(F, 0x8004587D, $how) or die;';

type Mount = { readonly image: string; readonly place: string };

const mount = ({ image, place }: Mount): void => must('mount', '-o', 'loop', image, place);
const unmount = ({ place }: Mount): boolean => run('umount', place);

const made = async (): Promise<Mount> => {
  const root = freshFolder('loop');
  const [image, place] = [join(root, 'image'), join(root, 'place')];
  await mkdir(place);
  must('truncate', '-s', '64M', image);
  must('mkfs.ext4', '-q', image);
  return { image, place };
};

const discard = async (one: Mount): Promise<void> => {
  unmount(one);
  await rm(join(one.image, '..'), { recursive: true, force: true, maxRetries: 5 });
};

/** Whether this machine lets us mount a file system of our own and shut it down under a program. */
export const hasLoopMounts = (): boolean =>
  process.platform === 'linux' && process.getuid?.() === 0 && run('perl', '-e', '1') && run('losetup', '-f');

type Cuts = { readonly cuts: number; readonly chance: Chance; readonly tally: Tally; readonly doesSync: boolean };

/** Lets a program write until it has acknowledged so many lines, then takes the file system away under it; what came later is void. */
const writeUntilCut = async (
  writer: string,
  folder: string,
  place: string,
  round: string,
  until: number,
  how: string,
) => {
  const child = spawn(process.execPath, [writer, folder, round, how], { stdio: ['ignore', 'pipe', 'ignore'] });
  const acknowledged: string[] = [];
  const ended = once(child, 'close');
  const state = { isCut: false };
  createInterface({ input: child.stdout }).on('line', (id) => {
    if (state.isCut) return;
    acknowledged.push(id);
    if (acknowledged.length < until) return;
    state.isCut = true;
    must('perl', '-e', shutdown, place);
    child.kill('SIGKILL');
  });
  await ended;
  return acknowledged;
};

/** Cuts the power of a file system in a file, again and again; gives how many lines were acknowledged. */
export const cutOnLoop = async ({ cuts, chance, tally, doesSync }: Cuts): Promise<number> => {
  const writer = await buildProgram('build/faults/power-writer.ts');
  const one = await made();
  const acknowledged = new Set<string>();
  const folder = join(one.place, 'journal');
  try {
    for (let round = 0; round < cuts; round += 1) {
      mount(one);
      await mkdir(folder, { recursive: true });
      const until = chance.between(1, 200);
      const how = doesSync ? 'synced' : 'heard';
      for (const id of await writeUntilCut(writer, folder, one.place, `loop${round}`, until, how)) acknowledged.add(id);
      unmount(one);
      mount(one);
      tally.trial();
      const journal = await journalOn(folder, realDisk);
      const missing = missingFrom(journal, acknowledged);
      tally.lose(missing.length, `loop cut ${round}: ${missing.length} acknowledged lines are gone`);
      for (const id of missing) acknowledged.delete(id);
      await journal.close();
      unmount(one);
    }
  } catch (error) {
    tally.failStart(`on the loop-mounted file system: ${sayOf(error)}`);
  } finally {
    await discard(one);
  }
  return acknowledged.size;
};
