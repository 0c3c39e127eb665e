import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { Typed } from '../../../shared/meeting/snippet-fields.ts';

/** The text in the capture field with its caret, whatever line it belongs to. */
export type Writing = {
  readonly text: string;
  readonly caret: number;
  readonly write: (text: string, caret: number) => void;
  readonly moveTo: (caret: number) => void;
  /** Puts a text there and selects a stretch of it. */
  readonly put: (typed: Typed) => void;
  readonly selection: () => Pick<Typed, 'from' | 'to'>;
};

/** Writes into the field, by keys and by what was picked. */
export const useWriting = (
  field: RefObject<HTMLTextAreaElement | null>,
  text: string,
  setText: (text: string) => void,
): Writing => {
  const [caret, setCaret] = useState(text.length);
  const wanted = useRef<Pick<Typed, 'from' | 'to'> | null>(null);
  useLayoutEffect(() => {
    if (!wanted.current) return;
    field.current?.setSelectionRange(wanted.current.from, wanted.current.to);
    wanted.current = null;
  });
  return {
    text,
    caret: Math.min(caret, text.length),
    write: (next, at) => {
      setCaret(at);
      setText(next);
    },
    moveTo: setCaret,
    put: (typed) => {
      wanted.current = typed;
      setCaret(typed.to);
      setText(typed.text);
    },
    selection: () => ({
      from: field.current?.selectionStart ?? text.length,
      to: field.current?.selectionEnd ?? text.length,
    }),
  };
};
