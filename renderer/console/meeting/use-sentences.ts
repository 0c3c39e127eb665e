import type { KeyboardEvent } from 'react';
import { useMemo } from 'react';
import { snippetsOf } from '../../../shared/meeting/keep-snippets.ts';
import { agendaOf, participantsOf } from '../../../shared/meeting/meeting-now.ts';
import { codeBefore, neighbourField, withSnippet } from '../../../shared/meeting/snippet-fields.ts';
import type { Snippet } from '../../../shared/meeting/snippets.ts';
import type { MeetingId } from '../../../shared/records/ids.ts';
import type { State } from '../../../shared/records/state.ts';
import { withPicked } from '../../../shared/search/sigil.ts';
import { useLanguage } from '../../ui/text.tsx';
import type { Writing } from './use-writing.ts';

/** What Tab would do now, said before it is pressed. */
export type TabWords = { readonly words: string } | null;

const begun = /[\p{Script=Han}]{2,8}$/u;

/** The one name that goes on from what was just typed: only where no other could be meant. */
const completionOf = (names: readonly string[], text: string, caret: number): { from: number; name: string } | null => {
  const run = begun.exec(text.slice(0, caret))?.[0] ?? '';
  for (let length = run.length; length >= 2; length -= 1) {
    const tail = run.slice(-length);
    const fitting = names.filter((name) => name.startsWith(tail));
    if (fitting.includes(tail)) return null;
    const [name] = fitting;
    if (name !== undefined) return fitting.length === 1 ? { from: caret - length, name } : null;
  }
  return null;
};

const useNames = (state: State, meeting: MeetingId): readonly string[] =>
  useMemo(() => {
    const villages = agendaOf(state, meeting).flatMap(
      ({ village }) => (village && state.village.get(village)?.name) || [],
    );
    return [...new Set([...participantsOf(state, meeting).map(({ name }) => name), ...villages])];
  }, [state, meeting]);

/** Sentences with fields: called up by their code, walked by Tab; and a name of this meeting that was begun is finished by it. */
export const useSentences = (state: State, meeting: MeetingId, writing: Writing) => {
  const { language } = useLanguage();
  const all = useMemo(() => snippetsOf(state, language), [state, language]);
  const names = useNames(state, meeting);
  const { text, caret } = writing;
  const code = codeBefore(text, caret);
  const coded = all.find((one) => one.code === code);
  const completion = coded ? null : completionOf(names, text, caret);
  const insert = (snippet: Snippet, from: number): void => writing.put(withSnippet(text, from, caret, snippet.text));
  const press = (event: KeyboardEvent): boolean => {
    if (event.key !== 'Tab' || event.ctrlKey || event.altKey || event.metaKey) return false;
    const field = neighbourField(text, writing.selection(), event.shiftKey ? -1 : 1);
    if (coded && !event.shiftKey) insert(coded, caret - code.length);
    else if (field) writing.put({ text, from: field.from, to: field.to });
    else if (completion && !event.shiftKey) {
      const put = withPicked(text, { from: completion.from, to: caret }, completion.name);
      writing.put({ text: put.text, from: put.caret, to: put.caret });
    } else return false;
    return true;
  };
  const words = coded?.text ?? completion?.name;
  return {
    all,
    press,
    insert: (snippet: Snippet) => insert(snippet, caret),
    tab: words === undefined ? null : { words },
  };
};
