import type { IssueRow } from '../../../shared/views/room-view.ts';
import { Mark } from '../mark.tsx';

type Props = { readonly rows: readonly IssueRow[]; readonly hasOwners: boolean };

const Owner = ({ row }: { readonly row: IssueRow }) => {
  const parts = [row.owner, row.due].filter((part) => part !== '');
  return parts.length === 0 ? null : <span className="owner">{parts.join('　')}</span>;
};

/** Open issues, one a row: what, since when, for how long, and where it stands. */
export const IssueRows = ({ rows, hasOwners }: Props) => (
  <ul className="wall-issues">
    {rows.map((row, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: two issues may be worded alike, and rows are never moved
      <li key={index} className={`${row.isOverdue ? 'owed' : ''} ${row.isLong ? 'long' : ''}`}>
        <Mark shape={row.mark} />
        <span className="summary">{row.summary}</span>
        <span className="facts">
          <span className="since">{row.since}</span>
          <span className="duration">{row.duration}</span>
          <span className={row.isOverdue ? 'state late' : 'state'}>{row.state}</span>
        </span>
        {hasOwners ? <Owner row={row} /> : null}
      </li>
    ))}
  </ul>
);
