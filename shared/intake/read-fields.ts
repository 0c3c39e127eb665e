import type { PartialDate } from '../time/dates.ts';
import { leaveEmpty } from './asking.ts';
import type { SheetDesk } from './desk.ts';
import type { Choice, IntakeField } from './preview.ts';
import type { AmountReading } from './read-amount.ts';
import { readDate } from './read-date.ts';
import type { Entry } from './table.ts';
import { shownText } from './workbook.ts';

const dateChoice = (key: string, date: PartialDate): Choice => ({ key, code: 'date', values: { date } });

/** A date field of an entry, asked where the month is lost or the text is no date; undefined while it is left empty. */
export const askDate = (
  desk: SheetDesk,
  entry: Entry,
  field: IntakeField,
  subject: string,
): PartialDate | undefined => {
  const reading = readDate(entry.cell(field));
  const at = { row: entry.number, cell: entry.place(field), subject };
  if (reading.is === 'date') return reading.date;
  if (reading.is === 'ambiguous') {
    const text = shownText(entry.cell(field));
    const choices = [dateChoice('1', reading.january), dateChoice('2', reading.october), leaveEmpty];
    const key = desk.asking.ask({ ...at, code: 'month-ambiguous', values: { head: entry.head(field), text }, choices });
    if (key === '1') return reading.january;
    return key === '2' ? reading.october : undefined;
  }
  if (reading.is === 'unclear') {
    desk.asking.ask({
      ...at,
      code: 'date-unclear',
      values: { head: entry.head(field), text: reading.text },
      choices: [leaveEmpty],
    });
  }
  return undefined;
};

/** A figure of an entry, asked where the cell is no number; undefined where there is none. */
export const askFigure = (
  desk: SheetDesk,
  entry: Entry,
  reading: AmountReading,
  at: { readonly field: IntakeField; readonly year?: number; readonly subject: string },
): { readonly value: number; readonly isAbout: boolean } | undefined => {
  if (reading.is === 'amount') return { value: reading.value, isAbout: reading.isAbout };
  if (reading.is === 'unclear') {
    desk.asking.ask({
      row: entry.number,
      cell: entry.place(at.field, at.year),
      subject: at.subject,
      code: 'number-unclear',
      values: { head: entry.head(at.field, at.year), text: reading.text },
      choices: [leaveEmpty],
    });
  }
  return undefined;
};
