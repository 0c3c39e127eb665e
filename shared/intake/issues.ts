import type { SourceKind } from '../issue/issue.ts';
import { readDue as spokenDue } from '../prescription/read-due.ts';
import {
  diagnosisId,
  type IssueGroupId,
  type IssueId,
  issueGroupId,
  issueId,
  prescriptionId,
  type RoundId,
  roundId,
  type VillageId,
} from '../records/ids.ts';
import type { Deadline, RoughDate } from '../time/dates.ts';
import { leaveEmpty, leaveOut } from './asking.ts';
import { halfWidth, withoutBlanks } from './clean-text.ts';
import type { SheetDesk } from './desk.ts';
import { itemsIn, readSources, readState, type StateReading } from './issue-words.ts';
import { placesOfEntry } from './place-of-entry.ts';
import { dateWithin, readDate } from './read-date.ts';
import { askDate } from './read-fields.ts';
import { readDue, readLedgerSince, readRound } from './read-ledger-since.ts';
import { present } from './read-person.ts';
import type { Entry, Table } from './table.ts';
import { shownText } from './workbook.ts';

const sourcesOf = (entry: Entry): { readonly kinds: readonly SourceKind[]; readonly note: string | undefined } => {
  const { kinds, unknown } = readSources(entry.text('source'));
  const note = [entry.text('sourceNote'), unknown.join('、')].filter((text) => text !== '').join('；');
  return { kinds, note: note || undefined };
};

const dated = (table: Table, today: string): string => {
  const found = table.above.map(dateWithin).find((date) => date?.length === 10);
  return found ?? today;
};

const yearOf = (table: Table, entry: Entry, today: string): number => {
  const named = /^(\d{4})-/.exec(entry.text('number')) ?? /(\d{4})年/.exec(halfWidth(entry.text('round')));
  return Number(named?.[1] ?? dated(table, today).slice(0, 4));
};

const writeRound = (desk: SheetDesk, entry: Entry, year: number): RoundId | undefined => {
  const number =
    readRound(entry.text('round').replace(/\d{4}年/, '')) ??
    Number(/^\d{4}-(\d{1,2})-/.exec(entry.text('number'))?.[1] ?? 0);
  if (number === 0) return undefined;
  const known = desk.rounds(`county/${year}/${number}`)[0];
  if (known) return known.id;
  const id = roundId.parse(desk.newId());
  desk.book.add('round', { id, number, level: 'county', title: entry.text('round') || `第${number}轮`, year });
  return id;
};

const askDue = (desk: SheetDesk, table: Table, entry: Entry, subject: string): Deadline | undefined => {
  const text = shownText(entry.cell('due')).trim();
  if (entry.text('due') === '') return undefined;
  const reading = readDate(entry.cell('due'));
  const date =
    reading.is === 'date' && reading.date.length === 10
      ? reading.date
      : readDue(text, yearOf(table, entry, desk.today));
  if (date) return { date, text };
  const said = spokenDue(text, dated(table, desk.today));
  if (said?.count || said?.longTerm) return { ...said, text };
  if (/长期|持续/.test(text)) return { longTerm: true, text };
  if (/立行立改|立即|即知即改|立整立改/.test(text)) return { text };
  desk.asking.ask({
    row: entry.number,
    cell: entry.place('due'),
    subject,
    code: 'due-unclear',
    values: { text },
    choices: [leaveEmpty],
  });
  return undefined;
};

const askState = (desk: SheetDesk, entry: Entry, subject: string): StateReading => {
  const text = withoutBlanks(entry.text('state'));
  // A ledger without a column of states often says it where it tells of the progress.
  const known = readState(text, entry.head('state')) ?? (text === '' ? readState(entry.text('progress'), '') : null);
  if (known) return known;
  const closed: StateReading = { state: entry.text('closedOn') === '' ? 'none' : 'closed' };
  if (text !== '') {
    desk.asking.ask(
      {
        row: entry.number,
        cell: entry.place('state'),
        subject,
        code: 'state-unclear',
        values: { text },
        choices: [leaveEmpty],
      },
      `state-unclear/${text}`,
    );
  }
  return closed;
};

const sinceOf = (
  desk: SheetDesk,
  entry: Entry,
  village: VillageId,
  year: number,
  limits: readonly (string | undefined)[],
): RoughDate => {
  const cell = entry.cell('since');
  const reading = readDate(cell);
  const text = shownText(cell).trim();
  if (entry.text('since') === '') return { from: null, doubt: 'unknown', text: '' };
  if (typeof cell === 'object' && reading.is === 'date') return { from: reading.date, doubt: 'exact', text };
  if (reading.is === 'ambiguous') {
    const date = askDate(desk, entry, 'since', entry.text('issue'));
    return date ? { from: date, doubt: 'exact', text } : { from: null, doubt: 'unknown', text };
  }
  // An election after the deadline or the closing is a later one than the words meant.
  const elected = desk
    .committeesByVillage(village)
    .flatMap(({ kind, electedOn }) => (kind !== 'supervision' && electedOn ? [electedOn] : []))[0];
  const isBefore = limits.every((limit) => limit === undefined || (elected ?? '') <= limit);
  return readLedgerSince(text, { year, electedOn: isBefore ? (elected ?? null) : null });
};

