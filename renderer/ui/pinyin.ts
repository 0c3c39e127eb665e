import type { Spell } from '../../shared/search/spelling.ts';

type Options = {
  readonly toneType: 'none';
  readonly type: 'array';
  readonly v: true;
  readonly multiple?: true;
  readonly mode?: 'surname';
};
type Pinyin = (text: string, options: Options) => readonly string[];

const plain = { toneType: 'none', type: 'array', v: true } as const;

/**
 * Spells with a dictionary of readings. A character keeps all of its readings, so that 解 is found as xie and as jie; at the head
 * of a name the reading as a surname is the likeliest one. What was looked up once is kept: a county has few characters.
 */
export const spellWith = (pinyin: Pinyin): Spell => {
  const known = new Map<string, readonly string[]>();
  return (character, isHead) => {
    const key = isHead ? `^${character}` : character;
    const before = known.get(key);
    if (before) return before;
    const head = isHead ? pinyin(character, { ...plain, mode: 'surname' }) : [];
    const all = [...head, ...pinyin(character, plain), ...pinyin(character, { ...plain, multiple: true })];
    const spellings = [...new Set(all)].filter((letters) => /^[a-z]+$/.test(letters));
    known.set(key, spellings);
    return spellings;
  };
};
