import { describe, expect, test } from 'vitest';
import { safeKey } from '../../../shared/intake/asking.ts';
import { findHead } from '../../../shared/intake/find-head.ts';
import { type Plan, planIntake } from '../../../shared/intake/plan.ts';
import { readTable } from '../../../shared/intake/table.ts';
import type { Cell, Sheet } from '../../../shared/intake/workbook.ts';
import { all, applyChanges, emptyState, type OwnState, where } from '../../../shared/records/state.ts';

const aSheet = (rows: readonly (readonly Cell[])[], merges: Sheet['merges'] = []): Sheet => ({
  name: '表',
  isHidden: false,
  isCut: false,
  rows,
  merges,
});

const head = ['乡镇', '村', '姓名', '性别', '出生年月', '党内职务', '村内职务', '任现职时间', '身份证号'];
const member = (
  name: string,
  birth: Cell,
  more: Partial<{ village: string; party: string; id: Cell; sex: string; since: Cell }> = {},
): readonly Cell[] => [
  '云溪镇',
  more.village ?? '柳湾村',
  name,
  more.sex ?? '男',
  birth,
  more.party ?? '委员',
  '',
  more.since ?? '2021.03',
  more.id ?? '',
];

const plan = (
  state: OwnState,
  rows: readonly (readonly Cell[])[],
  answers: Readonly<Record<string, string>> = {},
  fallback: '0' | null = null,
): Plan => {
  const at = { id: state.person.size * 100 };
  const newId = () => `id-${++at.id}`;
  const made = planIntake(
    { sheets: [aSheet([head, ...rows])] },
    { state, kind: null, answers, fallback, today: '2026-09-21', newId },
  );
  if ('refused' in made) throw new Error(made.refused);
  return made;
};

const countyWith = (...rows: readonly (readonly Cell[])[]): OwnState => {
  const state = emptyState();
  applyChanges(state, plan(state, rows).changes);
  return state;
};

const codes = ({ doubts }: Plan): readonly string[] => doubts.map(({ cell, code }) => `${cell} ${code}`);

describe('the head of a sheet', () => {
  test('is found below title rows, and a single row is not taken for two', () => {
    const sheet = aSheet([['青禾县花名册'], ['单位：县委组织部', '', '2026年9月'], head, member('陆问舟', '1974.05')]);
    expect(findHead(sheet, null)).toMatchObject({ kind: 'roster', from: 2, to: 2 });
  });

  test('of two rows is joined, each column under its group', () => {
    const rows = [
      ['', '基本情况', '', '职务', ''],
      ['村', '姓名', '性别', '党内职务', '任现职时间'],
    ];
    const merges = [
      { top: 0, left: 1, bottom: 0, right: 2 },
      { top: 0, left: 3, bottom: 0, right: 4 },
    ];
    const found = findHead(aSheet([...rows, ['柳湾村', '陆问舟', '男', '书记', '2021.03']], merges), null);
    expect(found?.columns.map(({ field }) => field)).toEqual(['village', 'name', 'sex', 'partyPost', 'since']);
  });

  test('is not found where no row knows a word of any list', () => {
    expect(findHead(aSheet([['九月食堂菜谱'], ['周一', '土豆', '小米粥']]), null)).toBeNull();
  });
});

describe('the rows below a head', () => {
  test('repeat merged and ditto cells and end at the foot', () => {
    const rows = [
      head,
      member('陆问舟', '1974.05'),
      ['', '〃', '周禾', '男', '1981.02', '副书记', '', '同上', ''],
      ['', '合计', '2人'],
      ['填表人：杜若飞'],
      ['备注：以上属实'],
    ];
    const sheet = aSheet(rows, [{ top: 1, left: 0, bottom: 2, right: 0 }]);
    const found = findHead(sheet, null);
    if (!found) throw new Error('no head');
    const table = readTable(sheet, 0, found);
    expect(table.roles).toEqual(['head', 'record', 'record', 'foot', 'foot', 'foot']);
    expect(table.rows[1]?.cells.slice(0, 3)).toEqual(['云溪镇', '柳湾村', '周禾']);
    expect(table.rows[1]?.cells[7]).toBe('2021.03');
  });
});

