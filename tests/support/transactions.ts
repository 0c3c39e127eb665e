import type { Change, Transaction, Wish } from '../../shared/journal/change.ts';

/** A change that records a department: the smallest whole record there is. */
export const aUnitChange = (id: string, name = '县委组织部'): Change => ({
  kind: 'unit',
  record: id,
  fields: { name, kind: 'department' },
});

/** A wish with a valid default: it records one department. */
export const aWish = (wish: Partial<Wish> & { readonly id: string }): Wish => ({
  who: '沈知微',
  label: { key: 'unit.recorded' },
  changes: [aUnitChange(`unit-${wish.id}`)],
  ...wish,
});

/** A stamped transaction with a valid default. */
export const aTransaction = (given: Partial<Transaction> & { readonly id: string }): Transaction => ({
  v: 1,
  device: 'qinghe-1',
  seq: 1,
  clock: '001764043200000-00000-qinghe-1',
  who: '沈知微',
  label: { key: 'line.captured' },
  changes: [aUnitChange('unit-1')],
  ...given,
});
