import { Fragment, type ReactNode, useEffect, useRef } from 'react';
import type { Doubt, Preview } from '../../../shared/intake/preview.ts';
import { columnLetter } from '../../../shared/intake/workbook.ts';
import { Mark } from '../../ui/mark.tsx';
import { useText } from '../../ui/text.tsx';
import type { GridRow, Strip } from './fold-rows.ts';

type CellMark = { readonly number: number; readonly isSettled: boolean; readonly isCurrent: boolean };

type Props = {
  readonly preview: Preview;
  readonly strips: readonly Strip[];
  readonly marks: ReadonlyMap<string, CellMark>;
  readonly columns: number;
};

/** The marks of the cells in doubt, by the cell's name. */
export const marksOf = (
  doubts: readonly Doubt[],
  isSettled: (doubt: Doubt) => boolean,
  current: Doubt | null,
): ReadonlyMap<string, CellMark> =>
  new Map(
    [...doubts.entries()]
      .reverse()
      .map(([at, doubt]) => [
        doubt.cell,
        { number: at + 1, isSettled: isSettled(doubt), isCurrent: doubt === current },
      ]),
  );

const Cell = ({
  text,
  span,
  mark,
}: {
  readonly text: string;
  readonly span: number;
  readonly mark: CellMark | undefined;
}) => {
  const place = useRef<HTMLTableCellElement>(null);
  const isCurrent = mark?.isCurrent ?? false;
  useEffect(() => {
    if (isCurrent) place.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [isCurrent]);
  const name = mark ? (mark.isSettled ? 'xls-settled' : 'xls-doubt') : undefined;
  return (
    <td ref={place} colSpan={span} className={isCurrent ? `${name} xls-current` : name} title={text}>
      {text}
      {mark && !mark.isSettled && <sup>{mark.number}</sup>}
      {mark?.isSettled && <Mark shape="done" />}
    </td>
  );
};

const cellsOf = (row: GridRow, columns: number, marks: Props['marks']): readonly ReactNode[] => {
  const cells: ReactNode[] = [];
  for (let column = 0; column < columns; ) {
    const span = Math.min(row.spans?.[String(column)] ?? 1, columns - column);
    const name = `${columnLetter(column)}${row.number}`;
    cells.push(<Cell key={name} text={row.cells[column] ?? ''} span={span} mark={marks.get(name)} />);
    column += span;
  }
  return cells;
};

const classOf = (row: GridRow): string => {
  if (row.role === 'head') return 'xls-head';
  return row.role === 'record' ? '' : 'xls-skip';
};

const Fold = ({ from, to, columns }: { readonly from: number; readonly to: number; readonly columns: number }) => {
  const t = useText();
  return (
    <tr className="xls-fold">
      <td className="xls-number" />
      <td colSpan={columns}>
        <span>{from === to ? t('intake.folded-one', { from }) : t('intake.folded', { from, to })}</span>
      </td>
    </tr>
  );
};

/** The sheet as the spreadsheet shows it, with the cells in doubt marked and numbered. */
export const SheetGrid = ({ preview, strips, marks, columns }: Props) => {
  const t = useText();
  return (
    <table className="xls" aria-label={t('intake.grid-label', { file: preview.file })}>
      <thead>
        <tr>
          <td className="xls-number" />
          {Array.from({ length: columns }, (_, column) => (
            <th key={columnLetter(column)} scope="col">
              {columnLetter(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {strips.map((strip) => (
          <Fragment key={'row' in strip ? strip.row.number : `${strip.from}-${strip.to}`}>
            {'row' in strip ? (
              <tr className={classOf(strip.row)}>
                <th scope="row" className="xls-number">
                  {strip.row.number}
                </th>
                {cellsOf(strip.row, columns, marks)}
              </tr>
            ) : (
              <Fold from={strip.from} to={strip.to} columns={columns} />
            )}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
};
