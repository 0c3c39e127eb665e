import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { lookAt, readLimits } from '../electron/intake/look-at-file.ts';
import { readWorkbook } from '../electron/intake/read-workbook.ts';
import { Refused } from '../electron/ipc/refused.ts';
import { planIntake } from '../shared/intake/plan.ts';
import type { RefusalCode } from '../shared/ipc/codes.ts';
import { emptyState } from '../shared/records/state.ts';
import { type TextValues, translate } from '../shared/text/translate.ts';
import { dayOf } from '../shared/time/office-clock.ts';
import { intakeReport, refusedReport } from './intake-report.ts';

const refusal = (code: RefusalCode, values?: TextValues) => ({
  code,
  message: translate('zh', `refusal.${code}`, values),
});

const preview = async (path: string) => {
  await lookAt(path, readLimits);
  const reading = readWorkbook(await readFile(path));
  if (!reading.ok) return refusedReport(refusal(reading.code), []);
  const plan = planIntake(reading.workbook, {
    state: emptyState(),
    kind: null,
    answers: {},
    fallback: null,
    today: dayOf(new Date()),
    newId: randomUUID,
  });
  if (!('refused' in plan)) return intakeReport(plan);
  const names = reading.workbook.sheets.map(({ name }) => name);
  return refusedReport(refusal(plan.refused), names);
};

/** `npm run -s intake -- FILE`: prints what the import's preview would say of a file, as JSON. Nothing is written. */
const main = async (): Promise<void> => {
  const [path, ...more] = process.argv.slice(2);
  if (path === undefined || more.length > 0) throw new Error('Name one file: npm run -s intake -- FILE');
  const report = await preview(path).catch((error: unknown) => {
    if (error instanceof Refused) return refusedReport(refusal(error.code, error.values), []);
    throw error;
  });
  process.stdout.write(`${JSON.stringify(report, null, 1)}\n`);
};

await main();
