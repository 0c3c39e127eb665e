import { bestFit, emptyShelf, type Fit, type Label, type Shelf, shelve, visitFits, worthOf } from './shelf.ts';
import { asTyped, type Spell, type Spelled, spelling, type Unit } from './spelling.ts';

/**
 * Something that is found by its names: the first is how it is called, the others (its unit, its town) find it too, behind.
 * `code` is a number on a list, which finds it at once among those who come first.
 */
export type Findable<Id extends string> = {
  readonly id: Id;
  readonly texts: readonly string[];
  readonly code?: string;
};

/** A syllable of the name as it is shown, and how many of its letters were typed. */
export type Syllable = { readonly letters: string; readonly typed: number };

export type Found<Id extends string> = { readonly id: Id; readonly syllables: readonly Syllable[] };

export type How<Id extends string> = {
  /** Who comes first among those that fit: present, or just mentioned; the first of them most. */
  readonly first?: readonly Id[];
  /** The search stops where so many were found. */
  readonly limit: number;
};

/** Names that are found by characters, pinyin, initials and any mixture. Filled beforehand, never on a key. */
export type NameIndex<Id extends string> = {
  /** Adds a name, or takes the place of what was known under its id. */
  readonly put: (one: Findable<Id>) => void;
  readonly drop: (id: Id) => void;
  /** The best ones first; everybody, as far as the limit goes, where nothing was typed. */
  readonly find: (typed: string, how: How<Id>) => readonly Found<Id>[];
};

type Entry<Id extends string> = {
  readonly id: Id;
  readonly name: Label;
  readonly others: readonly Label[];
  readonly code: string | undefined;
};
type Hit = { readonly place: number; readonly worth: number };

/** Entries keep their place for good; a dropped one leaves it empty. */
type Kept<Id extends string> = {
  readonly spelled: Spelled;
  readonly entries: (Entry<Id> | null)[];
  readonly placeOf: Map<Id, number>;
  readonly names: Shelf;
  readonly others: Shelf;
};

/** A unit is worth less than any name. */
const otherText = 4;

const drop = <Id extends string>({ entries, placeOf }: Kept<Id>, id: Id): void => {
  const at = placeOf.get(id);
  if (at !== undefined) entries[at] = null;
  placeOf.delete(id);
};

const put = <Id extends string>(kept: Kept<Id>, { id, texts, code }: Findable<Id>): void => {
  drop(kept, id);
  const [first = '', ...rest] = texts;
  const place = kept.entries.length;
  const name = shelve(kept.names, first, place, kept.spelled);
  const others = rest.map((text) => shelve(kept.others, text, place, kept.spelled));
  kept.entries.push({ id, name, others, code });
  kept.placeOf.set(id, place);
};

const syllablesOf = (units: readonly Unit[], fit: Fit | null): readonly Syllable[] => {
  let taken = fit?.taken ?? null;
  return units.flatMap(({ spellings }, index) => {
    const own = fit && taken?.next && index >= fit.at ? taken : null;
    if (own) taken = own.next;
    const letters = spellings[own?.spelling ?? 0];
    return letters === undefined ? [] : [{ letters, typed: own?.letters ?? 0 }];
  });
};

const foundOf = <Id extends string>({ entries }: Kept<Id>, places: readonly number[], typed: string): Found<Id>[] =>
  places.flatMap((place) => {
    const entry = entries[place];
    if (!entry) return [];
    const { units } = entry.name;
    return [{ id: entry.id, syllables: syllablesOf(units, typed === '' ? null : bestFit(units, typed)) }];
  });

const byWorth = (one: Hit, other: Hit): number => one.worth - other.worth;

/** Those who come first are few and looked at one by one: the number on the list, then the name, then the unit. */
const hitsAmong = <Id extends string>({ entries }: Kept<Id>, places: readonly number[], typed: string): Hit[] =>
  places
    .flatMap((place) => {
      const entry = entries[place];
      if (!entry) return [];
      if (entry.code === typed) return [{ place, worth: -1 }];
      const ofName = bestFit(entry.name.units, typed);
      if (ofName) return [{ place, worth: worthOf(ofName) }];
      const ofOthers = entry.others.flatMap(({ units }) => bestFit(units, typed) ?? []).map(worthOf);
      return ofOthers.length > 0 ? [{ place, worth: otherText + Math.min(...ofOthers) }] : [];
    })
    .toSorted(byWorth);

/** All others, until there are enough: whose name begins so, whose name goes on so, whose unit does. */
const hitsBesides = <Id extends string>(kept: Kept<Id>, without: ReadonlySet<number>, typed: string, limit: number) => {
  const hits = new Map<number, Hit>();
  const offer =
    (base: number) =>
    ({ bearers }: Label, worth: number): boolean => {
      for (const place of bearers) {
        if (hits.size >= limit) return false;
        if (!hits.has(place) && !without.has(place) && kept.entries[place])
          hits.set(place, { place, worth: base + worth });
      }
      return true;
    };
  visitFits(kept.names, typed, offer(0));
  visitFits(kept.others, typed, offer(otherText));
  return [...hits.values()].toSorted(byWorth);
};

const find = <Id extends string>(kept: Kept<Id>, text: string, { first = [], limit }: How<Id>): Found<Id>[] => {
  const typed = asTyped(text);
  const firstPlaces = [...new Set(first.flatMap((id) => kept.placeOf.get(id) ?? []))];
  const without = new Set(firstPlaces);
  if (typed === '') {
    const rest = [...kept.placeOf.values()].filter((place) => !without.has(place));
    return foundOf(kept, [...firstPlaces, ...rest].slice(0, limit), typed);
  }
  const near = hitsAmong(kept, firstPlaces, typed).slice(0, limit);
  const far = hitsBesides(kept, without, typed, limit - near.length);
  return foundOf(
    kept,
    [...near, ...far].map(({ place }) => place),
    typed,
  );
};

/** An index with nothing in it. Without a dictionary only characters find a name. */
export const createNameIndex = <Id extends string>(spell: Spell | null): NameIndex<Id> => {
  const kept: Kept<Id> = {
    spelled: spelling(spell),
    entries: [],
    placeOf: new Map(),
    names: emptyShelf(),
    others: emptyShelf(),
  };
  return {
    put: (one) => put(kept, one),
    drop: (id) => drop(kept, id),
    find: (typed, how) => find(kept, typed, how),
  };
};
