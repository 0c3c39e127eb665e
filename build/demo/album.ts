import { join } from 'node:path';
import type { Page } from 'playwright';
import type { Language } from '../../shared/text/translate.ts';

/** Takes the pictures of a demo: `NN-window-what-lang.png` in one folder, numbered in the order of the meeting. */
export type Album = {
  readonly take: (page: Page, window: 'console' | 'room' | 'host', what: string) => Promise<void>;
  readonly speak: (language: Language) => void;
  readonly files: readonly string[];
};

/** An album that keeps its pictures in `folder`. */
export const startAlbum = (folder: string, first: Language): Album => {
  const files: string[] = [];
  let language = first;
  return {
    files,
    speak: (next) => {
      language = next;
    },
    take: async (page, window, what) => {
      const file = `${String(files.length + 1).padStart(2, '0')}-${window}-${what}-${language}.png`;
      // Two frames, so that a fade has begun to settle and the fonts are there; then the picture waits for the rest.
      await page.evaluate(() =>
        Promise.all([document.fonts.ready, ...document.getAnimations().map(({ finished }) => finished)]),
      );
      await page.screenshot({ path: join(folder, file) });
      files.push(file);
    },
  };
};
