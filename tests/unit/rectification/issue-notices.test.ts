import { describe, expect, test } from 'vitest';
import { isRefusal } from '../../../shared/journal/refusal.ts';
import { meetingId, noticeId, villageId } from '../../../shared/records/ids.ts';
import { all, applyChanges, type OwnState } from '../../../shared/records/state.ts';
import { issueNotices } from '../../../shared/rectification/issue-notices.ts';
import { aMeeting, aNotice, anIssue, aPrescription } from '../../support/meeting-builders.ts';
import { sampleMeeting, sampleRecords } from '../../support/meeting-state.ts';

const m1 = meetingId.parse('m1');
const issue = (state: OwnState, villages: readonly string[] | null = null, today = '2026-09-21') => {
  const given: string[] = [];
  const newId = () => {
    given.push('');
    return noticeId.parse(`new-${state.notice.size}-${given.length}`);
  };
  const chosen = villages === null ? null : villages.map((one) => villageId.parse(one));
  const changes = issueNotices(state, m1, { today, newId, villages: chosen });
  if (!isRefusal(changes)) applyChanges(state, changes);
  return changes;
};
const numbers = (state: OwnState) => all(state, 'notice').map(({ village, number }) => `${village} ${number}`);
const fresh = () => sampleMeeting({ notice: [] });

describe('issuing the notices of a meeting', () => {
  test('is refused while the meeting runs, and uses no number', () => {
    const state = sampleMeeting({ notice: [], meeting: [aMeeting({ state: 'running' })] });
    expect(issue(state)).toEqual({ refused: 'meeting-not-closed' });
    expect(numbers(state)).toEqual([]);
  });

  test('numbers one notice for each village in the order of the agenda, on from the last of the ledger that was imported', () => {
    const state = fresh();
    issue(state);
    expect(numbers(state)).toEqual(['v-liuwan 12', 'v-k0 13', 'v-k1 14', 'v-k2 15', 'v-k3 16', 'v-k4 17', 'v-k5 18']);
  });

  test('puts only issues with an adopted prescription on a notice', () => {
    const idea = aPrescription({ id: 'rx2', issue: 'i2', isAdopted: false });
    const prescription = sampleRecords.prescription.map((one) => (one.id === 'rx2' ? idea : one));
    const state = sampleMeeting({ notice: [], prescription });
    issue(state);
    expect(all(state, 'notice')[0]?.items).toEqual([{ issue: 'i1', prescriptions: ['rx1'] }]);
    expect(state.issue.get('i2')?.state).toBe('none');
  });

  test('hands each issue over: it waits for a signature under its number from that day', () => {
    const state = fresh();
    issue(state);
    expect(state.issue.get('i1')).toMatchObject({
      state: 'unsigned',
      stateOn: '2026-09-21',
      noticeNumber: '青组改〔2026〕12号',
    });
    expect(state.meeting.get('m1')?.state).toBe('issued');
  });

  test('gives nothing twice: a second time every village keeps its number and nothing changes', () => {
    const state = fresh();
    issue(state);
    const before = numbers(state);
    expect(issue(state, null, '2026-09-22')).toEqual([]);
    expect(numbers(state)).toEqual(before);
  });

  test('leaves no gap when some villages come later, nor takes the number of one withdrawn', () => {
    const gone = aNotice({ id: 'gone', state: 'withdrawn', number: 30 });
    const state = sampleMeeting({ notice: [gone] });
    issue(state, ['v-k1']);
    issue(state, ['v-k0']);
    expect(numbers(state)).toEqual(['v-liuwan 30', 'v-k1 31', 'v-k0 32']);
  });

  test('begins again at one in a new year and under another prefix', () => {
    const old = anIssue({ id: 'other', noticeNumber: '县整改〔2027〕40号', meeting: undefined });
    const state = sampleMeeting({ notice: [], issue: [...sampleRecords.issue, old] });
    issue(state, ['v-liuwan'], '2027-01-05');
    expect(numbers(state)).toEqual(['v-liuwan 1']);
  });

  test('adds to a notice what was adopted since, under the same number', () => {
    const state = sampleMeeting();
    state.notice.set('n1', aNotice());
    issue(state, ['v-liuwan']);
    expect(all(state, 'notice').map(({ number, items }) => [number, items.length])).toEqual([[12, 2]]);
  });
});
