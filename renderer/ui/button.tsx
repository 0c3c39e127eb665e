import { type ReactNode, type Ref, useId } from 'react';
import { KeyHint } from './key-hint.tsx';
import './button.css';

type Props = {
  readonly children: ReactNode;
  readonly onPress: () => void;
  /** One filled button on each screen: what is done there most. */
  readonly isMain?: boolean;
  /** Why it is not possible now, in words; the button then stays where it is, grey, with the reason beside it. */
  readonly reason?: string | null;
  readonly hint?: string;
  /** In the form of `aria-keyshortcuts`, where it differs from the hint. */
  readonly shortcut?: string;
  readonly isPressed?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
};

/** A deed: a verb with its object, its key after it. */
export const Button = ({ children, onPress, isMain = false, reason = null, hint, shortcut, isPressed, ref }: Props) => {
  const reasonId = useId();
  return (
    <span className="button-place">
      <button
        ref={ref}
        type="button"
        className={isMain ? 'button main' : 'button'}
        aria-disabled={reason !== null}
        aria-describedby={reason === null ? undefined : reasonId}
        aria-keyshortcuts={shortcut ?? hint?.replace('Ctrl', 'Control')}
        aria-pressed={isPressed}
        onClick={reason === null ? onPress : undefined}
      >
        {children}
        {hint === undefined ? null : <KeyHint>{hint}</KeyHint>}
      </button>
      {reason === null ? null : (
        <span className="button-reason" id={reasonId}>
          {reason}
        </span>
      )}
    </span>
  );
};
