import type { Text } from '../translate.ts';
import type { capture as zh } from '../zh/capture.ts';

/** English texts: the capture line, its signs, its sentences and their editor. */
export const capture: Readonly<Record<keyof typeof zh, Text>> = {
  'capture.ask': 'Ask: {question}',
  'capture.about': 'about {date}',
  'capture.by': 'by {date}',
  'capture.later': 'in writing by {date}',
  'capture.unknown': 'unknown: {reason}',
  'capture.signs': '@ person   # village   & issue   / kind, at the start   Alt+J sentences',
  'keys.signs-key': '@ # & /',
  'keys.signs': 'Person, village, issue, kind; @ first: who speaks',
  'keys.tab': 'Take the row, a code’s sentence, the next blank',
  'keys.snippets': 'Choose a sentence',
  'keys.ask': 'Put the sharp question',
  'keys.ask-host': 'Put it to the host only',
  'keys.split': 'Split at the caret',
  'pick.person': 'Choose a person',
  'pick.village': 'Choose a village',
  'pick.kind': 'Choose a kind',
  'pick.snippet': 'Choose a sentence',
  'pick.snippet-hint': 'Code or words',
  'pick.sign-keys': '↑↓ move   Tab fills in   Esc leaves it as text',
  'pick.sign-held': 'Not chosen yet, nothing was sent. Tab fills in, Esc leaves it as text',
  'step.asked': 'the sharp question',
  'step.split': 'splitting “{text}”',
  'snippet.title': 'Sentences',
  'snippet.note':
    'Type the code in the capture line and press Tab, or choose with Alt+J. Tab walks through blanks like {unit}.',
  'snippet.code': 'Code',
  'snippet.text': 'Sentence',
  'snippet.add': 'Add one',
  'snippet.up': 'Move {code} up',
  'snippet.down': 'Move {code} down',
  'snippet.remove': 'Remove {code}',
  'snippet.save': 'Save the sentences',
  'snippet.usual': 'Back to the usual ones',
  'snippet.kept': { one: 'The sentences are saved: {count}.', other: 'The sentences are saved: {count}.' },
  'snippet.forgotten': 'The usual sentences are back.',
  'snippet.changed': 'the sentences',
  'refusal.split-empty':
    'There must be words before and after the caret; nothing was split. Move it between two sentences and press Alt+Enter.',
  'refusal.snippet-code':
    'The code of “{code}” cannot be used; nothing was saved. Start with a small letter, then letters and digits, 12 at most.',
  'refusal.snippet-code-twice': 'The code “{code}” is used twice; nothing was saved. Change one of them.',
  'refusal.snippet-empty': '“{code}” has no sentence; nothing was saved. Write one, or remove it.',
  'refusal.snippet-field':
    'A blank of “{code}” is not complete; nothing was saved. Write it like {unit}, with both braces and a name.',
  'refusal.snippets-usual': 'The usual sentences are in use already.',
};
