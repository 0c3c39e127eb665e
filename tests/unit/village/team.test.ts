import { describe, expect, test } from 'vitest';
import { villageId } from '../../../shared/records/ids.ts';
import { stateOf } from '../../../shared/records/state.ts';
import { teamOf } from '../../../shared/village/team.ts';
import { liuwan, today } from '../../support/liuwan.ts';
import { record } from '../../support/records.ts';

const village = villageId.parse('v-liuwan');
const post = (id: string, fields: object) => record('post', { id, ...fields });

describe('the team of a village', () => {
  test('counts members, both posts, the share in both committees and the vacancy with its months', () => {
    const team = teamOf(liuwan(), village, today);
    expect(team).toMatchObject({
      size: 6,
      partySize: 4,
      villagersSize: 5,
      inBoth: 3,
      crossShare: 50,
      hasOneShoulder: true,
    });
    expect(team.vacancies).toEqual([
      { committee: 'party', post: '组织委员', since: '2026-03', duration: { count: 6, unit: 'month', isAbout: false } },
    ]);
  });

  test('reads the secretary first and keeps a name with a rare character', () => {
    const { members } = teamOf(liuwan(), village, today);
    expect(members[0]).toMatchObject({ name: '陆问舟', isOneShoulder: true, age: 52, since: '2021-03' });
    expect(members.map(({ name }) => name)).toContain('乔䶮');
  });

  test('does not take a women’s director, a deputy or a first secretary for the post itself', () => {
    const state = stateOf({
      village: [record('village')],
      person: [record('person')],
      post: [post('a', { post: '第一书记' }), post('b', { committee: 'villagers', post: '委员、妇女主任' })],
    });
    expect(teamOf(state, village, today).hasOneShoulder).toBe(false);
    expect(teamOf(state, village, today).hasSecretary).toBe(false);
  });

  test('leaves out who has left, and keeps two persons of the same name apart', () => {
    const state = stateOf({
      village: [record('village')],
      person: [record('person', { id: 'p-a', name: '王建国' }), record('person', { id: 'p-b', name: '王建国' })],
      post: [
        post('a', { person: 'p-a', post: '委员' }),
        post('b', { person: 'p-b', post: '委员' }),
        post('c', { person: 'p-a', committee: 'villagers', post: '主任', until: '2025-12' }),
      ],
    });
    expect(teamOf(state, village, today)).toMatchObject({ size: 2, villagersSize: 0, inBoth: 0 });
  });

  test('knows a vacancy from the number of posts alone, without a beginning', () => {
    const state = stateOf({
      village: [record('village')],
      person: [record('person')],
      post: [post('a', {})],
      committee: [record('committee', { posts: 3 })],
    });
    expect(teamOf(state, village, today).vacancies).toHaveLength(2);
    expect(teamOf(state, village, today).vacancies[0]?.since).toBeNull();
  });
});
