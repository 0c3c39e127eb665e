import { type RefObject, useLayoutEffect } from 'react';

const gap = 8;

/** Keeps a dialog and its veil off the miniature of the wall: what the room sees is in sight at every moment (docs/look.md). */
export const useClearMiniature = (dialog: RefObject<HTMLDialogElement | null>): void => {
  useLayoutEffect(() => {
    const place = (): void => {
      const box = document.querySelector('.mini')?.getBoundingClientRect();
      const style = dialog.current?.style;
      if (!style || !box) return;
      const [left, top, right, bottom] = [box.left - 4, box.top - 4, box.right + 4, box.bottom + 4];
      const hole = `${left}px ${top}px, ${left}px ${bottom}px, ${right}px ${bottom}px, ${right}px ${top}px, ${left}px ${top}px`;
      style.setProperty('--veil', `polygon(evenodd, 0 0, 100% 0, 100% 100%, 0 100%, 0 0, ${hole})`);
      style.setProperty('--free-height', `${Math.round(box.top) - gap}px`);
    };
    place();
    window.addEventListener('resize', place);
    return () => window.removeEventListener('resize', place);
  }, [dialog]);
};
