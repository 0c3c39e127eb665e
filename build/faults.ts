import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Asked, type Bar, type BarReport, type Found, sayOf } from './faults/bar.ts';
import { databaseDamage } from './faults/database-damage.ts';
import { failingDisks } from './faults/failing-disks.ts';
import { hardening } from './faults/hardening.ts';
import { kills } from './faults/kills.ts';
import { mutations } from './faults/mutations.ts';
import { powerCuts } from './faults/power-cuts.ts';
import { reportOf, tableOf } from './faults/report.ts';
import { settingsFiles } from './faults/settings-files.ts';

/** Every bar, in the order in which they run. */
const bars: readonly Bar[] = [kills, powerCuts, databaseDamage, failingDisks, mutations, settingsFiles, hardening];

const say = (line: string): void => console.log(line);
const isQuick = process.argv.includes('--quick');
const only = process.argv.slice(2).filter((argument) => /^R\d+$/.test(argument));
const asked: Asked = { isQuick, seed: Number(process.env['HUIZHEN_SEED'] ?? Date.now() % 1_000_000_007), say };

const broken = (error: unknown): Found => ({
  trials: 0,
  lost: 0,
  failedStarts: 0,
  wrong: [
    `the bar itself broke: ${process.env['HUIZHEN_TRACE'] ? String(error instanceof Error ? error.stack : error) : sayOf(error)}`,
  ],
  seen: [],
  control: { trials: 0, lost: 0, failed: false },
});

const runBar = async (bar: Bar): Promise<BarReport> => {
  const from = performance.now();
  const found = await bar.run(asked).catch(broken);
  const report = reportOf(bar, found);
  say(`${bar.id} ${report.ok ? 'held' : 'BROKEN'} (${((performance.now() - from) / 1000).toFixed(0)} s): ${bar.what}`);
  for (const line of [...found.seen, ...found.wrong]) say(`   ${line}`);
  return report;
};

const unknown = only.filter((id) => !bars.some((bar) => bar.id === id));
if (unknown.length > 0)
  throw new Error(`There is no bar ${unknown.join(', ')}. There are: ${bars.map(({ id }) => id).join(', ')}.`);
say(`faults: seed ${asked.seed} (HUIZHEN_SEED repeats it)${isQuick ? ', quick' : ''}`);
const reports: BarReport[] = [];
for (const bar of bars) if (only.length === 0 || only.includes(bar.id)) reports.push(await runBar(bar));
const out = join(process.cwd(), 'out');
mkdirSync(out, { recursive: true });
writeFileSync(join(out, 'faults.json'), `${JSON.stringify({ bars: reports }, null, 1)}\n`);
say(tableOf(reports));
// Journals whose power was cut still wait for their disk: nothing else would end this process.
process.exit(reports.every(({ ok }) => ok) ? 0 : 1);
