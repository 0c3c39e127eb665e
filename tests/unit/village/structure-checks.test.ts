import { describe, expect, test } from 'vitest';
import { stateOf } from '../../../shared/records/state.ts';
import { structureWarnings } from '../../../shared/village/structure-checks.ts';
import { record } from '../../support/records.ts';

const today = '2026-09-21';
const liuwan = record('village').id;

type Seat = readonly [name: string, committee: 'party' | 'villagers', post: string];

const usual: readonly Seat[] = [
  ['陆问舟', 'party', '书记'],
  ['陆问舟', 'villagers', '主任'],
  ['周禾', 'party', '副书记'],
  ['谢穗', 'party', '委员'],
  ['谢穗', 'villagers', '委员'],
  ['吴满仓', 'villagers', '委员'],
];

type Told = {
  readonly seats?: readonly Seat[];
  readonly sex?: string | null;
  readonly partyMembers?: number;
  readonly committee?: object;
};

const codes = ({ seats = usual, sex = 'female', partyMembers = 47, committee = {} }: Told = {}): string[] => {
  const names = [...new Set(seats.map(([name]) => name))];
  const state = stateOf({
    village: [record('village', { partyMembers })],
    committee: [record('committee', committee)],
    person: names.map((name) => record('person', { id: `p-${names.indexOf(name)}`, name, sex: sex ?? undefined })),
    post: seats.map(([name, of, post], index) =>
      record('post', { id: `po-${index}`, committee: of, post, person: `p-${names.indexOf(name)}` }),
    ),
  });
  return structureWarnings(state, liuwan, today).map(({ code }) => code);
};

describe('the make-up of a team', () => {
  test('that keeps every rule draws no warning', () => {
    expect(codes()).toEqual([]);
  });

  test('without a director’s post for the secretary is noted', () => {
    expect(codes({ seats: usual.filter(([, , post]) => post !== '主任') })).toContain('not-one-shoulder');
  });

  test('with two in the villagers’ committee is too small', () => {
    expect(codes({ seats: usual.filter(([name]) => name !== '吴满仓') })).toEqual(['villagers-size']);
  });

  test('with a committee in a branch of fewer than seven is noted', () => {
    expect(codes({ partyMembers: 6 })).toEqual(['party-small']);
    expect(codes({ partyMembers: 7 })).toEqual([]);
  });

  test('with more in office than there are posts is noted', () => {
    expect(codes({ committee: { posts: 2 } })).toEqual(['over-posts']);
  });

  test('without a woman is noted, but not where the sex of one is not on file', () => {
    expect(codes({ sex: 'male' })).toEqual(['no-woman']);
    expect(codes({ sex: null })).toEqual([]);
  });

  test('whose term ends within six months is noted, and once it has passed too', () => {
    expect(codes({ committee: { termEnd: '2027-02' } })).toEqual(['term-ends']);
    expect(codes({ committee: { termEnd: '2026-08' } })).toEqual(['term-passed']);
    expect(codes({ committee: { termEnd: '2027-03' } })).toEqual([]);
  });
});
