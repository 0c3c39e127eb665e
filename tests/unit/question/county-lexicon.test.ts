import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addWording,
  backToShipped,
  countyLexicon,
  languageOf,
  takeOutWording,
  wordsOfList,
} from '../../../shared/question/county-lexicon.ts';
import { defaultLexicon } from '../../../shared/question/default-lexicon.ts';
import { lexicon } from '../../../shared/question/lexicon.ts';
import { readEntry } from '../../../shared/question/read-entry.ts';
import { applyChanges, emptyState, type State } from '../../../shared/records/state.ts';

const litIn = (state: State, text: string): readonly string[] =>
  readEntry(
    { kind: 'symptom', text, village: '柳湾村' },
    { today: '2026-11-24', villages: ['柳湾村'], lexicon: countyLexicon(state) },
  ).vague.map((word) => word.text);

const place = (list: 'since' | 'village' | 'persons', text: string) => ({ language: languageOf(text), list, text });

describe('the words of a county', () => {
  test('fit the form in which they are shipped', () => {
    expect(lexicon.parse(defaultLexicon)).toEqual(defaultLexicon);
  });

  test('light up from the moment they are added', () => {
    const state = emptyState();
    expect(litIn(state, '打春头里就没人了')).toEqual([]);
    applyChanges(state, addWording(state, place('since', '打春头里'), 'lw-1'));
    expect(litIn(state, '打春头里就没人了')).toEqual(['打春头里']);
  });

  test('serve the patterns that name their list', () => {
    const state = emptyState();
    applyChanges(state, addWording(state, place('persons', '放映员'), 'lw-1'));
    expect(litIn(state, '个别放映员不到岗')).toEqual(['个别放映员']);
  });

  test('light up no more when they are taken out, and come back by one step', () => {
    const state = emptyState();
    applyChanges(state, takeOutWording(state, place('since', '近期'), 'lw-1'));
    expect(litIn(state, '近期没有人值班')).toEqual([]);
    expect(wordsOfList(state, 'since').at(-1)).toMatchObject({ text: '近期', isTakenOut: true });
    applyChanges(state, addWording(state, place('since', '近期'), 'lw-2'));
    expect(litIn(state, '近期没有人值班')).toEqual(['近期']);
  });

  test('are those that were shipped once the list is put back', () => {
    const state = emptyState();
    applyChanges(state, takeOutWording(state, place('since', '近期'), 'lw-1'));
    applyChanges(state, addWording(state, place('since', '打春头里'), 'lw-2'));
    applyChanges(state, backToShipped(state, 'since'));
    expect(countyLexicon(state)).toBe(defaultLexicon);
  });

  test('are added once, however often that is asked for', () => {
    const state = emptyState();
    expect(addWording(state, place('since', '近期'), 'lw-1')).toEqual([]);
    applyChanges(state, addWording(state, place('since', '打春头里'), 'lw-1'));
    expect(addWording(state, place('since', '打春头里'), 'lw-2')).toEqual([]);
  });

  test('may be any text: a clerk who mistypes a bracket breaks nothing', () => {
    const typed = fc.string({
      unit: fc.constantFrom('村', '{', '}', '(', ')', '[', ']', '<', '>', '|', '!', '*', '\\', '.', '{persons}', 'a'),
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(typed, (text) => {
        const state = emptyState();
        if (text.trim() === '') return;
        applyChanges(state, addWording(state, place('village', text.trim()), 'lw-1'));
        litIn(state, '个别村（柳湾村）没有后备干部');
      }),
      { numRuns: 60 },
    );
  });
});
