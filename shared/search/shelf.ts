import { isLikeliest, matchFrom, type Taken } from './match.ts';
import type { Spelled, Unit } from './spelling.ts';

/** A text with those who bear it: two people of one name, all the people of one unit. */
export type Label = { readonly units: readonly Unit[]; readonly bearers: number[] };

/**
 * Texts, each once, and where to look for them: from their head or from their middle, under the first two or three things that may
 * be typed for them. Of half a million places a few hundred are left to be looked at.
 */
export type Shelf = {
  readonly labels: Label[];
  readonly byText: Map<string, Label>;
  readonly heads: Map<string, number[]>;
  readonly middles: Map<string, number[]>;
};

/** How a text fits what was typed: from which character on, and how it is read. */
export type Fit = { readonly at: number; readonly taken: Taken };

// A place is one number, text and character, so that a million of them stay small.
const placesInText = 32;

/** A shelf with nothing on it. */
export const emptyShelf = (): Shelf => ({ labels: [], byText: new Map(), heads: new Map(), middles: new Map() });

/** What may be typed first for a character: itself, or the first letter of a spelling. */
const firstsOf = ({ character, spellings }: Unit): readonly string[] => [
  character,
  ...new Set(spellings.map((letters) => letters.slice(0, 1))),
];

/**
 * Under what a text is kept, where it is read from this character on: what may be typed for this one (`l`, `li`, `liu`, `柳`), and
 * that with what may be typed next (`l|w`, `li|w`).
 */
const keysOf = (unit: Unit, after: Unit | undefined): ReadonlySet<string> => {
  const firsts = firstsOf(unit);
  const twos = unit.spellings.filter(({ length }) => length > 1).map((letters) => letters.slice(0, 2));
  const threes = unit.spellings.filter(({ length }) => length > 2).map((letters) => letters.slice(0, 3));
  const nexts = after ? firstsOf(after) : [];
  const pairs = [...firsts, ...twos].flatMap((one) => nexts.map((next) => `${one}|${next}`));
  return new Set([...firsts, ...twos, ...threes, ...pairs]);
};

/** Under what to look for something typed: each way in which its first characters can be parted. Together they miss nothing. */
const keysFor = (typed: string): readonly string[] => {
  const [one = '', two, three] = [...typed];
  if (two === undefined) return [one];
  const parted = `${one}|${two}`;
  return three === undefined ? [one + two, parted] : [one + two + three, `${one}${two}|${three}`, parted];
};

const newLabel = (shelf: Shelf, text: string, spelled: Spelled): Label => {
  const label: Label = { units: spelled(text), bearers: [] };
  const base = (shelf.labels.push(label) - 1) * placesInText;
  shelf.byText.set(text, label);
  for (const [at, unit] of label.units.entries()) {
    const where = at === 0 ? shelf.heads : shelf.middles;
    for (const key of keysOf(unit, label.units[at + 1])) {
      const places = where.get(key);
      if (places) places.push(base + at);
      else where.set(key, [base + at]);
    }
  }
  return label;
};

/** Notes that somebody bears a text. */
export const shelve = (shelf: Shelf, text: string, bearer: number, spelled: Spelled): Label => {
  const label = shelf.byText.get(text) ?? newLabel(shelf, text, spelled);
  label.bearers.push(bearer);
  return label;
};

/** How much a fit is worth, the less the better: the beginning before the middle, the likeliest reading before others. */
export const worthOf = ({ at, taken }: Fit): number => (at === 0 ? 0 : 2) + (isLikeliest(taken) ? 0 : 1);

/** The best fit of a text that was typed, not empty. */
export const bestFit = (units: readonly Unit[], typed: string): Fit | null => {
  const fits = units.flatMap((_, at) => {
    const taken = matchFrom(units, at, typed, 0);
    return taken ? [{ at, taken }] : [];
  });
  return fits.toSorted((one, other) => worthOf(one) - worthOf(other))[0] ?? null;
};

/** Visits the texts that fit, those that begin so first, until `visit` says that there are enough. A text may come twice. */
export const visitFits = (shelf: Shelf, typed: string, visit: (label: Label, worth: number) => boolean): void => {
  const keys = keysFor(typed);
  for (const where of [shelf.heads, shelf.middles]) {
    for (const place of keys.flatMap((key) => where.get(key) ?? [])) {
      const at = place % placesInText;
      const label = shelf.labels[(place - at) / placesInText];
      const taken = label ? matchFrom(label.units, at, typed, 0) : null;
      if (label && taken && !visit(label, worthOf({ at, taken }))) return;
    }
  }
};
