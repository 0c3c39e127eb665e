import { describe, expect, test } from 'vitest';
import { planIntake } from '../../../shared/intake/plan.ts';
import type { Sheet } from '../../../shared/intake/workbook.ts';
import { all, applyChanges, emptyState, where } from '../../../shared/records/state.ts';

const sheetOf = (rows: readonly (readonly string[])[], merges: Sheet['merges'] = []): Sheet => ({
  name: '一览表',
  isHidden: false,
  isCut: false,
  rows,
  merges,
});

const planned = (sheet: Sheet) => {
  let count = 0;
  const plan = planIntake(
    { sheets: [sheet] },
    {
      state: emptyState(),
      kind: null,
      answers: {},
      fallback: null,
      today: '2026-09-21',
      newId: () => {
        count += 1;
        return `id-${count}`;
      },
    },
  );
  if ('refused' in plan) throw new Error(plan.refused);
  const state = emptyState();
  applyChanges(state, plan.changes);
  return { plan, state };
};

const heldBy = (state: ReturnType<typeof planned>['state'], name: string): readonly string[] => {
  const person = all(state, 'person').find((one) => one.name === name);
  return where(state, 'post', (post) => post.person === person?.id).map(
    ({ committee, post }) => `${committee}/${post}`,
  );
};

describe('a roster with a village in each row', () => {
  const rows = [
    ['青禾县村“两委”班子一览表'],
    ['乡镇', '村名', '户数', '党支部书记', '', '村委会主任', '副书记', '村委会委员', '监委会主任', '第一书记'],
    ['', '', '', '姓名', '联系电话', '姓名', '姓名', '', '', ''],
    ['云溪镇', '柳湾村', '412', '陆问舟', '13900000001', '陆问舟', '空缺', '何青、周　禾', '孟小满', '许砚秋'],
    ['', '双塘村', '388', '方回', '13900000002', '石守拙', '叶知', '无', '—', ''],
  ];
  const { plan, state } = planned(sheetOf(rows, [{ top: 1, left: 3, bottom: 1, right: 4 }]));

  test('gives each seat to whom it names, and both posts to the one who holds both', () => {
    expect(heldBy(state, '陆问舟')).toEqual(['party/书记', 'villagers/主任']);
    expect(heldBy(state, '何青')).toEqual(['villagers/委员']);
    expect(heldBy(state, '周禾')).toEqual(['villagers/委员']);
    expect(heldBy(state, '孟小满')).toEqual(['supervision/主任']);
    expect(heldBy(state, '石守拙')).toEqual(['villagers/主任']);
    expect(all(state, 'person')).toHaveLength(7);
  });

  test('keeps a vacant seat as a vacancy, and makes none of an empty one', () => {
    const vacancies = where(state, 'post', ({ person }) => person === undefined);
    expect(vacancies.map(({ committee, post }) => `${committee}/${post}`)).toEqual(['party/副书记']);
  });

  test('takes what the row says of the village, and the seconded first secretary for no member of the team', () => {
    const liuwan = all(state, 'village').find(({ name }) => name === '柳湾村');
    expect(liuwan).toMatchObject({ households: 412, firstSecretary: '许砚秋' });
    expect(all(state, 'person').some(({ name }) => name === '许砚秋')).toBe(false);
  });

  test('asks nothing, and counts a row once', () => {
    expect([plan.kind, plan.doubts, plan.rows.size]).toEqual(['roster', [], 2]);
  });

  test('asks for the post of those who are only said to belong to the team', () => {
    const { plan: asked } = planned(
      sheetOf([
        ['乡镇', '村', '书记', '主任', '其他成员'],
        ['云溪镇', '柳湾村', '陆问舟', '何青', '周禾'],
      ]),
    );
    expect(asked.doubts.map(({ cell, code }) => [cell, code])).toContainEqual(['E2', 'post-unclear']);
  });

  test('is not seen in a long roster that has a column of names', () => {
    const { plan: long } = planned(
      sheetOf([
        ['乡镇', '村', '姓名', '党内职务', '村内职务'],
        ['云溪镇', '柳湾村', '陆问舟', '书记', '主任'],
      ]),
    );
    expect(long.sheets[0]?.table?.head.seats).toEqual([]);
  });
});
