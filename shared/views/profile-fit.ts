import type { IssueRow, SceneOf, TeamRow } from './room-view.ts';
import { contentHeight, inkWidth, linesOf, paginate, widthOf } from './wall-metrics.ts';

/** The wall that a list is fitted to: the width of its text, and whether it is a narrow one with fewer columns. */
export type Wall = { readonly width: number; readonly isNarrow: boolean };
export type Figures = NonNullable<SceneOf<'profile'>['figures']>;

const markColumn = 5.4;
const factAir = 3.4;

/** What is left for the summaries in one line beside since, duration and state, which are as wide as their longest. */
const summaryWidth = (rows: readonly IssueRow[], { width, isNarrow }: Wall): number => {
  const most = (widths: readonly number[]): number => Math.max(0, ...widths);
  const since = isNarrow ? 0 : most(rows.map((row) => inkWidth(row.since, 4))) + factAir;
  const duration = most(rows.map((row) => inkWidth(row.duration, 4.6))) + factAir;
  const state = most(rows.map((row) => inkWidth(row.state, 4.6))) + factAir;
  return width - markColumn - since - duration - state;
};

/** Marks the issues whose summary does not stand in one line: it gets the whole width, and its facts a line of their own. */
export const fitIssueRows = (rows: readonly IssueRow[], wall: Wall): readonly IssueRow[] => {
  const free = summaryWidth(rows, wall);
  return rows.map((row) => ({ ...row, isLong: inkWidth(row.summary, 4.6) > free - 1 }));
};

/** The height of an issue in a list; `hasOwner` = with who does it by when below. */
export const issueHeight = (row: IssueRow, { width }: Wall, hasOwner: boolean): number => {
  const free = width - markColumn;
  const owner = [row.owner, row.due].filter((part) => part !== '').join('　');
  const below = hasOwner && owner !== '' ? 5.2 * linesOf(owner, 4, free) + 0.9 : 0;
  if (!row.isLong) return 6.8 + below;
  const facts = `${row.since}　${row.duration}　${row.state}`;
  return 1.7 + 4.8 * linesOf(row.summary, 4, free) + 5.4 * linesOf(facts, 4.2, free) + below;
};

/** A name or post above this many full-width characters is drawn smaller and may wrap. */
export const longCell = 4.4;

const sinceColumn = 22.6;
const tagWidth = 15.6;

/** Figures beside the table, the air between, the column of the age, and the part of the rest that names take. */
type Layout = { readonly figures: number; readonly gap: number; readonly age: number; readonly names: number };

/** Below this width a wall is of the shape 16:10; wall.css says the same as 17/10. */
const midWidth = 108 * 1.7 - 12.8;

const layoutOf = ({ width, isNarrow }: Wall): Layout => {
  if (isNarrow) return { figures: 36, gap: 2.8, age: 0, names: 0.43 };
  return width <= midWidth
    ? { figures: 44, gap: 3, age: 9, names: 0.51 }
    : { figures: 50, gap: 6.4, age: 12, names: 0.47 };
};

/** Widths of name and post, and the height of a row of one line. */
type Columns = { readonly name: number; readonly post: number; readonly row: number };

const columnsOf = (wall: Wall, hasFigures: boolean): Columns => {
  const { figures, gap, age, names } = layoutOf(wall);
  const rest = wall.width - (hasFigures ? figures + gap : 0) - sinceColumn - age;
  return { name: names * rest - 2, post: ((1 - names) / 2) * rest - 2, row: wall.isNarrow ? 6.3 : 7.1 };
};

const cellLines = (text: string, width: number): number => (widthOf(text) <= longCell ? 1 : linesOf(text, 4, width));

const teamRowHeight = (row: TeamRow, { name, post, row: low }: Columns): number => {
  const tag = row.isOneShoulder && inkWidth(row.name, 4.4) + tagWidth > name ? 1 : 0;
  const lines = Math.max(
    cellLines(row.name, name) + tag,
    cellLines(row.party, post),
    cellLines(row.villagers, post),
    cellLines(row.since, sinceColumn - 2.6),
  );
  return lines === 1 ? low : 1.5 + (tag > 0 ? 6.8 : 4.6) * lines;
};

const teamHeadHeight = (caption: string, { name }: Columns): number => 5.4 * linesOf(caption, 4, name + 1) + 0.8;

type Figure = { readonly label: string; readonly note: string; readonly value: string; readonly unit: string };

/** The height of one figure: beside its label where both fit, else below it. */
const figureHeight = ({ label, note, value, unit }: Figure, wall: Wall): number => {
  const column = layoutOf(wall).figures;
  const size = Math.min(wall.isNarrow ? 6.8 : 10.4, column / (widthOf(value) + 0.43 * widthOf(unit) + 0.35));
  const words = Math.max(inkWidth(label, 4), inkWidth(note, 4));
  const isBeside = words + (widthOf(value) + 0.43 * widthOf(unit) + 0.35) * size + 1 <= column;
  return 4.2 + (isBeside ? Math.max(10.8, size * 1.02) : 10.8 + size * 1.1);
};

export type ProfilePage = { readonly team: readonly TeamRow[]; readonly issues: readonly IssueRow[] };
type Block = { readonly member: TeamRow } | { readonly issue: IssueRow };

/** The caption of the issue list with the air above it. */
export const listHead = 9;

type ProfileParts = {
  readonly team: readonly TeamRow[];
  readonly issues: readonly IssueRow[];
  readonly caption: string;
  readonly figures: readonly Figure[];
};

/**
 * First the team with the figures beside it, then the issues, the most urgent first; what does not fit is on the next pages, where
 * the table has the whole width.
 */
export const profilePages = ({ team, issues, caption, figures }: ProfileParts, wall: Wall): readonly ProfilePage[] => {
  const beside = columnsOf(wall, true);
  const first = figures.reduce((sum, figure) => sum + figureHeight(figure, wall), 0);
  const [page] = paginate(
    team,
    (row) => teamRowHeight(row, beside),
    contentHeight - 2.4 - teamHeadHeight(caption, beside),
  );
  const onFirst = page ?? [];
  const table = onFirst.reduce((sum, row) => sum + teamRowHeight(row, beside), teamHeadHeight(caption, beside));
  const room = contentHeight - 2.4 - Math.max(first, table) - listHead;
  const isWhole = onFirst.length === team.length;
  const heightOfIssue = (row: IssueRow): number => issueHeight(row, wall, false);
  const below = isWhole && issues.length > 0 ? (paginate(issues, heightOfIssue, room)[0] ?? []) : [];
  const isBelow = below.reduce((sum, row) => sum + heightOfIssue(row), 0) <= room;
  const shown = isBelow ? below : [];
  const whole = columnsOf(wall, false);
  const rest: readonly Block[] = [
    ...team.slice(onFirst.length).map((member) => ({ member })),
    ...issues.slice(shown.length).map((issue) => ({ issue })),
  ];
  const heightOf = (block: Block): number =>
    'issue' in block ? heightOfIssue(block.issue) : teamRowHeight(block.member, whole);
  const others =
    rest.length === 0 ? [] : paginate(rest, heightOf, contentHeight - 2.4 - teamHeadHeight(caption, whole) - listHead);
  return [
    { team: onFirst, issues: shown },
    ...others.map((blocks) => ({
      team: blocks.flatMap((block) => ('member' in block ? [block.member] : [])),
      issues: blocks.flatMap((block) => ('issue' in block ? [block.issue] : [])),
    })),
  ];
};
