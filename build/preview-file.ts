import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { lookAt, readLimits } from '../electron/intake/look-at-file.ts';
import { readWorkbook } from '../electron/intake/read-workbook.ts';
import { Refused } from '../electron/ipc/refused.ts';
import { planIntake } from '../shared/intake/plan.ts';
import type { RefusalCode } from '../shared/ipc/codes.ts';
import { emptyState } from '../shared/records/state.ts';
import { type TextValues, translate } from '../shared/text/translate.ts';
import type { Day } from '../shared/time/dates.ts';
import { intakeReport, refusedReport } from './intake-report.ts';

const refusal = (code: RefusalCode, values?: TextValues) => ({
  code,
  message: translate('zh', `refusal.${code}`, values),
});

const planned = async (path: string, today: Day) => {
  await lookAt(path, readLimits);
  const reading = readWorkbook(await readFile(path));
  if (!reading.ok) return refusedReport(refusal(reading.code), []);
  const plan = planIntake(reading.workbook, {
    state: emptyState(),
    kind: null,
    answers: {},
    fallback: null,
    today,
    newId: randomUUID,
  });
  if (!('refused' in plan)) return intakeReport(plan);
  const names = reading.workbook.sheets.map(({ name }) => name);
  return refusedReport(refusal(plan.refused), names);
};

/** What the import's preview would say of a file, read into an empty county: a file that cannot be taken is refused in the same form. */
export const previewFile = (path: string, today: Day) =>
  planned(path, today).catch((error: unknown) => {
    if (error instanceof Refused) return refusedReport(refusal(error.code, error.values), []);
    throw error;
  });
