import { describe, expect, test } from 'vitest';
import type { Handwork } from '../../../shared/intake/handwork.ts';
import { type Plan, planIntake } from '../../../shared/intake/plan.ts';
import type { Cell } from '../../../shared/intake/workbook.ts';
import { applyChanges, emptyState, type OwnState, where } from '../../../shared/records/state.ts';

const rows: readonly (readonly Cell[])[] = [
  ['乡镇', '村', '姓名', '职务', '起', '代号'],
  ['云溪镇', '柳湾村', '陆问舟', '书记', { text: '2021.1', number: 2021.1 }, '甲'],
  ['云溪镇', '柳湾村', '周禾', '委员', { text: '2021.03', number: 2021.03 }, '乙'],
];

const planned = (state: OwnState, handwork?: Handwork, answers: Readonly<Record<string, string>> = {}): Plan => {
  const at = { id: state.person.size * 100 + state.intakeAnswer.size };
  const newId = () => `id-${++at.id}`;
  const sheet = { name: '名册', isHidden: false, isCut: false, merges: [], rows };
  const made = planIntake(
    { sheets: [sheet] },
    { state, kind: null, answers, fallback: null, today: '2026-11-25', newId, ...(handwork ? { handwork } : {}) },
  );
  if ('refused' in made) throw new Error(made.refused);
  return made;
};

const codes = ({ doubts }: Plan) => doubts.map(({ cell, code }) => `${cell} ${code}`);
const told: Handwork = { cells: {}, columns: { '0!E': 'since', '0!F': 'ignored' } };

describe('a preview', () => {
  test('names the columns that are not read', () => {
    expect(codes(planned(emptyState()))).toEqual(['E1 column-unread', 'F1 column-unread', 'D3 post-body']);
  });

  test('reads a column as it was told by hand, and is not asked for it with the next file of that shape', () => {
    const state = emptyState();
    const first = planned(state, told, { '0!post-body/委员:post-body': '2' });
    expect(codes(first)).toEqual(['E2 month-ambiguous', 'D3 post-body']);
    applyChanges(state, first.changes);
    expect(codes(planned(state))).toEqual(['E2 month-ambiguous']);
  });

  test('takes a cell as it was put right in place, and leaves the file alone', () => {
    const state = emptyState();
    const made = planned(state, { ...told, cells: { '0!E2': '2021.10', '0!D3': '村委委员' } });
    expect(codes(made)).toEqual([]);
    applyChanges(state, made.changes);
    expect(where(state, 'post', () => true).map(({ committee, since }) => [committee, since])).toEqual([
      ['party', '2021-10'],
      ['villagers', '2021-03'],
    ]);
    expect(rows[1]?.[4]).toEqual({ text: '2021.1', number: 2021.1 });
  });

  test('does not ask a second time what was answered with an earlier file', () => {
    const state = emptyState();
    const first = planned(state, told);
    const answers = Object.fromEntries(first.doubts.map(({ id }) => [id, '2']));
    applyChanges(state, planned(state, told, answers).changes);
    const again = planned(state);
    expect([codes(again), again.open, again.changes]).toEqual([[], 0, []]);
  });
});
