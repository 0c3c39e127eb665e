import { type CompositionEvent, type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { CaptureMarks, type Mark } from './capture-marks.tsx';
import { compositionGuard } from './composition-guard.ts';
import type { Writing } from './use-writing.ts';

type Props = {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly label: string;
  readonly placeholder: string;
  readonly writing: Writing;
  readonly marks: readonly Mark[];
  readonly listId: string | undefined;
  readonly rowId: string | undefined;
  /** Keys that an open list, a sentence with fields or a code takes before the field does; true when it was taken. */
  readonly onKey: (event: KeyboardEvent<HTMLTextAreaElement>) => boolean;
  readonly onSend: (isForHost: boolean) => void;
  readonly onSplit: (caret: number) => void;
  readonly onEscape: () => void;
  /** Up and down, where the field is for choosing among lines; true when it was taken. */
  readonly onArrow: (step: 1 | -1) => boolean;
};

type Composed = Pick<Mark, 'from' | 'to'>;

/** What the input method has not fixed yet: it underlines it in the field's own colour, which is not seen. */
const useComposed = () => {
  const [composed, setComposed] = useState<Composed | null>(null);
  const from = useRef(0);
  return {
    composed,
    start: (event: CompositionEvent<HTMLTextAreaElement>): void => {
      from.current = event.currentTarget.selectionStart;
    },
    update: (event: CompositionEvent<HTMLTextAreaElement>): void =>
      setComposed({ from: from.current, to: from.current + event.data.length }),
    end: (): void => setComposed(null),
  };
};

/**
 * The one text field of the meeting, two rows high from the first to the last minute; a longer text scrolls in it. Enter sends, Ctrl+Enter
 * only for the host, Alt+Enter what stands before the caret; none of them while an input method chooses.
 */
export const CaptureField = (props: Props) => {
  const { field, label, placeholder, writing, marks, listId, rowId, onKey, onSend, onSplit, onEscape, onArrow } = props;
  const [guard] = useState(compositionGuard);
  const { composed, start, update, end } = useComposed();
  const drawn = useRef<HTMLDivElement>(null);
  const follow = (): void => {
    if (drawn.current && field.current) drawn.current.scrollTop = field.current.scrollTop;
  };
  useLayoutEffect(follow);
  const press = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (guard.isTaken(event.nativeEvent)) {
      // The Enter that has chosen a candidate must not break the line either.
      if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.preventDefault();
      return;
    }
    if (onKey(event)) event.preventDefault();
    else if (event.key === 'Enter') {
      event.preventDefault();
      if (event.altKey) onSplit(event.currentTarget.selectionStart);
      else if (!event.shiftKey) onSend(event.ctrlKey || event.metaKey);
    } else if (event.key === 'Escape') onEscape();
    else if ((event.key === 'ArrowUp' || event.key === 'ArrowDown') && !event.altKey) {
      if (onArrow(event.key === 'ArrowUp' ? -1 : 1)) event.preventDefault();
    }
  };
  return (
    <div className="cap-box">
      <CaptureMarks
        ref={drawn}
        text={writing.text}
        marks={composed ? [...marks, { ...composed, look: 'composed' }] : marks}
      />
      <textarea
        ref={field}
        className="cap-text"
        rows={2}
        aria-label={label}
        aria-controls={listId}
        aria-activedescendant={rowId}
        placeholder={placeholder}
        spellCheck={false}
        value={writing.text}
        // A pasted line break would be an Enter that nobody pressed.
        onChange={({ target }) => writing.write(target.value.replace(/\s*\n\s*/g, ' '), target.selectionStart)}
        onSelect={({ currentTarget }) => writing.moveTo(currentTarget.selectionStart)}
        onScroll={follow}
        onKeyDown={press}
        onKeyUp={guard.noteUp}
        onCompositionStart={start}
        onCompositionUpdate={update}
        onCompositionEnd={(event) => {
          end();
          guard.noteEnd(event.timeStamp);
        }}
      />
    </div>
  );
};
