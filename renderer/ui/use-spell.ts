import { useEffect, useState } from 'react';
import type { Spell } from '../../shared/search/spelling.ts';
import { spellWith } from './pinyin.ts';

// One dictionary for the window: what was looked up once is known to every field.
const dictionary: { loading: Promise<Spell> | null } = { loading: null };

const load = async (): Promise<Spell> => {
  const { pinyin } = await import('pinyin-pro');
  return spellWith(pinyin);
};

/** How characters are typed in pinyin; null until the dictionary, which is large, has been loaded. */
export const useSpell = (): Spell | null => {
  const [spell, setSpell] = useState<{ readonly of: Spell } | null>(null);
  useEffect(() => {
    dictionary.loading ??= load();
    void dictionary.loading.then((of) => setSpell({ of }));
  }, []);
  return spell?.of ?? null;
};
