import { describe, expect, test } from 'vitest';
import { historyOf } from '../../../shared/journal/record-history.ts';
import { aTransaction, aUnitChange } from '../../support/transactions.ts';

const renamed = { kind: 'unit', record: 'u1', fields: { name: '县委统战部' } };
const told = [
  aTransaction({ id: 't1', seq: 1, changes: [aUnitChange('u1'), aUnitChange('u2')] }),
  aTransaction({ id: 't2', seq: 2, who: '周舟', changes: [aUnitChange('u2', '民政局')] }),
  aTransaction({ id: 't3', seq: 3, who: '周舟', changes: [renamed] }),
  aTransaction({ id: 't4', seq: 4, undoes: 't3', changes: [{ ...renamed, fields: { name: '县委组织部' } }] }),
];

describe('the history of a record', () => {
  test('says what it said before, by whom it was changed and in which step, and nothing of other records', () => {
    const steps = historyOf(told, 'unit', 'u1').map(({ seq, who, fields }) => [seq, who, fields.at(-1)]);
    expect(steps).toEqual([
      [1, '沈知微', { name: 'kind', before: null, after: 'department' }],
      [3, '周舟', { name: 'name', before: '县委组织部', after: '县委统战部' }],
      [4, '沈知微', { name: 'name', before: '县委统战部', after: '县委组织部' }],
    ]);
  });

  test('goes on over a removal, and shows what stood there', () => {
    const gone = aTransaction({ id: 't5', seq: 5, changes: [{ kind: 'unit', record: 'u1', remove: true }] });
    expect(historyOf([...told, gone], 'unit', 'u1').at(-1)).toMatchObject({
      isRemoved: true,
      fields: [
        { name: 'name', before: '县委组织部', after: null },
        { name: 'kind', before: 'department', after: null },
      ],
    });
  });
});
