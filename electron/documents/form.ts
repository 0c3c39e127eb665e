import type { Run } from '../../shared/documents/model.ts';
import { cutByRarity, type Piece } from './faces.ts';

/** Signs that stand for texts while a form is cut: private ones of plane 15, two for each place (common, rare). */
const firstSign = 0xf0000;
const places = 32_000;

/** Texts taken out of a paper; `run` and `whole` leave a sign where each of them was. */
export type Taken = {
  readonly texts: readonly string[];
  readonly run: (run: Run) => Run;
  readonly whole: (text: string) => string;
};

/** Begins to take texts out. Throws past 32,000 texts: no paper of an office has as many. */
export const takeTexts = (): Taken => {
  const texts: string[] = [];
  const take = ({ text, isRare }: Piece): string => {
    if (texts.length === places) throw new Error('a block has more texts than a form can hold');
    texts.push(text);
    return String.fromCodePoint(firstSign + 2 * (texts.length - 1) + Number(isRare));
  };
  return {
    texts,
    whole: (text) => take({ text, isRare: false }),
    run: ({ text, face }) => ({
      text: cutByRarity(text).map(take).join(''),
      sources: [],
      ...(face === undefined ? {} : { face }),
    }),
  };
};

/** The cut of a text that consists of signs: each is a piece of its own, of the face that the text in its place needs. */
export const cutSigns = (signs: string): readonly Piece[] =>
  [...signs].map((sign) => ({ text: sign, isRare: (sign.codePointAt(0) ?? 0) % 2 === 1 }));

/** XML with holes: `slots[n]` says which text stands behind `literals[n]`. */
export type Form = { readonly literals: readonly string[]; readonly slots: readonly number[] };

const signs = /[\u{f0000}-\u{ffffd}]/u;

/** Cuts XML at its signs. */
export const formOf = (xml: string): Form => ({
  literals: xml.split(new RegExp(signs, 'u')),
  slots: [...xml.matchAll(new RegExp(signs, 'gu'))].map(([sign]) =>
    Math.floor(((sign.codePointAt(0) ?? 0) - firstSign) / 2),
  ),
});

/** The XML with its holes filled; the texts are already escaped. */
export const filled = ({ literals, slots }: Form, texts: readonly string[]): string => {
  let xml = literals[0] ?? '';
  for (const [index, slot] of slots.entries()) xml += `${texts[slot] ?? ''}${literals[index + 1] ?? ''}`;
  return xml;
};
