import { type KeyboardEvent, type Ref, useState } from 'react';
import { compositionGuard } from './composition-guard.ts';

type Props = {
  readonly ref: Ref<HTMLTextAreaElement>;
  readonly label: string;
  readonly placeholder: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onSend: (isForHost: boolean) => void;
  readonly onEscape: () => void;
  /** Up and down, where the field is for choosing among lines; true when it was taken. */
  readonly onArrow: (step: 1 | -1) => boolean;
};

/** The one text field of the meeting. Enter sends, Ctrl+Enter only for the host; neither while an input method chooses. */
export const CaptureField = ({ ref, label, placeholder, text, onText, onSend, onEscape, onArrow }: Props) => {
  const [guard] = useState(compositionGuard);
  const press = (event: KeyboardEvent): void => {
    if (guard.isTaken(event.nativeEvent)) {
      // The Enter that has chosen a candidate must not break the line either.
      if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.preventDefault();
      return;
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      if (!event.altKey && !event.shiftKey) onSend(event.ctrlKey || event.metaKey);
    } else if (event.key === 'Escape') onEscape();
    else if ((event.key === 'ArrowUp' || event.key === 'ArrowDown') && !event.altKey) {
      if (onArrow(event.key === 'ArrowUp' ? -1 : 1)) event.preventDefault();
    }
  };
  return (
    <textarea
      ref={ref}
      className="cap-text"
      rows={1}
      aria-label={label}
      placeholder={placeholder}
      spellCheck={false}
      value={text}
      // A pasted line break would be an Enter that nobody pressed.
      onChange={(event) => onText(event.target.value.replace(/\s*\n\s*/g, ' '))}
      onKeyDown={press}
      onKeyUp={guard.noteUp}
      onCompositionEnd={(event) => guard.noteEnd(event.timeStamp)}
    />
  );
};
