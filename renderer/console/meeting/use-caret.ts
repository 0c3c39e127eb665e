import { type RefObject, useLayoutEffect, useRef } from 'react';

/** Keeps where the caret stood in the unsent line while another line is put right in the same field, and puts it back there. */
export const useCaret = (field: RefObject<HTMLTextAreaElement | null>, isCorrecting: boolean) => {
  const kept = useRef<readonly [number, number] | null>(null);
  useLayoutEffect(() => {
    if (isCorrecting || kept.current === null) return;
    field.current?.setSelectionRange(...kept.current);
    kept.current = null;
  }, [field, isCorrecting]);
  return {
    keep: (): void => {
      const box = field.current;
      if (box && !isCorrecting) kept.current = [box.selectionStart, box.selectionEnd];
    },
  };
};
