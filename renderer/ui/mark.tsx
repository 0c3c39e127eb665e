import './mark.css';

/** The shapes of states; a word always stands beside one. */
export type MarkShape =
  | 'waiting'
  | 'now'
  | 'carried'
  | 'unsigned'
  | 'doing'
  | 'check'
  | 'done'
  | 'soon'
  | 'over'
  | 'relapse'
  | 'never'
  | 'fail'
  | 'cancelled';

/** A state as a shape in the colour of its word; silent to readers, who get the word. */
export const Mark = ({ shape }: { readonly shape: MarkShape }) => (
  <span className={`mark mark-${shape}`} aria-hidden="true" />
);
