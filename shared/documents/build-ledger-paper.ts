import { all, type State } from '../records/state.ts';
import type { Day } from '../time/dates.ts';
import { buildLedger } from './build-ledger.ts';
import type { LedgerCell, LedgerRow } from './ledger-model.ts';
import type { DocumentModel, Row } from './model.ts';
import { run } from './paper-context.ts';

/** Columns of the printed ledger in mm (docs/rules.md 4.5), together 225; the deadline has room for a whole date. */
const widths = [9, 22, 13, 14, 40, 36, 18, 14, 21, 25, 13] as const;
const leftAligned: readonly number[] = [4, 5, 9];

const textOf = (cell: LedgerCell): string => {
  switch (cell.kind) {
    case 'text':
      return cell.text;
    case 'number':
      return String(cell.value);
    case 'day':
      return cell.day.split('-').map(Number).join('/');
  }
};

const rowOf = ({ cells, sources }: LedgerRow): Row => ({
  cells: cells.slice(0, widths.length).map((cell, at) => ({
    runs: [run(textOf(cell), ...sources)],
    isCentred: !leftAligned.includes(at),
  })),
});

/** The ledger on paper, A4 across: the first eleven columns of the Excel table, in its order, with its counting line. */
export const buildLedgerPaper = (state: State, { today }: { readonly today: Day }): DocumentModel => {
  const sheet = buildLedger(state, { today });
  const county = all(state, 'county')[0];
  return {
    title: sheet.title,
    organ: county?.organ ?? '',
    parts: [
      {
        layout: 'landscape',
        blocks: [
          { kind: 'receipt-title', run: run(sheet.title) },
          { kind: 'sheet-line', left: run(sheet.unit, county?.id), right: run(sheet.asOf) },
          {
            kind: 'table',
            widths,
            isSmall: true,
            head: sheet.columns.slice(0, widths.length).map(({ head }) => run(head)),
            rows: sheet.rows.map(rowOf),
          },
          { kind: 'sheet-line', left: run(sheet.foot), right: run('') },
        ],
      },
    ],
  };
};
