import type { DataSet } from '../../../shared/sets/data-set.ts';
import './sets.css';

/** The name of a set of records with its colour beside it: the name tells, the colour only helps. */
export const SetName = ({ set }: { readonly set: DataSet }) => (
  <b className="set-name" data-colour={set.colour}>
    {set.name}
  </b>
);
