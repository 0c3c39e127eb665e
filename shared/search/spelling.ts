/** How one character may be typed in pinyin, the likeliest first; at the head of a name its reading as a surname comes first. */
export type Spell = (character: string, isHead: boolean) => readonly string[];

/**
 * A character with its spellings; none where it is no Chinese character, or where the dictionary is not there yet. `firsts` and
 * `seconds` are the letters with which a spelling begins and goes on, one bit for each.
 */
export type Unit = {
  readonly character: string;
  readonly spellings: readonly string[];
  readonly firsts: number;
  readonly seconds: number;
};

/** Longer names are found by their beginning. */
const unitsKept = 31;

const small = 'a'.charCodeAt(0);

/** The bit of a letter at a place of a text; 0 where none stands there. */
export const letterBit = (text: string, at: number): number => {
  const letter = text.charCodeAt(at) - small;
  return letter >= 0 && letter < 26 ? 1 << letter : 0;
};

const bitsOf = (spellings: readonly string[], at: number): number =>
  spellings.reduce((bits, letters) => bits | letterBit(letters, at), 0);

/**
 * What was typed, as it is compared: full-width forms are the half-width ones, capitals are small, and the marks with which an
 * input method parts syllables (`l'w'z`) are left out.
 */
export const asTyped = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’\s·]/g, '');

const isChinese = (character: string): boolean => /\p{Script=Han}/u.test(character);

const unitOf = (character: string, isHead: boolean, spell: Spell | null): Unit => {
  const spellings = spell && isChinese(character) ? spell(character, isHead) : [];
  return { character, spellings, firsts: bitsOf(spellings, 0), seconds: bitsOf(spellings, 1) };
};

/** The characters of a text with their spellings, as they are compared with what was typed. */
export type Spelled = (text: string) => readonly Unit[];

/** Spells texts with a dictionary, or without one. A county has few characters: each is looked up and kept once. */
export const spelling = (spell: Spell | null): Spelled => {
  const known = new Map<string, Unit>();
  const unit = (character: string, at: number): Unit => {
    const key = at === 0 ? `^${character}` : character;
    const one = known.get(key) ?? unitOf(character, at === 0, spell);
    known.set(key, one);
    return one;
  };
  return (text) => [...asTyped(text)].slice(0, unitsKept).map(unit);
};
