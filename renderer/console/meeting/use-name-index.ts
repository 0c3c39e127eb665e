import { useEffect, useMemo, useRef } from 'react';
import { createNameIndex, type Findable, type NameIndex } from '../../../shared/search/name-index.ts';
import { useSpell } from '../../ui/use-spell.ts';

/** Where nobody rests for so long, names are taken in all the same. */
const atLatestMs = 500;
/** So much of a rest is left to whoever presses the next key. */
const leftMs = 2;

const wordsOf = ({ texts, code }: Findable<string>): string => [code ?? '', ...texts].join('\n');

/**
 * An index of names that follows the records: filled and mended while the window rests, in small pieces, never on a key. `names`
 * gives all names as they are now; it is asked anew when it changes.
 */
export const useNameIndex = <Id extends string>(names: () => Iterable<Findable<Id>>): NameIndex<Id> => {
  const spell = useSpell();
  const index = useMemo(() => createNameIndex<Id>(spell), [spell]);
  const known = useRef(new Map<Id, string>());
  const filled = useRef(index);
  useEffect(() => {
    if (filled.current !== index) known.current = new Map();
    filled.current = index;
    const met = new Set<Id>();
    const left = names()[Symbol.iterator]();
    const take = (one: Findable<Id>): void => {
      const words = wordsOf(one);
      met.add(one.id);
      if (known.current.get(one.id) !== words) index.put(one);
      known.current.set(one.id, words);
    };
    const end = (): void => {
      for (const id of [...known.current.keys()].filter((one) => !met.has(one))) {
        index.drop(id);
        known.current.delete(id);
      }
    };
    let rest = 0;
    const goOn = (time: IdleDeadline): void => {
      do {
        const next = left.next();
        if (next.done) {
          end();
          return;
        }
        take(next.value);
      } while (time.timeRemaining() > leftMs);
      rest = requestIdleCallback(goOn, { timeout: atLatestMs });
    };
    rest = requestIdleCallback(goOn, { timeout: atLatestMs });
    return () => cancelIdleCallback(rest);
  }, [index, names]);
  return index;
};
