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

const counts = ['households', 'residents', 'partyMembers', 'partyWomen', 'partyUnder35', 'partyOver60'] as const;
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

const incomeOf = (desk: SheetDesk, table: Table, entry: Entry, subject: string, year: number | undefined) => {
  const unit =
    table.head.columns.find(({ field, year: of }) => field === 'income' && of === (year ?? null))?.unit ?? '万元';
  const reading: AmountReading = readMoney(entry.cell('income', year), unit);
  return askFigure(desk, entry, reading, { field: 'income', subject, ...(year ? { year } : {}) });
};

// A figure whose head names no year belongs to the last year named beside it, else to the year that the sheet is dated.
const yearsOf = (
  table: Table,
  today: string,
): readonly { readonly year: number; readonly column: number | undefined }[] => {
  const named = [...new Set(table.head.columns.flatMap(({ year }) => (year === null ? [] : [year])))].sort();
  const dated = table.above.map(dateWithin).find((date) => date !== null) ?? today;
  return named.length > 0
    ? named.map((year) => ({ year, column: year }))
    : [{ year: Number(dated.slice(0, 4)) - 1, column: undefined }];
};

const writeFacts = (desk: SheetDesk, table: Table, entry: Entry, village: VillageId, subject: string): void => {
  const years = yearsOf(table, desk.today);
  const percent = askFigure(desk, entry, readPercent(entry.cell('satisfaction')), {
    field: 'satisfaction',
    subject,
  })?.value;
  for (const { year, column } of years) {
    const income = incomeOf(desk, table, entry, subject, column);
    const recruits = countOf(desk, entry, 'recruits', subject, column);
    const satisfaction = year === years.at(-1)?.year ? percent : undefined;
    const patch = present({
      income: income?.value,
      incomeIsAbout: income?.isAbout || undefined,
      recruits,
      satisfaction,
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
    remarks: entry.text('remarks') || undefined,
  });
  writeCommittees(desk, entry, village, subject);
  writeFacts(desk, table, entry, village, subject);
  return true;
};
