import type { Change } from '../journal/change.ts';
import type { Refusal } from '../journal/refusal.ts';
import { create, remove, update } from '../journal/write.ts';
import { snippetsId } from '../records/ids.ts';
import type { State } from '../records/state.ts';
import { defaultSnippets as en } from '../text/en/default-snippets.ts';
import type { Language } from '../text/translate.ts';
import { defaultSnippets as zh } from '../text/zh/default-snippets.ts';
import { fieldsIn } from './snippet-fields.ts';
import type { Snippet } from './snippets.ts';

const theSnippets = snippetsId.parse('snippets');

/** The sentences that the clerk can call up: those of the county, else the usual ones of the language. */
export const snippetsOf = (state: State, language: Language): readonly Snippet[] =>
  state.snippets.get(theSnippets)?.list ?? { zh, en }[language];

const objectionTo = ({ code, text }: Snippet, others: readonly Snippet[]): Refusal | null => {
  const values = { code: code || text.slice(0, 6) };
  if (!/^[a-z][a-z0-9]{0,11}$/.test(code)) return { refused: 'snippet-code', values };
  if (others.some((other) => other.code === code)) return { refused: 'snippet-code-twice', values };
  if (text.trim() === '') return { refused: 'snippet-empty', values };
  const rest = fieldsIn(text).reduceRight((left, { from, to }) => left.slice(0, from) + left.slice(to), text);
  return /[{}]/.test(rest) ? { refused: 'snippet-field', values } : null;
};

/**
 * Keeps the sentences of the county, all of them or none: codes are small letters and digits, each once, and every field has both
 * of its braces and a name.
 */
export const keepSnippets = (state: State, list: readonly Snippet[]): Change[] | Refusal => {
  const trimmed = list.map(({ code, text }) => ({ code: code.trim(), text: text.trim() }));
  for (const [at, one] of trimmed.entries()) {
    const objection = objectionTo(one, trimmed.slice(0, at));
    if (objection) return objection;
  }
  return state.snippets.has(theSnippets)
    ? [update('snippets', theSnippets, { list: trimmed })]
    : [create('snippets', { id: theSnippets, list: trimmed })];
};

/** Goes back to the usual sentences. */
export const forgetSnippets = (state: State): Change[] | Refusal =>
  state.snippets.has(theSnippets) ? [remove('snippets', theSnippets)] : { refused: 'snippets-usual' };
