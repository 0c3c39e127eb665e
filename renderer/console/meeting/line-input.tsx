import { useEffect, useRef, useState } from 'react';
import { compositionGuard } from './composition-guard.ts';

type Props = {
  readonly label: string;
  readonly hint: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onEnter: () => void;
  /** It takes the keyboard as soon as it is there. */
  readonly isFirst?: boolean;
  readonly onEscape?: () => void;
};

/** A labelled line of text that does something on Enter; not on the Enter of an input method. */
export const LineInput = ({ label, hint, text, onText, onEnter, isFirst = false, onEscape }: Props) => {
  const [guard] = useState(compositionGuard);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => void (isFirst && field.current?.focus()), [isFirst]);
  return (
    <label className="line-input">
      <span>{label}</span>
      <input
        ref={field}
        className="input"
        placeholder={hint}
        value={text}
        onChange={(event) => onText(event.target.value)}
        onKeyUp={guard.noteUp}
        onCompositionEnd={(event) => guard.noteEnd(event.timeStamp)}
        onKeyDown={(event) => {
          if (guard.isTaken(event.nativeEvent) || event.ctrlKey) return;
          if (event.key === 'Escape' && onEscape) {
            event.preventDefault();
            event.stopPropagation();
            onEscape();
          }
          if (event.key !== 'Enter') return;
          event.preventDefault();
          onEnter();
        }}
      />
    </label>
  );
};
