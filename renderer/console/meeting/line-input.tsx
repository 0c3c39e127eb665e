import { useState } from 'react';
import { compositionGuard } from './composition-guard.ts';

type Props = {
  readonly label: string;
  readonly hint: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onEnter: () => void;
};

/** A labelled line of text that does something on Enter; not on the Enter of an input method. */
export const LineInput = ({ label, hint, text, onText, onEnter }: Props) => {
  const [guard] = useState(compositionGuard);
  return (
    <label className="line-input">
      <span>{label}</span>
      <input
        className="input"
        placeholder={hint}
        value={text}
        onChange={(event) => onText(event.target.value)}
        onKeyUp={guard.noteUp}
        onCompositionEnd={(event) => guard.noteEnd(event.timeStamp)}
        onKeyDown={(event) => {
          if (guard.isTaken(event.nativeEvent) || event.key !== 'Enter' || event.ctrlKey) return;
          event.preventDefault();
          onEnter();
        }}
      />
    </label>
  );
};
