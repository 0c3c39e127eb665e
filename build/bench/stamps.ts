import type { Page } from 'playwright';

declare global {
  interface Window {
    stamps: number[];
    seen: Map<string, number>;
  }
}

/** Stamps each press of `key` in a page, in the capture phase, in ms of the machine's clock. */
export const stampKey = (page: Page, key: string): Promise<void> =>
  page.evaluate((wanted) => {
    window.stamps = [];
    window.addEventListener(
      'keydown',
      (event) => {
        if (event.key === wanted) window.stamps.push(performance.timeOrigin + performance.now());
      },
      true,
    );
  }, key);

/**
 * Stamps in a page the first moment at which each token `#n#` stands in the drawn text (a MutationObserver runs right
 * after the DOM was changed), in ms of the machine's clock.
 */
export const stampTokens = (page: Page): Promise<void> =>
  page.evaluate(() => {
    window.seen = new Map();
    const look = () => {
      for (const [token] of (document.body.textContent ?? '').matchAll(/#\d+#/g)) {
        if (!window.seen.has(token)) window.seen.set(token, performance.timeOrigin + performance.now());
      }
    };
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
  });

/** The stamps of the keys, oldest first. */
export const keyStamps = (page: Page): Promise<number[]> => page.evaluate(() => window.stamps);

/**
 * Waits until a token was drawn and gives the moment. The page itself waits (a promise on its own observer): Playwright's
 * waitForFunction compiles text in the page, which our content security policy forbids, and rightly.
 */
export const tokenStamp = (page: Page, token: string): Promise<number> =>
  page.evaluate(
    (wanted) =>
      new Promise<number>((resolve) => {
        const look = () => {
          const at = window.seen.get(wanted);
          if (at === undefined) requestAnimationFrame(look);
          else resolve(at);
        };
        look();
      }),
    token,
  );
