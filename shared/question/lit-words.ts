import type { LineKind } from '../meeting/meeting.ts';
import { type Found, wordingsIn } from './find-wordings.ts';
import type { Lexicon } from './lexicon.ts';
import { isCounted } from './said.ts';
import { type Slot, slot } from './slots.ts';

/** A vague word: where it stands, and what it leaves open. */
export type VagueWord = Found & { readonly slot: Slot };

const end = ({ at, text }: Found): number => at + text.length;
const doOverlap = (one: Found, other: Found): boolean => one.at < end(other) && other.at < end(one);

/** Kinds that speak of what is to be done: there 近期 is a deadline, and 长期 how long it is to go on. */
const isToDo = (kind: LineKind): boolean => ['prescription', 'suggestion', 'decision', 'commitment'].includes(kind);

const soon = /^(?:近期|近日|最近|recently|soon)/i;
const stateAfter = /^(?:以来)?(?:不|没|未|无|空|缺|脱|外出|在外|闲置|欠|拖|占|失|停|旷|悬|被)/;

const isAppositionAfter =
  /^(?:（|:|：|，?(?:即|就是|如|例如|比如|包括|分别是|分别为|主要是|特别是|尤其是)|\s*(?:\(|:|,?\s*(?:such as|namely|including|i\.e\.)))/i;

/** 个别干部（会计）: the words go on to say who it is; 个别村，如柳湾村: which. */
const isExplained = (text: string, word: VagueWord, names: readonly string[], lexicon: Lexicon): boolean => {
  const after = text.slice(end(word), end(word) + 24);
  if (!isAppositionAfter.test(after)) return false;
  if (word.slot === 'village') return names.some((name) => after.includes(name));
  return (
    wordingsIn(after, 'posts', lexicon).length > 0 ||
    /^[（:：]?[^，。；]{2,12}(?:书记|主任|会计|局|所|办|站)/.test(after)
  );
};

const slotIn = (text: string, word: VagueWord, kind: LineKind): Slot | null => {
  if (word.slot === 'due')
    return kind === 'symptom' && /(?:没有?|未能?|不|未曾)$/.test(text.slice(0, word.at)) ? null : 'due';
  if (word.slot !== 'since' || !isToDo(kind)) return word.slot;
  if (soon.test(word.text)) return 'due';
  return stateAfter.test(text.slice(end(word))) ? 'since' : null;
};

/** Fixed terms name no date: 限期整改 lights up only where a date is owed and none is said. */
const isFixed = (word: VagueWord, fixed: readonly Found[], owesDate: boolean): boolean =>
  !(owesDate && word.slot === 'due') && fixed.some((term) => doOverlap(term, word));

/**
 * The vague words of a text, in its order and without overlap: of two at one place the longer is meant, and a trap word as
 * long as it silences it. Words that the text itself makes definite (不足5人, 个别干部（会计）) are not among them.
 */
export const vagueWords = (
  text: string,
  line: { readonly kind: LineKind; readonly owesDate: boolean },
  on: { readonly villages: readonly string[]; readonly lexicon: Lexicon },
): readonly VagueWord[] => {
  const traps = wordingsIn(text, 'never', on.lexicon);
  const fixed = wordingsIn(text, 'fixed', on.lexicon);
  const found = slot.options.flatMap((one) =>
    wordingsIn(text, one, on.lexicon).map((word) => ({ ...word, slot: one })),
  );
  const free = found.filter(
    (word) => !traps.some((trap) => doOverlap(trap, word) && trap.text.length >= word.text.length),
  );
  const longest: VagueWord[] = [];
  for (const word of free.toSorted((one, other) => other.text.length - one.text.length || one.at - other.at)) {
    if (!longest.some((other) => doOverlap(other, word))) longest.push(word);
  }
  return longest
    .filter((word) => !isFixed(word, fixed, line.owesDate))
    .filter((word) => !(word.slot === 'amount' && isCounted(text, word)))
    .filter((word) => !isExplained(text, word, on.villages, on.lexicon))
    .flatMap((word) => {
      const meant = slotIn(text, word, line.kind);
      return meant === null ? [] : [{ ...word, slot: meant }];
    })
    .toSorted((one, other) => one.at - other.at);
};
