import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

/**
 * Keeps the end of the record in sight: also when the last line gets its second row only after it was drawn, when a note beside it
 * grows, or when the capture line takes room. Whoever scrolls back to read is left there until the next line comes. While `isHeld` (a
 * line is put right) nothing moves by itself, and afterwards the record stands where it stood before.
 */
export const useLinesScroll = (list: RefObject<HTMLOListElement | null>, count: number, isHeld: boolean): void => {
  const isAtEnd = useRef(true);
  const place = useRef<number | null>(null);
  const counted = useRef(0);
  useLayoutEffect(() => {
    const box = list.current;
    if (!box) return;
    const fromEnd = box.scrollHeight - box.scrollTop;
    if (isHeld) {
      place.current ??= isAtEnd.current ? 0 : fromEnd;
      return;
    }
    const isBack = place.current !== null && place.current > 0 && counted.current === count;
    box.scrollTop = isBack && place.current !== null ? box.scrollHeight - place.current : box.scrollHeight;
    isAtEnd.current = !isBack;
    place.current = null;
    counted.current = count;
  }, [list, count, isHeld]);
  useEffect(() => {
    const box = list.current;
    if (!box) return;
    const toEnd = (): void => {
      if (isAtEnd.current && !isHeld) box.scrollTop = box.scrollHeight;
    };
    const note = (): void => {
      if (!isHeld) isAtEnd.current = box.scrollTop + box.clientHeight >= box.scrollHeight - 8;
    };
    const sizes = new ResizeObserver(toEnd);
    const watch = (): void => {
      sizes.disconnect();
      sizes.observe(box);
      for (const row of [...box.children].slice(-3)) sizes.observe(row);
    };
    const rows = new MutationObserver(watch);
    rows.observe(box, { childList: true });
    box.addEventListener('scroll', note, { passive: true });
    watch();
    return () => {
      rows.disconnect();
      sizes.disconnect();
      box.removeEventListener('scroll', note);
    };
  }, [list, isHeld]);
};
