import { describe, expect, test } from 'vitest';
import { stateOf } from '../../../shared/records/state.ts';
import { incomeYears, roundRecords } from '../../../shared/village/round-record.ts';
import { record } from '../../support/records.ts';

const today = '2026-09-21';
const liuwan = record('village').id;

describe('what earlier rounds found in a village', () => {
  test('is counted by round, and a round that found nothing is left out', () => {
    const state = stateOf({
      village: [record('village')],
      round: [record('round', { id: 'r-2', number: 2 }), record('round'), record('round', { id: 'r-1', number: 1 })],
      issue: [
        record('issue', { id: 'i-1', round: 'r-1', state: 'closed', hasRelapsed: true }),
        record('issue', { id: 'i-2', round: 'r-2', state: 'doing' }),
        record('issue', { id: 'i-3', round: 'r-2', state: 'cancelled' }),
      ],
      prescription: [record('prescription', { issue: 'i-2', due: { date: '2026-08-18', text: '' } })],
    });
    expect(roundRecords(state, liuwan, today)).toMatchObject([
      { number: 1, issues: 1, closed: 1, overdue: 0, relapsed: 1 },
      { number: 2, issues: 1, closed: 0, overdue: 1, relapsed: 0 },
    ]);
  });
});

describe('collective income', () => {
  test('is shown year after year, without years that have no figure or are still to come', () => {
    const facts = (year: number, income?: number) => record('yearFacts', { id: `y-${year}`, year, income });
    const state = stateOf({ yearFacts: [facts(2025, 8.6), facts(2024, 9.2), facts(2023), facts(2027, 9)] });
    expect(incomeYears(state, liuwan, today).map(({ year, income }) => [year, income])).toEqual([
      [2024, 9.2],
      [2025, 8.6],
    ]);
  });
});
