import type { Page } from 'playwright';

declare global {
  interface Window {
    stamps?: number[];
    stamped: string;
    seen: Map<string, number>;
    wanted: Set<string>;
  }
}

/** Stamps each press of `key` in a page from now on, in the capture phase, in ms of the machine's clock; forgets those before. */
export const stampKey = (page: Page, key: string): Promise<void> =>
  page.evaluate((wanted) => {
    const isListening = window.stamps !== undefined;
    window.stamps = [];
    window.stamped = wanted;
    if (isListening) return;
    window.addEventListener(
      'keydown',
      (event) => {
        if (event.key === window.stamped) window.stamps?.push(performance.timeOrigin + performance.now());
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
export const keyStamps = (page: Page): Promise<number[]> => page.evaluate(() => window.stamps ?? []);

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

/** From now on a page stamps the first moment at which a text asked for with `wantText` stands in it. */
export const stampTexts = (page: Page): Promise<void> =>
  page.evaluate(() => {
    window.seen = new Map();
    window.wanted = new Set();
    const look = () => {
      const drawn = document.body.textContent ?? '';
      for (const text of window.wanted) {
        if (!drawn.includes(text)) continue;
        window.seen.set(text, performance.timeOrigin + performance.now());
        // Looked for no longer: what was seen must not cost the room anything.
        window.wanted.delete(text);
      }
    };
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
  });

/** Asks a page to stamp the moment at which a text is first drawn. */
export const wantText = (page: Page, text: string): Promise<void> =>
  page.evaluate((wanted) => {
    window.wanted.add(wanted);
  }, text);

/** The moment at which a text was drawn, or null where it has not been after `limitMs`. */
export const textStamp = (page: Page, text: string, limitMs: number): Promise<number | null> =>
  page.evaluate(
    ({ wanted, limit }) =>
      new Promise<number | null>((resolve) => {
        const until = performance.now() + limit;
        const look = () => {
          const at = window.seen.get(wanted);
          if (at === undefined && performance.now() < until) requestAnimationFrame(look);
          else resolve(at ?? null);
        };
        look();
      }),
    { wanted: text, limit: limitMs },
  );
