import { describe, expect, test } from 'vitest';
import { emptyHistory, type History, redoOf, remember, undoOf } from '../../../shared/journal/history.ts';
import { aTransaction, aUnitChange } from '../../support/transactions.ts';

const inverse = (id: string) => [{ kind: 'unit', record: id, remove: true as const }];
const does = (history: History, id: string, key = 'line.captured'): History =>
  remember(history, aTransaction({ id, label: { key } }), inverse(id));
const offered = (step: ReturnType<typeof undoOf>): string => ('refused' in step ? step.refused : step.of);

describe('taking back the last step', () => {
  test('takes back the latest line first', () => {
    const history = does(does(emptyHistory, 'first'), 'second');
    expect(undoOf(history)).toEqual({ of: 'second', label: { key: 'line.captured' }, changes: inverse('second') });
  });

  test('is refused in words where nothing was done yet', () => {
    expect(offered(undoOf(emptyHistory))).toBe('nothing-to-undo');
  });

  test('never spends a step on what was only steering the wall', () => {
    const history = does(does(emptyHistory, 'line'), 'black', 'wall.blanked');
    expect(offered(undoOf(history))).toBe('line');
  });

  test('never takes the record of the wall away, which may be what keeps it black', () => {
    const taken = [{ kind: 'wall', record: 'wall', remove: true as const }, ...inverse('first')];
    const step = undoOf(remember(emptyHistory, aTransaction({ id: 'first' }), taken));
    expect('changes' in step && step.changes).toEqual(inverse('first'));
  });

  test('does not reach behind papers that were issued', () => {
    const history = does(does(does(emptyHistory, 'line'), 'papers', 'papers.issued'), 'later');
    const after = remember(history, aTransaction({ id: 'u', undoes: 'later' }), []);
    expect([offered(undoOf(history)), offered(undoOf(after))]).toEqual(['later', 'issued-stays']);
  });

  test('reaches two hundred steps back and no further', () => {
    const ids = Array.from({ length: 201 }, (_, index) => `step-${index}`);
    const history = ids.reduce((before, id) => does(before, id), emptyHistory);
    expect([history.done.length, history.done[0]?.of]).toEqual([200, 'step-1']);
  });
});

describe('doing again what was taken back', () => {
  const taken = remember(does(emptyHistory, 'line'), aTransaction({ id: 'undo', undoes: 'line' }), [
    aUnitChange('line'),
  ]);

  test('offers the step that was taken back, with what it had written', () => {
    expect(redoOf(taken)).toEqual({ of: 'undo', label: { key: 'line.captured' }, changes: [aUnitChange('line')] });
  });

  test('can itself be taken back', () => {
    const again = remember(taken, aTransaction({ id: 'redo', redoes: 'undo' }), inverse('line'));
    expect([offered(undoOf(again)), offered(redoOf(again))]).toEqual(['redo', 'nothing-to-redo']);
  });

  test('is over as soon as something new is written', () => {
    expect(offered(redoOf(does(taken, 'new')))).toBe('nothing-to-redo');
  });

  test('survives the wall being turned black', () => {
    expect(offered(redoOf(does(taken, 'black', 'wall.blanked')))).toBe('undo');
  });
});
