import { useEffect, useRef, useState } from 'react';
import { compositionGuard } from './composition-guard.ts';

type Props = {
  readonly label: string;
  /** Below the field: what to type, or what the typed words would do. */
  readonly hint: string | ((typed: string) => string);
  readonly first: string;
  /** True when what was typed was taken; else the field stays for another try. */
  readonly onEnter: (typed: string) => boolean;
  readonly onClose: () => void;
};

/** A field that opens below a list to put one thing of its row right: Enter takes it, Esc leaves all as it was. */
export const TimeField = ({ label, hint, first, onEnter, onClose }: Props) => {
  const [guard] = useState(compositionGuard);
  const [text, setText] = useState(first);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.select(), []);
  return (
    <label className="time-field">
      <span>{label}</span>
      <input
        ref={input}
        className="input"
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyUp={guard.noteUp}
        onCompositionEnd={(event) => guard.noteEnd(event.timeStamp)}
        onKeyDown={(event) => {
          if (guard.isTaken(event.nativeEvent) || event.ctrlKey) return;
          if (event.key === 'Enter' && onEnter(text)) onClose();
          else if (event.key === 'Escape') onClose();
          else if (event.key !== 'Enter') return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      <small>{typeof hint === 'string' ? hint : hint(text)}</small>
    </label>
  );
};
