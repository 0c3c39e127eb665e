import { describe, expect, test } from 'vitest';
import { knownGuests, readGuest } from '../../../shared/meeting/read-guest.ts';
import { personId, unitId } from '../../../shared/records/ids.ts';
import { stateOf } from '../../../shared/records/state.ts';
import { typedDay } from '../../../shared/time/typed-day.ts';

const affairs = unitId.parse('u-affairs');
const county = stateOf({
  unit: [{ id: affairs, name: '青禾县民政局', shortName: '县民政局', kind: 'department', order: 3 }],
  person: [
    { id: personId.parse('p-xie'), name: '解雨桐', unit: affairs },
    { id: personId.parse('p-lu'), name: '陆问舟' },
  ],
});

describe('a person typed in one line', () => {
  test('is linked to unit and person on file', () => {
    expect(readGuest(county, '县民政局 解雨桐 科长')).toMatchObject({
      name: '解雨桐',
      unit: affairs,
      unitName: '县民政局',
      post: '科长',
      person: 'p-xie',
    });
  });

  test('stays as typed where the unit is not on file', () => {
    expect(readGuest(county, '云溪镇党委 石守拙 书记')).toEqual({
      name: '石守拙',
      unitName: '云溪镇党委',
      post: '书记',
      role: 'attends',
      isPresent: true,
    });
  });

  test('may be a name alone, or a name with a post', () => {
    expect(readGuest(county, '侯三槐')).toMatchObject({ name: '侯三槐' });
    expect(readGuest(county, '石守拙 书记')).toMatchObject({ name: '石守拙', post: '书记' });
  });

  test('is nobody where nothing was typed', () => {
    expect(readGuest(county, '  ')).toBeNull();
  });

  test('the people of the departments are proposed, those of the villages are not', () => {
    expect(knownGuests(county).map(({ name }) => name)).toEqual(['解雨桐']);
  });
});

describe('a day as a clerk types it', () => {
  test.each([
    ['2026-09-28', '2026-09-28'],
    ['9-28', '2026-09-28'],
    ['9月28日', '2026-09-28'],
    ['2026.9.8', '2026-09-08'],
    ['1/5', '2027-01-05'],
  ])('%s is %s', (typed, day) => {
    expect(typedDay(typed, '2026-09-21')).toBe(day);
  });

  test.each(['', '下周', '9-31', '13-1'])('%s is none', (typed) => {
    expect(typedDay(typed, '2026-09-21')).toBeNull();
  });
});