describe('a roster', () => {
  test('alone sets up the towns and villages that it names', () => {
    const state = countyWith(member('陆问舟', '1974.05'), member('方既白', '1976.09', { village: '石桥村' }));
    expect(all(state, 'unit').map(({ name }) => name)).toEqual(['云溪镇']);
    expect(all(state, 'village').map(({ name }) => name)).toEqual(['柳湾村', '石桥村']);
  });

  test('read a second time changes nothing', () => {
    const state = countyWith(member('陆问舟', '1974.05'));
    const again = plan(state, [member('陆问舟', '1974.05')]);
    expect(again.changes).toEqual([]);
    expect([...again.rows.values()]).toEqual(['same']);
  });

  test('that gives a member another post in the same body ends the one before on the day of the new one', () => {
    const state = countyWith(member('周禾', '1981.02', { party: '组织委员' }));
    const later = plan(state, [member('周禾', '1981.02', { party: '副书记', since: '2026.01' })]);
    expect([...later.rows.values()]).toEqual(['changed']);
    applyChanges(state, later.changes);
    expect(all(state, 'post')).toMatchObject([
      { post: '组织委员', since: '2021-03', until: '2026-01' },
      { post: '副书记', since: '2026-01' },
    ]);
    expect(later.team).toMatchObject([{ is: 'moved', name: '周禾', from: '组织委员', to: '副书记' }]);
  });

  test('asks where the birth on record is another one, and keeps one person by either answer', () => {
    const state = countyWith(member('吴满仓', '1966.03'));
    const asked = plan(state, [member('吴满仓', '1996.03')]);
    expect(codes(asked)).toEqual(['E2 birth-differs']);
    expect(asked.open).toBe(1);
    const id = asked.doubts[0]?.id ?? '';
    const taken = plan(state, [member('吴满仓', '1996.03')], { [id]: '1' });
    expect(taken.open).toBe(0);
    expect(taken.changes.filter(({ kind }) => kind === 'person')).toMatchObject([{ fields: { birth: '1996-03' } }]);
    const kept = plan(state, [member('吴满仓', '1996.03')], { [id]: '2' }).changes;
    expect(kept.filter(({ kind }) => kind !== 'intakeAnswer')).toEqual([]);
    expect(plan(state, [member('吴满仓', '1996.03')], { [id]: '0' }).rows).toEqual(new Map([['0/2', 'left-out']]));
  });

  test('keeps two of the same name as two where it lists both', () => {
    const state = countyWith(member('李国强', '1968.04'), member('李国强', '1991.09'));
    expect(where(state, 'person', ({ name }) => name === '李国强')).toHaveLength(2);
  });

  test('asks whether an equal name and birth in another village is the same person', () => {
    const state = countyWith(member('王建国', '1979.10'));
    expect(codes(plan(state, [member('王建国', '1979.10', { village: '双塘村' })]))).toEqual(['C2 same-name']);
  });

  test('takes off a vacancy that it no longer lists', () => {
    const state = countyWith(
      member('陆问舟', '1974.05'),
      member('空缺', '', { party: '组织委员', since: '自2026年3月起' }),
    );
    expect(where(state, 'post', ({ person }) => !person)).toMatchObject([{ post: '组织委员', since: '2026-03' }]);
    applyChanges(state, plan(state, [member('陆问舟', '1974.05')]).changes);
    expect(where(state, 'post', ({ person }) => !person)).toEqual([]);
  });

  test('holds the ID number against birth and sex', () => {
    const asked = plan(emptyState(), [member('程祖荫', '1968.08', { id: '990101198608180052', sex: '女' })]);
    expect(codes(asked)).toEqual(['E2 id-other-birth', 'D2 id-other-sex']);
  });

  test('leaves empty what the safe choice leaves open', () => {
    const state = emptyState();
    applyChanges(
      state,
      plan(state, [member('闻人杰', '1980.04', { since: { text: '2021.1', number: 2021.1 } })], {}, safeKey).changes,
    );
    expect(all(state, 'post')[0]).not.toHaveProperty('since');
  });
});
