/** What a sign in the line asks for: who speaks, a person or a village in the text, the issue, or the kind of the line. */
export type Sought = 'speaker' | 'person' | 'village' | 'issue' | 'kind';

/** A sign that is open: from where to where it stands in the text, and what was typed after it. */
export type Sigil = { readonly sought: Sought; readonly from: number; readonly to: number; readonly typed: string };

// As a Chinese keyboard gives them, in half or full width. A slash comes as 、 there; both only at the start of a line.
const signs: Readonly<Record<string, Sought>> = {
  '@': 'person',
  '＠': 'person',
  '#': 'village',
  '＃': 'village',
  '&': 'issue',
  '＆': 'issue',
};
const signsAtStart: Readonly<Record<string, Sought>> = {
  '@': 'speaker',
  '＠': 'speaker',
  '/': 'kind',
  '／': 'kind',
  '、': 'kind',
};

/** Nobody's name is longer; what is, has become text. */
const longest = 14;

const isTypable = /^[\p{Script=Han}\p{L}\p{N}'’·\s]*$/u;

/**
 * The sign that the caret stands behind with what was typed for it; null where there is none, or where so much or such text follows
 * that it cannot be a name any more. What an input method has not fixed yet is read like all else: `@l'w'z` seeks lwz.
 */
export const openSigil = (text: string, caret: number): Sigil | null => {
  const before = text.slice(0, caret);
  for (let from = before.length - 1; from >= Math.max(0, before.length - longest - 1); from -= 1) {
    const sign = before[from] ?? '';
    const sought = (before.slice(0, from).trim() === '' ? signsAtStart[sign] : undefined) ?? signs[sign];
    if (!sought) continue;
    const typed = before.slice(from + 1);
    return isTypable.test(typed) && !/\s$/.test(typed) ? { sought, from, to: caret, typed } : null;
  }
  return null;
};

/** A text in which what was sought stands in the place of its sign, and where the caret is then. */
export const withPicked = (
  text: string,
  { from, to }: Pick<Sigil, 'from' | 'to'>,
  picked: string,
): { readonly text: string; readonly caret: number } => ({
  text: text.slice(0, from) + picked + text.slice(to),
  caret: from + picked.length,
});
