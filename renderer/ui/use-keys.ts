import { useEffect } from 'react';
import { isComposing, isInText } from './composing.ts';

/** A key with its modifiers, `Ctrl+Shift+Z`, and what it does. Returning false leaves the key to whoever has the focus. */
export type Keys = Readonly<Record<string, (event: KeyboardEvent) => undefined | false>>;

const nameOf = (event: KeyboardEvent): string => {
  // With Alt the layout decides what a digit types, so the key's place counts.
  const digit = /^Digit(\d)$/.exec(event.code)?.[1];
  const key = digit ?? (event.key.length === 1 ? event.key.toUpperCase() : event.key);
  const modifiers = [
    event.ctrlKey || event.metaKey ? 'Ctrl+' : '',
    event.altKey ? 'Alt+' : '',
    event.shiftKey ? 'Shift+' : '',
  ];
  return modifiers.join('') + key;
};

const isPlain = (event: KeyboardEvent): boolean =>
  !event.ctrlKey && !event.metaKey && !event.altKey && event.key.length === 1;

const isUnderDialog = (): boolean => document.querySelector('dialog[open]') !== null;

/**
 * Listens for shortcuts on the whole window; none fires while an input method composes, no plain letter in a text box. What lies
 * under an open dialog does not listen, so that Esc closes the dialog and nothing happens unseen; `isAlways` is for the frame.
 */
export const useKeys = (keys: Keys, { isAlways = false }: { readonly isAlways?: boolean } = {}): void => {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || isComposing(event) || (isPlain(event) && isInText(event))) return;
      if (!isAlways && isUnderDialog()) return;
      const deed = keys[nameOf(event)];
      if (deed && deed(event) !== false) event.preventDefault();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [keys, isAlways]);
};
