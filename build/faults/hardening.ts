import { spawnSync } from 'node:child_process';
import { z } from 'zod';
import { rootSwitches } from '../bench/floor.ts';
import { pack, packagedExecutable, readFuses } from '../pack.ts';
import { type Bar, createTally, foundOf, type Tally } from './bar.ts';
import { buildVariant } from './variant.ts';

const reportSchema = z.object({
  checks: z.array(z.object({ item: z.number().nullable(), what: z.string(), ok: z.boolean() })),
});

const patienceMs = 60_000;

const run = (executable: string, ...args: readonly string[]) =>
  spawnSync(executable, [...rootSwitches(), '--log-level=3', ...args], { encoding: 'utf8', timeout: patienceMs });

/** Lets an application test itself, and counts each of its checks. */
const testItself = (executable: string, args: readonly string[], tally: Tally): void => {
  const { stdout, status } = run(executable, ...args, '--self-test');
  const line = stdout.split('\n').find((one) => one.startsWith('{')) ?? 'null';
  const report = reportSchema.safeParse(JSON.parse(line));
  if (!report.success) tally.failStart(`the self-test ended with ${status} and printed nothing to read`);
  for (const { item, what, ok } of report.data?.checks ?? []) {
    tally.trial();
    tally.lose(ok ? 0 : 1, `item ${item ?? 'of our own'} does not hold: ${what}`);
  }
};

/** The fuses as they must be on a shipped binary (electron-builder.yml). */
const fuses: Readonly<Record<string, 'on' | 'off'>> = {
  RunAsNode: 'off',
  EnableCookieEncryption: 'on',
  EnableNodeOptionsEnvironmentVariable: 'off',
  EnableNodeCliInspectArguments: 'off',
  EnableEmbeddedAsarIntegrityValidation: 'on',
  OnlyLoadAppFromAsar: 'on',
  LoadBrowserProcessSpecificV8Snapshot: 'off',
  GrantFileProtocolExtraPrivileges: 'off',
};

const checkFuses = async (executable: string, tally: Tally): Promise<void> => {
  const found = await readFuses(executable);
  for (const [name, state] of Object.entries(fuses)) {
    tally.trial();
    tally.lose(found.includes(`${name}: ${state}`) ? 0 : 1, `the fuse ${name} is not ${state}`);
  }
};

const opening = ['--remote-debugging-port=9333', '--remote-debugging-pipe', '--inspect', '--inspect-brk'];

/** The packaged application: its fuses, its self-test, and that it does not start where it would be opened to others. */
const checkPackaged = async (tally: Tally): Promise<void> => {
  const executable = packagedExecutable(process.cwd());
  await pack(process.cwd(), []);
  await checkFuses(executable, tally);
  testItself(executable, [], tally);
  for (const one of opening) {
    tally.trial();
    const { status } = run(executable, one);
    tally.lose(status === 1 ? 0 : 1, `the packaged application starts with ${one}`);
  }
};

/** R15: Electron's checklist, asked of the running application and of the packaged one. */
export const hardening: Bar = {
  id: 'R15',
  what: 'every item of the hardening list holds at run time, and on the packaged application',
  run: async ({ isQuick }) => {
    const [ours, control] = [createTally(), createTally()];
    const executable = process.env['HUIZHEN_ELECTRON'] ?? '';
    testItself(executable, [process.cwd()], ours);
    if (!isQuick) await checkPackaged(ours);
    const guard = { side: 'main', guard: 'electron/lock-down.ts', by: 'build/faults/loose-lock-down.ts' } as const;
    testItself(executable, [await buildVariant(guard)], control);
    if (!isQuick) await checkFuses(executable, control);
    return foundOf(ours, control, isQuick ? ['the packaged application is looked at in the whole run'] : []);
  },
};
