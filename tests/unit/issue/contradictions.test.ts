import { describe, expect, test } from 'vitest';
import { contradictions } from '../../../shared/issue/contradictions.ts';
import { figuresNamed } from '../../../shared/issue/figures-named.ts';
import { villageId } from '../../../shared/records/ids.ts';
import { type OwnState, stateOf } from '../../../shared/records/state.ts';
import { record } from '../../support/records.ts';

const day = '2026-09-21';
const liuwan = villageId.parse('v-liuwan');

const countyWith = (more: Partial<Parameters<typeof stateOf>[0]>): OwnState =>
  stateOf({
    county: [record('county')],
    unit: [record('unit')],
    village: [record('village'), record('village', { id: 'v-shiqiao', name: '石桥村' })],
    meeting: [record('meeting')],
    participant: [record('participant')],
    ...more,
  });

const found = (state: OwnState) => contradictions(state, liuwan, day);
const issue = (told: object) => record('issue', { line: undefined, state: 'none', ...told });
const line = (told: object) =>
  record('line', { id: 'l-1', kind: 'material', village: 'v-liuwan', issue: undefined, ...told });
const other = issue({ id: 'i-2', village: 'v-shiqiao', sources: ['town-check'], summary: '账目没有公开' });

describe('two statements about one village', () => {
  test('contradict where the county found what the town’s own check of the same round does not mention', () => {
    const state = countyWith({ issue: [issue({ sources: ['county-check'], summary: '后备力量断档' }), other] });
    expect(found(state)).toMatchObject([
      {
        kind: 'check',
        one: { by: { source: 'town-check' }, says: { kind: 'nothing' } },
        other: { by: { source: 'county-check' }, says: { kind: 'words', text: '后备力量断档' } },
      },
    ]);
  });

  test('do not where the town’s own check reported it, or where it held none', () => {
    const both = issue({ sources: ['county-check', 'town-check'] });
    expect(found(countyWith({ issue: [both, other] }))).toEqual([]);
    expect(found(countyWith({ issue: [issue({ sources: ['county-check'] })] }))).toEqual([]);
  });

  test('contradict where somebody says all is well and a check of the county has an open issue', () => {
    const state = countyWith({
      issue: [issue({ sources: ['audit'] })],
      line: [line({ text: '本轮没有新问题' })],
    });
    expect(found(state)).toMatchObject([{ kind: 'check', one: { says: { text: '本轮没有新问题' }, on: day } }]);
  });

  test('contradict where a closed issue is open again', () => {
    const closed = issue({ id: 'i-0', state: 'closed', closedOn: '2026-05-10', sources: ['visit'] });
    const again = issue({ id: 'i-1', previous: 'i-0', sources: ['visit'] });
    expect(found(countyWith({ issue: [closed, again] }))).toMatchObject([
      { kind: 'relapse', one: { on: '2026-05-10', says: { kind: 'closed' } } },
    ]);
  });

  test('contradict where the register and a speaker count differently', () => {
    const state = countyWith({ reserve: [], line: [line({ text: '后备力量有2人' })] });
    expect(found(state)).toMatchObject([
      {
        kind: 'figure',
        one: { by: { file: 'register' }, says: { of: 'reserve', value: 0 } },
        other: { by: { voice: { who: 'known' } }, says: { of: 'reserve', value: 2 } },
      },
    ]);
  });

  test('contradict where two departments name two incomes of one year, and not of two', () => {
    const says = (income: string, id: string) => line({ id, text: `2025年集体收入${income}万元` });
    expect(found(countyWith({ line: [says('8.6', 'l-1'), says('9.8', 'l-2')] }))).toMatchObject([
      { kind: 'figure', one: { says: { value: 8.6 } }, other: { says: { value: 9.8 } } },
    ]);
    const years = [says('8.6', 'l-1'), line({ id: 'l-2', text: '2024年集体收入9.8万元' })];
    expect(found(countyWith({ line: years }))).toEqual([]);
  });

  test('never come from what is off the record, and never name a hidden speaker', () => {
    const off = line({ text: '后备力量有2人', isOffRecord: true });
    expect(found(countyWith({ line: [off] }))).toEqual([]);
    const hidden = line({ text: '后备力量有2人', speakerState: 'hidden' });
    expect(found(countyWith({ line: [hidden] }))).toMatchObject([{ other: { by: { voice: { who: 'hidden' } } } }]);
  });
});

describe('a figure in a text', () => {
  test.each([
    ['后备力量有2人', 'reserve', 2],
    ['现有后备干部两名', 'reserve', 2],
    ['后备力量无人在册', 'reserve', 0],
    ['集体经济收入9.8万元', 'income', 9.8],
    ['今年发展党员1名', 'recruits', 1],
    ['全村412户', 'households', 412],
    ['党员47名', 'party-members', 47],
  ])('%s is of %s: %d', (text, of, value) => {
    expect(figuresNamed(text, 2026)).toMatchObject([{ of, value }]);
  });

  test.each(['书记带头，队伍稳定', '三名群众来访', '上户核实'])('is not in: %s', (text) => {
    expect(figuresNamed(text, 2026)).toEqual([]);
  });
});
