import { withPicked } from '../search/sigil.ts';

/** A field of a sentence that is still to be filled in, with its braces. */
export type SnippetField = { readonly from: number; readonly to: number; readonly name: string };

/** What stands in the field, and what of it is selected. */
export type Typed = { readonly text: string; readonly from: number; readonly to: number };

/** The fields of a text that are still to be filled in, in their order. */
export const fieldsIn = (text: string): readonly SnippetField[] =>
  [...text.matchAll(/\{([^{}]{1,12})\}/gu)].map((found) => ({
    from: found.index,
    to: found.index + found[0].length,
    name: found[1] ?? '',
  }));

/** The field after the selection, or before it, and round again; null where none is left. */
export const neighbourField = (text: string, at: Pick<Typed, 'from' | 'to'>, by: 1 | -1): SnippetField | null => {
  const fields = fieldsIn(text);
  if (by === 1) return fields.find(({ from }) => from >= at.to) ?? fields[0] ?? null;
  return fields.findLast(({ to }) => to <= at.from) ?? fields.at(-1) ?? null;
};

const codeAtEnd = /[a-z0-9]+$/;

/** The code that ends where the caret stands, also where the keyboard gave it in full width. */
export const codeBefore = (text: string, caret: number): string =>
  codeAtEnd.exec(text.slice(0, caret).normalize('NFKC').toLowerCase())?.[0] ?? '';

/** A text into which a sentence was put, its first field selected; without a field the caret stands behind it. */
export const withSnippet = (text: string, from: number, to: number, sentence: string): Typed => {
  const put = withPicked(text, { from, to }, sentence);
  const first = fieldsIn(sentence)[0];
  return first
    ? { text: put.text, from: from + first.from, to: from + first.to }
    : { text: put.text, from: put.caret, to: put.caret };
};
