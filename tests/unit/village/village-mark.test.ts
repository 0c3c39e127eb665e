import { describe, expect, test } from 'vitest';
import type { AnyRecord } from '../../../shared/records/kinds.ts';
import { stateOf } from '../../../shared/records/state.ts';
import { villageMarks } from '../../../shared/village/village-mark.ts';
import { record } from '../../support/records.ts';

const today = '2026-09-21';
const liuwan = record('village').id;

const due = (issue: string, date: string) =>
  record('prescription', { id: `rx-${issue}`, issue, due: { date, text: '' } });

const markOf = (issue: readonly AnyRecord<'issue'>[], prescription: readonly AnyRecord<'prescription'>[] = []) =>
  villageMarks(stateOf({ village: [record('village')], issue, prescription }), today).get(liuwan);

describe('a village in the list', () => {
  test('that no issue was ever about is never mentioned', () => {
    expect(markOf([])).toEqual({ mark: 'never', count: 0 });
  });

  test('whose only issue was withdrawn is never mentioned', () => {
    expect(markOf([record('issue', { state: 'cancelled' })])).toEqual({ mark: 'never', count: 0 });
  });

  test('bears its most urgent state and how many issues share it', () => {
    const issues = [
      record('issue', { id: 'i-1', state: 'doing' }),
      record('issue', { id: 'i-2', state: 'doing' }),
      record('issue', { id: 'i-3', state: 'none' }),
    ];
    expect(markOf(issues, [due('i-1', '2026-08-18')])).toEqual({ mark: 'over', count: 1 });
    expect(markOf(issues)).toEqual({ mark: 'waiting', count: 1 });
  });

  test('whose issues are all closed is done', () => {
    expect(markOf([record('issue', { state: 'closed', closedOn: '2026-06-30' })])).toEqual({ mark: 'done', count: 0 });
  });
});
