import { describe, expect, test } from 'vitest';
import { type Plan, planIntake } from '../../../shared/intake/plan.ts';
import type { Cell } from '../../../shared/intake/workbook.ts';
import { issueId, prescriptionId, villageId } from '../../../shared/records/ids.ts';
import { all, applyChanges, emptyState, type OwnState, where } from '../../../shared/records/state.ts';

const head = ['乡镇', '村', '姓名', '出生年月', '党内职务', '村内职务', '任现职时间'];
const old = [
  ['云溪镇', '柳湾村', '陆问舟', '1974.05', '书记', '主任', '2021.03'],
  ['云溪镇', '柳湾村', '周禾', '1981.02', '副书记', '委员', '2021.03'],
];

const planned = (
  state: OwnState,
  rows: readonly (readonly Cell[])[],
  answers: Readonly<Record<string, string>> = {},
): Plan => {
  const at = { id: (state.person.size + state.post.size) * 100 };
  const sheet = { name: '名册', isHidden: false, isCut: false, merges: [], rows: [['2026年9月名册'], head, ...rows] };
  const newId = () => `id-${++at.id}`;
  const made = planIntake(
    { sheets: [sheet] },
    { state, kind: null, answers, fallback: null, today: '2026-11-25', newId },
  );
  if ('refused' in made) throw new Error(made.refused);
  return made;
};

const county = (): OwnState => {
  const state = emptyState();
  applyChanges(state, planned(state, old).changes);
  return state;
};

const open = ({ doubts }: Plan) => doubts.filter(({ choices }) => choices.length > 0);
const postsOf = (state: OwnState, name: string) => {
  const person = where(state, 'person', (one) => one.name === name)[0];
  return where(state, 'post', (post) => post.person === person?.id).map(
    ({ committee, post, until }) => `${committee}/${post}/${until ?? ''}`,
  );
};

const newer = [
  ['云溪镇', '柳湾村', '陆问舟', '1974.05', '书记', '主任', '2021.03'],
  ['云溪镇', '柳湾村', '江晚', '1996.04', '副书记', '委员', '2026.08'],
];

describe('a newer roster', () => {
  test('asks of whom it no longer names whether they left, and ends no post before that is answered', () => {
    const state = county();
    const asked = planned(state, newer);
    expect(open(asked).map(({ code, subject }) => [code, subject])).toEqual([['member-left', '周禾']]);
    expect(asked.team).toMatchObject([{ is: 'came', name: '江晚', to: '副书记、委员' }]);
    applyChanges(state, asked.changes);
    expect(postsOf(state, '周禾')).toEqual(['party/副书记/', 'villagers/委员/']);
  });

  test('ends the posts of those who left with its own month, and keeps them on file', () => {
    const state = county();
    const [doubt] = open(planned(state, newer));
    const answered = planned(state, newer, { [doubt?.id ?? '']: '1' });
    expect([answered.open, answered.team.map(({ is }) => is)]).toEqual([0, ['came', 'left']]);
    applyChanges(state, answered.changes);
    expect(postsOf(state, '周禾')).toEqual(['party/副书记/2026-09', 'villagers/委员/2026-09']);
    expect(planned(state, newer).changes).toEqual([]);
  });

  test('ends a post that one of its persons gave up, and says so', () => {
    const state = county();
    const rows = [
      old[0] ?? [],
      ['云溪镇', '柳湾村', '周禾', '1981.02', '副书记', '', '2021.03'],
      ['云溪镇', '柳湾村', '江晚', '1996.04', '', '委员', '2026.08'],
    ];
    const made = planned(state, rows);
    applyChanges(state, made.changes);
    expect(postsOf(state, '周禾')).toEqual(['party/副书记/', 'villagers/委员/2026-09']);
    expect(made.team).toContainEqual(
      expect.objectContaining({ is: 'moved', name: '周禾', from: '委员', to: '副书记' }),
    );
  });

  test('leaves a body alone of which it lists nobody', () => {
    const state = county();
    applyChanges(
      state,
      planned(
        state,
        old.map((row) => row.map((cell, at) => (at === 5 ? '' : cell))),
      ).changes,
    );
    expect(postsOf(state, '陆问舟')).toEqual(['party/书记/', 'villagers/主任/']);
  });

  test('names each open item that loses its person, and hands it over to whoever is chosen', () => {
    const state = county();
    const village = villageId.parse(all(state, 'village')[0]?.id);
    const issue = issueId.parse('issue-1');
    state.issue.set(issue, {
      id: issue,
      village,
      summary: '公开不及时',
      since: { from: null, doubt: 'unknown', text: '' },
      sources: [],
      state: 'doing',
    });
    const item = prescriptionId.parse('item-1');
    state.prescription.set(item, { id: item, issue, measure: '按季公开', person: '周禾', isAdopted: true });
    const [left] = open(planned(state, newer));
    const asked = planned(state, newer, { [left?.id ?? '']: '1' });
    const [owner] = open(asked).filter(({ code }) => code === 'item-unowned');
    expect(owner).toMatchObject({ subject: '周禾', values: { issue: '公开不及时', village: '柳湾村' } });
    expect(owner?.choices.map(({ values }) => values['name'])).toEqual(['江晚', '陆问舟', undefined]);
    applyChanges(state, planned(state, newer, { [left?.id ?? '']: '1', [owner?.id ?? '']: '1' }).changes);
    expect(state.prescription.get(item)?.person).toBe('江晚');
  });
});
