import { describe, expect, test } from 'vitest';
import { foundCounty } from '../../../shared/county/found-county.ts';
import { all, applyChanges, emptyState, stateOf } from '../../../shared/records/state.ts';
import { record } from '../../support/records.ts';

const ids = (): (() => string) => {
  const counter = { id: 0 };
  return () => {
    counter.id += 1;
    return `u-${counter.id}`;
  };
};

describe('setting up a county', () => {
  test('gives it its organ, its notice prefix and its towns in the order in which they were typed', () => {
    const state = emptyState();
    applyChanges(state, foundCounty(state, ' 青禾县 ', ['城关镇', ' 云溪镇', ''], ids()));
    expect(all(state, 'county')).toEqual([record('county')]);
    expect(all(state, 'unit').map(({ name, order }) => [name, order])).toEqual([
      ['城关镇', 0],
      ['云溪镇', 1],
    ]);
  });

  test('does not set up a town twice', () => {
    const state = stateOf({ unit: [record('unit')] });
    applyChanges(state, foundCounty(state, '青禾县', ['云溪镇', '清水镇', '清水镇'], ids()));
    expect(all(state, 'unit').map(({ name }) => name)).toEqual(['云溪镇', '清水镇']);
  });
});
