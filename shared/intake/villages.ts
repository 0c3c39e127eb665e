import { committeeId, type VillageId, yearFactsId } from '../records/ids.ts';
import type { CommitteeKind } from '../village/village.ts';
import type { SheetDesk } from './desk.ts';
import { placeOfEntry } from './place-of-entry.ts';
import type { IntakeField } from './preview.ts';
import { type AmountReading, readCount, readMoney, readPercent } from './read-amount.ts';
import { dateWithin } from './read-date.ts';
import { askDate, askFigure } from './read-fields.ts';
import { present } from './read-person.ts';
import type { Entry, Table } from './table.ts';

const counts = [
  'households',
  'residents',
  'registered',
  'groups',
  'partyMembers',
  'partyWomen',
  'partyUnder35',
  'partyOver60',
] as const;
const seats: readonly (readonly [CommitteeKind, IntakeField])[] = [
  ['party', 'partySeats'],
  ['villagers', 'villagersSeats'],
  ['supervision', 'supervisionSeats'],
];

const countOf = (
  desk: SheetDesk,
  entry: Entry,
  field: IntakeField,
  subject: string,
  year?: number,
): number | undefined =>
  askFigure(desk, entry, readCount(entry.cell(field, year)), { field, subject, ...(year ? { year } : {}) })?.value;

const kindOf = (text: string): 'village' | 'community' | undefined => {
  if (text === '') return undefined;
  return /社区|居/.test(text) ? 'community' : 'village';
};

const writeCommittees = (desk: SheetDesk, entry: Entry, village: VillageId, subject: string): void => {
  const electedOn = askDate(desk, entry, 'electedOn', subject);
  const termEnd = askDate(desk, entry, 'termEnd', subject);
  for (const [kind, field] of seats) {
    const posts = countOf(desk, entry, field, subject);
    // The election is that of 村“两委”: a supervision committee is only on file where its posts are named.
    if (posts === undefined && (kind === 'supervision' || !electedOn)) continue;
    const patch = present({ posts, electedOn, termEnd });
    const known = desk.committeesByVillage(village).find((committee) => committee.kind === kind);
    if (known) desk.book.amend('committee', known.id, patch);
    else desk.book.add('committee', { id: committeeId.parse(desk.newId()), village, kind, ...patch });
  }
};

const money = (
  desk: SheetDesk,
  table: Table,
  entry: Entry,
  field: 'income' | 'operating' | 'debts',
  subject: string,
  year: number | undefined,
) => {
  const unit =
    table.head.columns.find(({ field: of, year: inYear }) => of === field && inYear === (year ?? null))?.unit ?? '万元';
  const reading: AmountReading = readMoney(entry.cell(field, year), unit);
  return askFigure(desk, entry, reading, { field, subject, ...(year ? { year } : {}) });
};

// A figure whose head names no year belongs to the last year named beside it, else to the year that the sheet is dated.
const yearsOf = (
  table: Table,
  today: string,
): readonly { readonly year: number; readonly column: number | undefined }[] => {
  const named = [...new Set(table.head.columns.flatMap(({ year }) => (year === null ? [] : [year])))].sort();
  if (named.length > 0) return named.map((year) => ({ year, column: year }));
  const said = table.above.map((text) => /(\d{4})年度/.exec(text)?.[1]).find((year) => year !== undefined);
  const dated = table.above.map(dateWithin).find((date) => date !== null) ?? today;
  return [{ year: said ? Number(said) : Number(dated.slice(0, 4)) - 1, column: undefined }];
};

const writeFacts = (desk: SheetDesk, table: Table, entry: Entry, village: VillageId, subject: string): void => {
  const years = yearsOf(table, desk.today);
  const percent = askFigure(desk, entry, readPercent(entry.cell('satisfaction')), {
    field: 'satisfaction',
    subject,
  })?.value;
  for (const { year, column: named } of years) {
    const isNewest = year === years.at(-1)?.year;
    // Beside figures of named years, one without a year is of the newest.
    const columnOf = (field: IntakeField): number | undefined =>
      isNewest && entry.cell(field, named) === undefined ? undefined : named;
    const income = money(desk, table, entry, 'income', subject, columnOf('income'));
    const patch = present({
      income: income?.value,
      operating: money(desk, table, entry, 'operating', subject, columnOf('operating'))?.value,
      petitions: countOf(desk, entry, 'petitions', subject, columnOf('petitions')),
      appraisal: (isNewest && entry.text('appraisal')) || undefined,
      incomeIsAbout: income?.isAbout || undefined,
      recruits: countOf(desk, entry, 'recruits', subject, columnOf('recruits')),
      satisfaction: isNewest ? percent : undefined,
    });
    if (Object.keys(patch).length === 0) continue;
    const known = desk.factsByVillage(village).find((facts) => facts.year === year);
    if (known) desk.book.amend('yearFacts', known.id, patch);
    else desk.book.add('yearFacts', { id: yearFactsId.parse(desk.newId()), village, year, ...patch });
  }
};

/** Writes a list of villages 村情基本表: the village, its committees with posts and election, the figures of each year. */
export const writeVillage = (desk: SheetDesk, table: Table, entry: Entry): boolean => {
  const village = placeOfEntry(desk, table, entry);
  if (!village) return false;
  const subject = desk.book.state.village.get(village)?.name ?? '';
  const figures = Object.fromEntries(counts.map((field) => [field, countOf(desk, entry, field, subject)]));
  desk.book.amend('village', village, {
    ...figures,
    kind: kindOf(entry.text('villageKind')),
    firstSecretary: entry.text('firstSecretary') || undefined,
    townOfficial: entry.text('townOfficial') || undefined,
    countyLeader: entry.text('countyLeader') || undefined,
    pairUnit: entry.text('pairUnit') || undefined,
    code: entry.text('code') || undefined,
    debts: money(desk, table, entry, 'debts', subject, undefined)?.value,
    remarks: entry.text('remarks') || undefined,
  });
  writeCommittees(desk, entry, village, subject);
  writeFacts(desk, table, entry, village, subject);
  return true;
};
