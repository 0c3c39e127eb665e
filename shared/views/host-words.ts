import type { Contradiction, SaidBy, Statement } from '../issue/contradictions.ts';
import type { Language } from '../text/translate.ts';
import { dateWords } from '../time/format.ts';
import type { HostStatement } from './host-view.ts';
import { voiceWords, type Words } from './wall-words.ts';

const byWords = (words: Words, by: SaidBy): string => {
  if ('source' in by) return words(`source.${by.source}`);
  return 'voice' in by ? voiceWords(words, by.voice) || words('who.unknown') : words('host.by-register');
};

const saysWords = (words: Words, { says }: Statement): string => {
  switch (says.kind) {
    case 'nothing':
      return words('host.says-nothing');
    case 'closed':
      return words('state.closed');
    case 'words':
      return says.text;
    case 'figure':
      return words(`host.figure-${says.of}`, { value: says.value });
  }
};

/** One side of a contradiction as the host reads it: who says it and when, and what. */
export const statementWords = (words: Words, language: Language, statement: Statement): HostStatement => ({
  by: [byWords(words, statement.by), statement.on === null ? '' : dateWords(language, statement.on)]
    .filter((part) => part !== '')
    .join(' '),
  says: saysWords(words, statement),
});

/** What the host may ask about a contradiction, in the words of a host. */
export const contradictionQuestion = (words: Words, { kind, one }: Contradiction): string => {
  if (kind === 'figure' && one.says.kind === 'figure') return words(`host.ask-figure-${one.says.of}`);
  return words(kind === 'relapse' ? 'host.ask-relapse' : 'host.ask-check');
};
