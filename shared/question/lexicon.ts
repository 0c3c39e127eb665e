import { z } from 'zod';
import { slot } from './slots.ts';

/**
 * The lists of a lexicon. The six slots hold the wordings that are vague. `never` holds trap words that only look vague;
 * `fixed` the fixed terms of the county (限期整改), which name no date and are vague only where a date is owed. `checked`
 * says how a finding is known (审计发现). The others are classes that a wording may name in braces: `some` (个别, 有的),
 * `many` (不少), `related` (有关), `reporters` (who complained is not asked), `qualities` (认识, 主动性: never counted),
 * `quantities` (满意度, 收入: always counted), and the nouns `villages`, `persons`, `units`, `posts` (one holder in a village).
 */
export const lexiconList = z.enum([
  ...slot.options,
  'never',
  'fixed',
  'checked',
  'some',
  'many',
  'related',
  'villages',
  'persons',
  'units',
  'posts',
  'reporters',
  'qualities',
  'quantities',
]);
export type LexiconList = z.infer<typeof lexiconList>;

export const lexiconLanguage = z.enum(['zh', 'en']);
export type LexiconLanguage = z.infer<typeof lexiconLanguage>;

/**
 * A wording: plain words, in which `{class}` stands for any word of a list, `[a|b]` for one of several, `(x)` for what may be
 * missing, `*` for up to eight characters, `<x>` for what must stand beside it without lighting up and `<!x>` for what must not. English words match whole,
 * whatever the case.
 */
export const wording = z.string().trim().min(1).max(300);

/** The words and patterns by which lines are read, in both languages at once. */
export const lexicon = z
  .record(lexiconLanguage, z.record(lexiconList, z.array(wording).readonly()).readonly())
  .readonly();
export type Lexicon = z.infer<typeof lexicon>;

/** The lists of one language. */
export type WordLists = Readonly<Record<LexiconList, readonly string[]>>;
