import type { Issue } from '../issue/issue.ts';
import { byUrgency, type IssueStanding, issueStanding } from '../issue/standing.ts';
import type { RoundId } from '../records/ids.ts';
import { all, type State } from '../records/state.ts';
import { ledgerCounts } from '../rectification/ledger-counts.ts';
import { translate } from '../text/translate.ts';
import { fillWords, paperWords } from '../text/zh/paper-words.ts';
import type { Day } from '../time/dates.ts';
import { durationWords } from '../time/duration.ts';
import { asDay, dateWords, dayWords } from '../time/format.ts';
import { chineseNumber } from './chinese-number.ts';
import type { LedgerCell, LedgerRow, LedgerSheet, LedgerTone } from './ledger-model.ts';
import { paperText } from './paper-text.ts';
import { isReported } from './reported.ts';

type ColumnName = keyof (typeof paperWords)['ledger.head'];

/** Widths in mm: the first eleven are the columns of the printed ledger (225 mm), the rest is for Excel alone. */
const widths = {
  order: 9,
  number: 34,
  town: 13,
  village: 16,
  summary: 42,
  measure: 36,
  unit: 24,
  person: 16,
  due: 20,
  progress: 27,
  state: 20,
  since: 22,
  duration: 16,
  sources: 22,
  notice: 32,
  signed: 20,
  extensions: 12,
  finished: 20,
  acceptor: 16,
  closed: 20,
  lookBack: 14,
  remarks: 24,
} as const satisfies Record<ColumnName, number>;

const leftAligned: readonly string[] = ['summary', 'measure', 'progress', 'remarks'];

// A parsed door of types: these are the keys of the object above.
const names = Object.keys(widths) as readonly ColumnName[];

const text = (words: string): LedgerCell => ({ kind: 'text', text: words });
const day = (value: Day | null | undefined): LedgerCell => (value ? { kind: 'day', day: value } : text(''));

type Entry = { readonly issue: Issue; readonly standing: IssueStanding };

/** The word for a standing, as the column 状态 has it: state first, then what the days make of it. */
export const standingWords = (standing: IssueStanding): string => {
  const state = translate('zh', `state.${standing.state}`);
  if (standing.isOverdue) return fillWords(paperWords['ledger.overdue'], { state, days: standing.overdueDays });
  if (standing.isDueSoon) return fillWords(paperWords['ledger.due-soon'], { state });
  return standing.state === 'closed' && standing.hasRelapsed ? paperWords['ledger.relapsed'] : state;
};

const progressWords = ({ issue }: Entry): string => {
  const on = issue.stateOn ?? issue.closedOn;
  if (on === undefined) return '';
  if (issue.state === 'to-accept') return fillWords(paperWords['ledger.reported'], { date: dayWords('zh', on) });
  return issue.state === 'closed'
    ? fillWords(paperWords['ledger.closed'], { date: dayWords('zh', issue.closedOn ?? on) })
    : '';
};

const sinceCell = ({ issue }: Entry, clean: (words: string) => string): LedgerCell => {
  const { since } = issue;
  if (since.from === null) return text(clean(since.text));
  return since.doubt === 'exact' && asDay(since.from) ? day(since.from) : text(dateWords('zh', since.from));
};

const cellsOf = (
  state: State,
  entry: Entry,
  order: number,
  clean: (words: string) => string,
): Record<ColumnName, LedgerCell> => {
  const { issue, standing } = entry;
  const village = state.village.get(issue.village);
  return {
    order: { kind: 'number', value: order },
    number: text(issue.number ?? ''),
    town: text(clean(state.unit.get(village?.town ?? '')?.name ?? '')),
    village: text(clean(village?.name ?? '')),
    summary: text(clean(issue.summary)),
    measure: text(clean(standing.measure ?? '')),
    unit: text(clean(standing.leadUnit ?? '')),
    person: text(clean(standing.person ?? '')),
    due: day(standing.due),
    progress: text(progressWords(entry)),
    state: text(standingWords(standing)),
    since: sinceCell(entry, clean),
    duration: text(standing.duration ? durationWords('zh', standing.duration).replaceAll(' ', '') : ''),
    sources: text(issue.sources.map((source) => translate('zh', `source.${source}`)).join('、')),
    notice: text(issue.noticeNumber ?? ''),
    signed: text(''),
    extensions: text(''),
    finished: text(''),
    acceptor: text(''),
    closed: day(issue.closedOn),
    lookBack: text(issue.hasRelapsed === true ? translate('zh', 'state.relapsed') : ''),
    // The office's own remarks are for the host's eyes; the column is theirs to fill (docs/rules.md 2, Lanes).
    remarks: text(''),
  };
};

const toneOf = ({ isOverdue, isDueSoon }: IssueStanding): LedgerTone => {
  if (isOverdue) return 'overdue';
  return isDueSoon ? 'due-soon' : 'plain';
};

/** Within one urgency the open ones come before what is closed: a ledger is read from the top. */
const inLedgerOrder = (one: Entry, other: Entry): number =>
  Number(other.standing.isOpen) - Number(one.standing.isOpen) || byUrgency(one.standing, other.standing);

const entriesOf = (state: State, today: Day, round: RoundId | undefined): readonly Entry[] =>
  all(state, 'issue')
    .filter((issue) => (round === undefined || issue.round === round) && isReported(state, issue))
    .map((issue) => ({ issue, standing: issueStanding(state, issue, today) }))
    .sort(inLedgerOrder);

/**
 * The ledger of all issues, or of one round's, as it stands on a day (docs/rules.md 4.5): overdue first, then due soon, then the
 * others; every issue once. Issues noted off the record and lines for the host are not in it.
 */
export const buildLedger = (
  state: State,
  { today, round }: { readonly today: Day; readonly round?: RoundId },
): LedgerSheet => {
  const clean = paperText(state);
  const county = all(state, 'county')[0];
  const number = round ? state.round.get(round)?.number : undefined;
  const entries = entriesOf(state, today, round);
  const title = number === undefined ? paperWords['ledger.title'] : paperWords['ledger.title.round'];
  const rows = entries.map((entry, index): LedgerRow => {
    const cells = cellsOf(state, entry, index + 1, clean);
    return { cells: names.map((name) => cells[name]), tone: toneOf(entry.standing), sources: [entry.issue.id] };
  });
  return {
    name: paperWords['ledger.sheet'],
    title: fillWords(title, {
      county: clean(county?.name ?? ''),
      round: number === undefined ? '' : chineseNumber(number),
    }),
    unit: clean(county?.organ ?? ''),
    asOf: fillWords(paperWords['ledger.as-of'], { date: dateWords('zh', today) }),
    printed: names.indexOf('state') + 1,
    columns: names.map((name) => ({
      head: paperWords['ledger.head'][name],
      width: widths[name],
      isCentred: !leftAligned.includes(name),
    })),
    rows,
    foot: fillWords(paperWords['ledger.foot'], ledgerCounts(entries.map(({ standing }) => standing))),
  };
};
