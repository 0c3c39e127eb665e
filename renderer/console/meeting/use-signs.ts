import { type KeyboardEvent, useId, useState } from 'react';
import { openSigil, type Sigil } from '../../../shared/search/sigil.ts';
import { type Choice, rowId } from './pick-list.tsx';
import type { Writing } from './use-writing.ts';

/** The list that is open under a sign in the text. */
export type OpenList = {
  readonly id: string;
  readonly sigil: Sigil;
  readonly choices: readonly Choice[];
  readonly at: number;
  readonly rowId: string | undefined;
  /** Enter was pressed on what is not finished: nothing was sent, and the keys are said again. */
  readonly isHeld: boolean;
};

type Walk = { readonly of: string; readonly at: number; readonly hasMoved: boolean; readonly isHeld: boolean };

const start = (of: string): Walk => ({ of, at: 0, hasMoved: false, isHeld: false });

/**
 * The list that a sign in the text opens, and its keys. Tab takes a row; Enter only one that the arrows have gone to, and sends nothing while
 * the list is open: half a name is no line. Esc leaves the sign as text.
 */
export const useSigns = (writing: Writing, choicesFor: (sigil: Sigil) => readonly Choice[]) => {
  const id = useId();
  const [left, setLeft] = useState<number | null>(null);
  const [walked, setWalk] = useState<Walk>(start(''));
  const sigil = openSigil(writing.text, writing.caret);
  const choices = sigil && sigil.from !== left ? choicesFor(sigil) : [];
  const of = sigil ? `${sigil.from} ${sigil.typed}` : '';
  const walk = walked.of === of ? walked : start(of);
  const row = choices[walk.at];
  const list: OpenList | null =
    sigil && row ? { id, sigil, choices, at: walk.at, rowId: rowId(id, row), isHeld: walk.isHeld } : null;
  if (left !== null && sigil?.from !== left && !writing.text[left]) setLeft(null);
  const press = (event: KeyboardEvent): boolean => {
    if (!list || event.ctrlKey || event.altKey || event.metaKey) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      setWalk({ ...walk, at: (walk.at + step + choices.length) % choices.length, hasMoved: true });
    } else if ((event.key === 'Tab' && !event.shiftKey) || (event.key === 'Enter' && walk.hasMoved)) {
      choices[walk.at]?.pick();
    } else if (event.key === 'Enter') setWalk({ ...walk, isHeld: true });
    else if (event.key === 'Escape') setLeft(list.sigil.from);
    else return false;
    return true;
  };
  return { list, press };
};