const writePrescription = (
  desk: SheetDesk,
  entry: Entry,
  issue: IssueId,
  measure: string,
  due: Deadline | undefined,
): void => {
  if (measure === '') return;
  const fields = present({
    measure,
    leadUnit: entry.text('unit') || undefined,
    person: entry.text('person') || undefined,
    due,
    isAdopted: true,
    isImmediate: due && /立行立改|立即整改|即知即改|立整立改/.test(due.text) ? true : undefined,
  });
  const known = desk.prescriptionsByIssue(issue);
  const same =
    known.find((prescription) => prescription.measure === measure) ?? (known.length === 1 ? known[0] : undefined);
  if (same) desk.book.amend('prescription', same.id, fields);
  else
    desk.book.add('prescription', {
      id: prescriptionId.parse(desk.newId()),
      issue,
      ...fields,
      measure,
      isAdopted: true,
    });
};

const writeDiagnosis = (desk: SheetDesk, entry: Entry, issue: IssueId): void => {
  const text = entry.text('cause');
  if (text === '' || desk.diagnosesByIssue(issue).some((diagnosis) => diagnosis.text === text)) return;
  desk.book.add('diagnosis', { id: diagnosisId.parse(desk.newId()), issue, text });
};

const previousOf = (desk: SheetDesk, entry: Entry): IssueId | undefined => {
  const number = /\d{4}-\d{1,2}-[\u4e00-\u9fff]+-[\u4e00-\u9fff]+-\d+/.exec(entry.text('remarks'))?.[0];
  // The older issue names the newer one as well: only what was numbered before can be the one that came back.
  return number && number < entry.text('number') ? desk.issuesByNumber(number)[0]?.id : undefined;
};

const fieldsOf = (desk: SheetDesk, table: Table, entry: Entry, part: Part, due: Deadline | undefined) => {
  const { village, summary, number } = part;
  const year = yearOf(table, entry, desk.today);
  const { state, hasRelapsed } = askState(desk, entry, summary);
  const closed = askDate(desk, entry, 'closedOn', summary);
  const closedOn = closed?.length === 10 && state === 'closed' ? closed : undefined;
  const { kinds, note } = sourcesOf(entry);
  return present({
    village,
    summary,
    since: sinceOf(desk, entry, village, year, [due?.date, closedOn]),
    number: number || undefined,
    kind: entry.text('issueKind') || undefined,
    round: writeRound(desk, entry, year),
    sources: kinds,
    sourceNote: note,
    state,
    stateOn: closedOn ?? dated(table, desk.today),
    hasRelapsed,
    closedOn,
    noticeNumber: entry.text('noticeNumber') || undefined,
    progress: entry.text('progress') || undefined,
    remarks: entry.text('remarks') || undefined,
    previous: previousOf(desk, entry),
  });
};

/** One issue of one village out of a row: a row that names several villages, or several issues in one cell, gives several. */
type Part = {
  readonly village: VillageId;
  readonly summary: string;
  readonly measure: string;
  readonly number: string;
  readonly group: IssueGroupId | undefined;
};

const writePart = (desk: SheetDesk, table: Table, entry: Entry, part: Part, due: Deadline | undefined): void => {
  const { village, summary, number } = part;
  const fields = { ...fieldsOf(desk, table, entry, part, due), ...present({ group: part.group }) };
  const numbered = number === '' ? undefined : desk.issuesByNumber(number)[0];
  const known = numbered ?? desk.issuesByText(`${village}/${summary}`).find((issue) => !issue.number || number === '');
  const id = known?.id ?? issueId.parse(desk.newId());
  if (known) desk.book.amend('issue', id, { ...fields, group: known.group ?? part.group });
  else
    desk.book.add('issue', {
      since: { from: null, doubt: 'unknown', text: '' },
      sources: [],
      state: 'none',
      ...fields,
      id,
      village,
      summary,
    });
  writeDiagnosis(desk, entry, id);
  writePrescription(desk, entry, id, part.measure, due);
};

const askSplit = (desk: SheetDesk, entry: Entry, count: number): boolean =>
  desk.asking.ask(
    {
      row: entry.number,
      cell: entry.place('issue'),
      subject: entry.text('village'),
      code: 'several-issues',
      values: { count },
      choices: [
        { key: '1', code: 'split-issues', values: {} },
        { key: '0', code: 'keep-one', values: {} },
      ],
    },
    'several-issues',
  ) === '1';

const partsOf = (desk: SheetDesk, entry: Entry, villages: readonly VillageId[]): readonly Part[] => {
  const items = itemsIn(entry.text('issue'));
  const summaries = items.length > 1 && askSplit(desk, entry, items.length) ? items : [entry.text('issue')];
  const measures = itemsIn(entry.text('measure'));
  // 整改措施 numbered like the issues belong to them one by one.
  const paired = summaries.length > 1 && measures.length === summaries.length;
  const group = villages.length > 1 ? issueGroupId.parse(desk.newId()) : undefined;
  return villages.flatMap((village, place) =>
    summaries.map((summary, order) => ({
      village,
      summary,
      measure: (paired ? measures[order] : undefined) ?? entry.text('measure'),
      number: place === 0 && order === 0 ? entry.text('number') : '',
      group,
    })),
  );
};

/**
 * Writes one row of an issue ledger 整改台账: the issue with its state as of the ledger's date, its round, its cause where
 * there is such a column, and its measure as an adopted prescription. Found again by its number, else by village and text.
 * A symptom that names several villages is as many issues in one group (docs/rules.md 2).
 */
export const writeIssue = (desk: SheetDesk, table: Table, entry: Entry): boolean => {
  const summary = entry.text('issue');
  if (summary === '') {
    const at = { row: entry.number, cell: entry.place('issue'), subject: '', values: {} };
    desk.asking.ask({ ...at, code: 'issue-missing', choices: [leaveOut] });
    return false;
  }
  const villages = placesOfEntry(desk, table, entry);
  if (villages.length === 0) return false;
  const due = askDue(desk, table, entry, summary);
  for (const part of partsOf(desk, entry, villages)) writePart(desk, table, entry, part, due);
  return true;
};
