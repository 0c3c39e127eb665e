import './key-hint.css';

/** A key, small and boxed, where the deed is. Readers get it from `aria-keyshortcuts` of the control instead. */
export const KeyHint = ({ children }: { readonly children: string }) => (
  <span className="key" aria-hidden="true">
    {children}
  </span>
);
