type Pressed = Pick<KeyboardEvent, 'isComposing' | 'keyCode'>;

/** Whether an input method is choosing a candidate: then neither Enter nor any shortcut is meant for us. */
export const isComposing = (event: Pressed): boolean =>
  // 229 is what Chromium gives for keys that the input method has taken, also where isComposing is already false.
  event.isComposing || event.keyCode === 229;

/** Whether the key goes into a text: then no plain letter is a shortcut. */
export const isInText = (event: Pick<KeyboardEvent, 'target'>): boolean =>
  event.target instanceof HTMLElement &&
  event.target.matches('input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable="true"]');
