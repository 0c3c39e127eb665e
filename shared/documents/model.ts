/** The id of a record from which a sentence or a figure was made (docs/design.md invariant 7). */
export type RecordId = string;

/** The faces of GB/T 9704: 仿宋 for the body, 楷体 level two, 黑体 level one, 小标宋 titles, 宋体 page numbers. */
export type Face = 'body' | 'kai' | 'hei' | 'title' | 'song';

/** A piece of text, at most a sentence, with the records it says something of. Hidden names are already out of it. */
export type Run = {
  readonly text: string;
  readonly sources: readonly RecordId[];
  readonly face?: Face;
};

/** A cell of a table; `rows` and `columns` say how many it spans. */
export type Cell = {
  readonly runs: readonly Run[];
  readonly isCentred?: boolean;
  readonly columns?: number;
  readonly rows?: number;
};

/** A row; `height` in mm is the least: cells that are filled by hand have 18 and more (docs/rules.md 4.4). */
export type Row = { readonly cells: readonly Cell[]; readonly height?: number };

/** What stands on a page, from top to bottom. Lengths are in mm. */
export type Block =
  | { readonly kind: 'mark'; readonly run: Run }
  | { readonly kind: 'number-line'; readonly run: Run; readonly align: 'center' | 'right' }
  /** A line above or below a table of a sheet: who at the left, as of when at the right. */
  | { readonly kind: 'sheet-line'; readonly left: Run; readonly right: Run }
  | { readonly kind: 'organ-date'; readonly organ: Run; readonly date: Run }
  | { readonly kind: 'red-rule' }
  | { readonly kind: 'blank'; readonly lines: number }
  | { readonly kind: 'title'; readonly lines: readonly Run[] }
  | { readonly kind: 'addressee'; readonly run: Run }
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3 | 4; readonly runs: readonly Run[] }
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[]; readonly isKeptWithNext?: boolean }
  | {
      readonly kind: 'table';
      readonly widths: readonly number[];
      /** 10.5 instead of 12 pt: for tables of many columns. */
      readonly isSmall?: boolean;
      readonly head: readonly Run[];
      readonly rows: readonly Row[];
    }
  | { readonly kind: 'attendance'; readonly label: string; readonly runs: readonly Run[] }
  | { readonly kind: 'signature'; readonly organ: Run; readonly date: Run; readonly contact: Run | null }
  | { readonly kind: 'cut-line'; readonly run: Run }
  | { readonly kind: 'receipt-title'; readonly run: Run }
  | { readonly kind: 'imprint'; readonly copies: Run; readonly organ: Run; readonly date: Run }
  | { readonly kind: 'copies'; readonly run: Run };

/**
 * A run of pages with one kind of page frame: `minutes` = page numbers outside, odd and even; `letter` = red head with double
 * rules and no number on the first page; `sheet` = a page of its own without a number; `landscape` = A4 across with the number in the
 * middle of the foot, 225 mm wide. `code` stands at the bottom left.
 */
export type Part =
  | { readonly layout: 'minutes'; readonly blocks: readonly Block[] }
  | { readonly layout: 'landscape'; readonly blocks: readonly Block[] }
  | { readonly layout: 'letter'; readonly mark: Run; readonly code: Run; readonly blocks: readonly Block[] }
  | { readonly layout: 'sheet'; readonly code: Run; readonly blocks: readonly Block[] };

/** A paper for A4, before any file format: what is said, in which order and rank, and from which records. */
export type DocumentModel = {
  readonly title: string;
  readonly organ: string;
  /** A word over every page of a paper that must not be taken for a valid one: of a rehearsal. */
  readonly stamp?: string;
  readonly parts: readonly Part[];
};

const mapTable = (block: Extract<Block, { kind: 'table' }>, change: (run: Run) => Run): Block => ({
  ...block,
  head: block.head.map(change),
  rows: block.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => ({ ...cell, runs: cell.runs.map(change) })),
  })),
});

/** The block with each piece of its text changed, in reading order; all else stays as it is. */
export const mapRuns = (block: Block, change: (run: Run) => Run): Block => {
  switch (block.kind) {
    case 'red-rule':
    case 'blank':
      return block;
    case 'title':
      return { ...block, lines: block.lines.map(change) };
    case 'heading':
    case 'paragraph':
    case 'attendance':
      return { ...block, runs: block.runs.map(change) };
    case 'table':
      return mapTable(block, change);
    case 'organ-date':
      return { ...block, organ: change(block.organ), date: change(block.date) };
    case 'sheet-line':
      return { ...block, left: change(block.left), right: change(block.right) };
    case 'signature':
      return {
        ...block,
        organ: change(block.organ),
        date: change(block.date),
        contact: block.contact && change(block.contact),
      };
    case 'imprint':
      return { ...block, copies: change(block.copies), organ: change(block.organ), date: change(block.date) };
    default:
      return { ...block, run: change(block.run) };
  }
};

const runsOfBlock = (block: Block): readonly Run[] => {
  const runs: Run[] = [];
  mapRuns(block, (run) => {
    runs.push(run);
    return run;
  });
  return runs;
};

const runsOfPart = (part: Part): readonly Run[] => [
  ...(part.layout === 'letter' ? [part.mark] : []),
  ...('code' in part ? [part.code] : []),
  ...part.blocks.flatMap(runsOfBlock),
];

/** Every piece of text of a paper, in reading order. */
export const runsOf = (model: DocumentModel): readonly Run[] => model.parts.flatMap(runsOfPart);

/** The ids of all records that a paper speaks of, each once. */
export const sourcesOf = (model: DocumentModel): readonly RecordId[] => [
  ...new Set(runsOf(model).flatMap(({ sources }) => sources)),
];
