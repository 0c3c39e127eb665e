import { describe, expect, test } from 'vitest';
import { groupLike, groupOf, likeIssues, turnGroup } from '../../../shared/issue/group-issues.ts';
import { isLike } from '../../../shared/issue/likeness.ts';
import { aMeeting, captured, done, issueOf } from '../../support/a-meeting.ts';

const names = ['柳湾村', '石桥村', '竹坞村', '云溪镇'];

describe('two symptoms', () => {
  test.each([
    ['柳湾村2025年3月起后备力量无人在册', '石桥村后备力量0人在册，连续两年'],
    ['柳湾村后备力量无人在册', '石桥村今年以来后备力量一直无人在册'],
    ['2026年一、二季度村务公开未按期张贴', '竹坞村三季度村务公开没有按期张贴'],
    ['三会一课记录不全', '云溪镇石桥村三会一课记录缺5次'],
  ])('are the same in two villages: %s / %s', (one, other) => {
    expect(isLike(one, other, names)).toBe(true);
  });

  test.each([
    ['柳湾村后备力量无人在册', '石桥村集体收入只有3.2万元'],
    ['柳湾村2025年3月起后备力量无人在册', '柳湾村2025年3月起财务收支未公开'],
    ['2026年3月以来没有召开村民代表会议', '2026年3月以来没有召开党员大会发展党员'],
    ['柳湾村', '柳湾村'],
  ])('are different though they share village, date or empty words: %s / %s', (one, other) => {
    expect(isLike(one, other, names)).toBe(false);
  });
});

describe('grouping like issues', () => {
  const threeVillages = () => {
    const state = aMeeting();
    captured(state, { line: 'l1', text: '柳湾村后备力量无人在册' });
    captured(state, { line: 'l2', text: '石桥村后备力量0人在册' });
    captured(state, { line: 'l3', text: '石桥村集体收入只有3.2万元' });
    return state;
  };

  test('proposes the like one of another village and no other', () => {
    expect(likeIssues(threeVillages(), issueOf('l1')).map(({ id }) => id)).toEqual([issueOf('l2')]);
  });

  test('puts them in one group and leaves each its number and its own state', () => {
    const state = threeVillages();
    done(state, groupLike(state, issueOf('l1')));
    const [one, two] = [state.issue.get(issueOf('l1')), state.issue.get(issueOf('l2'))];
    expect(one && groupOf(state, one).map(({ id }) => id)).toEqual([issueOf('l1'), issueOf('l2')]);
    expect(one?.number).not.toBe(two?.number);
    expect(state.issue.get(issueOf('l3'))?.group).toBeUndefined();
  });

  test('takes an issue out again, and leaves no group of one', () => {
    const state = threeVillages();
    done(state, turnGroup(state, issueOf('l1')));
    done(state, turnGroup(state, issueOf('l2')));
    expect([...state.issue.values()].map(({ group }) => group)).toEqual([undefined, undefined, undefined]);
  });

  test('is done already where one line names several villages', () => {
    const state = aMeeting();
    captured(state, { line: 'l1', text: '柳湾村、石桥村后备力量无人在册' });
    const groups = [...state.issue.values()].map(({ group }) => group);
    expect(groups).toHaveLength(2);
    expect(new Set(groups).size).toBe(1);
    expect(groups[0]).toBeDefined();
  });
});
