import type { CDPSession } from 'playwright';

/** An input method at a keyboard of the browser: what is underlined, what is chosen, and the keys that it keeps to itself. */
export type InputMethod = {
  /** Letters that the input method has underlined in whatever field has the focus; nothing is chosen yet. */
  readonly compose: (letters: string) => Promise<unknown>;
  /** The input method puts its choice in the place of the letters and is done. */
  readonly choose: (text: string) => Promise<unknown>;
  /** A key that the input method keeps to itself, as Windows and Linux let the page see it: keydown 229. */
  readonly keyTaken: (key: string, during?: () => Promise<unknown>) => Promise<void>;
};

export const inputMethodAt = (keyboard: CDPSession): InputMethod => ({
  compose: (letters) =>
    keyboard.send('Input.imeSetComposition', {
      text: letters,
      selectionStart: letters.length,
      selectionEnd: letters.length,
    }),
  choose: (text) => keyboard.send('Input.insertText', { text }),
  keyTaken: async (key, during = async () => undefined) => {
    const pressed = { key, code: key, windowsVirtualKeyCode: 229 } as const;
    await keyboard.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...pressed });
    await during();
    await keyboard.send('Input.dispatchKeyEvent', { type: 'keyUp', ...pressed });
  },
});
