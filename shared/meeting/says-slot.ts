import { readDue } from '../prescription/read-due.ts';
import type { Reading } from '../question/read-entry.ts';
import type { Slot } from '../question/slots.ts';
import type { State } from '../records/state.ts';
import type { Line } from './meeting.ts';
import { putsOff } from './puts-off.ts';
import { peopleOf } from './spoken.ts';

const figure = '[\\d零〇一二两三四五六七八九十百千万半]';
const unit = '(?:人|名|次|起|件|个|户|元|万|亩|项|份|场|条|笔|处|成|岁|年|月|天|%|％|分之)';
const amount = new RegExp(
  `${figure}[多余几来]?\\s*${unit}|一(?:个|次|名)?也没有|全部|都没有|\\b(?:\\d+|none|no one|all)\\b`,
  'i',
);

const namesSomebody = (state: State, text: string): boolean =>
  [...peopleOf(state), ...[...state.unit.values()].map(({ name }) => name)].some((name) => text.includes(name));

/**
 * Whether an answer says what a slot asks, where no record holds it: an amount by a figure, a person or unit by a name, a
 * deadline by a date. How something is known is told in free words, so that all but putting it off answers it.
 */
export const saysSlot = (state: State, line: Line, slot: Slot, ask: Reading['ask']): boolean => {
  switch (slot) {
    case 'village':
    case 'since':
      return false;
    case 'who':
      return !ask.includes('who') || namesSomebody(state, line.text);
    case 'amount':
      return !ask.includes('amount') || amount.test(line.text);
    case 'source':
      return !putsOff(line.text);
    case 'due':
      return readDue(line.text, line.at.slice(0, 10)) !== undefined;
  }
};
