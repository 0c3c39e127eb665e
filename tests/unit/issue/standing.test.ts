import { describe, expect, test } from 'vitest';
import { issueStanding, openIssues } from '../../../shared/issue/standing.ts';
import { villageId } from '../../../shared/records/ids.ts';
import { stateOf } from '../../../shared/records/state.ts';
import { villageProfile } from '../../../shared/village/profile.ts';
import { liuwan, today } from '../../support/liuwan.ts';
import { record } from '../../support/records.ts';

const village = villageId.parse('v-liuwan');
const standingOn = (day: string, state = 'doing') => {
  const issue = record('issue', { state });
  const due = { date: '2026-09-18', text: '9月18日前' };
  return issueStanding(stateOf({ issue: [issue], prescription: [record('prescription', { due })] }), issue, day);
};

describe('where an issue stands', () => {
  test('is overdue from the day after its deadline, and not on the day itself', () => {
    expect(standingOn('2026-09-18')).toMatchObject({ isOverdue: false, isDueSoon: true, mark: 'soon' });
    expect(standingOn('2026-09-19')).toMatchObject({ isOverdue: true, overdueDays: 1, mark: 'over' });
  });

  test('is due soon three workdays before, and not four', () => {
    expect(standingOn('2026-09-15').isDueSoon).toBe(true);
    expect(standingOn('2026-09-14').isDueSoon).toBe(false);
  });

  test('is not late any more once the village has reported, nor when it is closed', () => {
    expect(standingOn('2026-09-30', 'to-accept')).toMatchObject({ isOverdue: false, mark: 'check' });
    expect(standingOn('2026-09-30', 'closed')).toMatchObject({ isOverdue: false, isOpen: false });
  });

  test('lists the open ones of a village with the overdue first, then the oldest', () => {
    expect(openIssues(liuwan(), village, today).map(({ summary }) => summary)).toEqual([
      '集体资产台账未更新',
      '后备力量无人在册，目标 2 人',
      '一、二季度村务公开未张贴',
    ]);
  });

  test('shows in the profile what was promised in an earlier round and is not done', () => {
    const profile = villageProfile(liuwan(), village, today);
    expect(profile).toMatchObject({ isReserveShort: true, reserveTarget: 2, overdueCount: 1 });
    expect(profile?.promised.map(({ measure, isKept }) => [measure, isKept])).toEqual([
      ['资产台账更新到2025年底', false],
    ]);
    expect(profile?.income.map(({ income }) => income)).toEqual([8.6, 9.2]);
  });
});
