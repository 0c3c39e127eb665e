import { describe, expect, test } from 'vitest';
import { update } from '../../../shared/journal/write.ts';
import { answerInWriting } from '../../../shared/meeting/answer-in-writing.ts';
import { addParticipant, changeRole, markPresent } from '../../../shared/meeting/attendance.ts';
import { carryOver, enterItem, stepItem } from '../../../shared/meeting/enter-item.ts';
import { meetingSeconds } from '../../../shared/meeting/meeting-clock.ts';
import { nextRound, openMeeting } from '../../../shared/meeting/open-meeting.ts';
import {
  adjournMeeting,
  closeMeeting,
  reopenMeeting,
  resumeMeeting,
  setWallMode,
  startMeeting,
} from '../../../shared/meeting/run-meeting.ts';
import { blankWall, showScene, turnPage } from '../../../shared/meeting/show-wall.ts';
import { meetingId, participantId } from '../../../shared/records/ids.ts';
import { attendanceOf } from '../../../shared/views/counts.ts';
import {
  aCounty,
  agreed,
  aMeeting,
  aPlan,
  at,
  captured,
  chair,
  done,
  issueOf,
  item,
  liuwan,
  questionOf,
  theMeeting,
  villager,
} from '../../support/a-meeting.ts';

describe('making a meeting', () => {
  test('lays out round, agenda in order, and people with their roles', () => {
    const state = aCounty();
    done(state, openMeeting(state, aPlan()));
    expect(state.meeting.get('m1')).toMatchObject({ state: 'preparing', title: '第三轮会诊会', sittings: [] });
    expect([...state.agendaItem.values()].map(({ order, state: at }) => [order, at])).toEqual([
      [1, 'waiting'],
      [2, 'waiting'],
      [3, 'waiting'],
    ]);
    expect(state.participant.get(chair)).toMatchObject({ publicName: '沈望川', duty: 'chair' });
    expect([...state.round.values()]).toMatchObject([{ number: 3, level: 'county', year: 2026 }]);
  });

  test('keeps the name of a representative of the masses out of the room', () => {
    const state = aCounty();
    done(state, openMeeting(state, aPlan()));
    expect(state.participant.get(villager)?.publicName).toBeUndefined();
  });

  test('waits for release at first where representatives of the masses sit in', () => {
    const state = aCounty();
    done(state, openMeeting(state, aPlan({ wallMode: undefined })));
    expect(state.meeting.get('m1')?.wallMode).toBe('release');
  });

  test('goes straight to the wall where none do', () => {
    const state = aCounty();
    const guests = aPlan().guests.filter(({ role }) => role !== 'people');
    done(state, openMeeting(state, aPlan({ wallMode: undefined, guests })));
    expect(state.meeting.get('m1')?.wallMode).toBe('direct');
  });

  test('proposes the round after the highest on file', () => {
    const state = aCounty();
    done(state, openMeeting(state, aPlan()));
    expect(nextRound(state, 'county')).toBe(4);
  });

  test.each([
    ['title-missing', { title: ' ' }],
    ['date-missing', { date: '21.9.' }],
    ['round-missing', { round: 0 }],
    ['no-villages', { villages: [] }],
    ['village-twice', { villages: [liuwan, liuwan] }],
    ['one-chair-needed', { guests: [] }],
  ] as const)('is refused: %s', (refused, different) => {
    expect(openMeeting(aCounty(), aPlan(different))).toEqual({ refused });
  });

  test('is refused where somebody has no name', () => {
    const guests = [...aPlan().guests, { name: ' ', role: 'attends' as const, isPresent: false }];
    expect(openMeeting(aCounty(), aPlan({ guests }))).toEqual({ refused: 'name-missing' });
  });
});

describe('running a meeting', () => {
  test('starts once, with the meeting on the wall', () => {
    const state = aCounty();
    done(state, openMeeting(state, aPlan()));
    done(state, startMeeting(state, theMeeting, at('09:00')));
    expect(state.wall.get('wall')).toMatchObject({ scene: 'meeting', meeting: theMeeting });
    expect(startMeeting(state, theMeeting, at('09:01'))).toEqual({ refused: 'meeting-started-already' });
  });

  test('is refused while another meeting runs', () => {
    const state = aMeeting();
    const second = meetingId.parse('m2');
    done(state, openMeeting(state, aPlan({ id: second })));
    expect(startMeeting(state, second, at('10:00'))).toEqual({ refused: 'other-meeting-running' });
  });

  test('does not count the noon during which it was adjourned', () => {
    const state = aMeeting();
    done(state, adjournMeeting(state, theMeeting, at('12:00')));
    done(state, resumeMeeting(state, theMeeting, at('14:00')));
    const meeting = state.meeting.get('m1');
    expect(meeting && meetingSeconds(meeting, at('15:00'))).toBe(4 * 3600);
    expect(state.agendaItem.get(item(1))).toMatchObject({
      state: 'now',
      spentSeconds: 10_500,
      enteredAt: at('14:00'),
    });
  });

  test('is resumed only after it was adjourned', () => {
    expect(resumeMeeting(aMeeting(), theMeeting, at('10:00'))).toEqual({ refused: 'meeting-not-adjourned' });
  });

  test('cannot be closed over an open question, and says how many', () => {
    const state = aMeeting();
    captured(state, { kind: 'question', text: '谁去核对？' });
    expect(closeMeeting(state, theMeeting, at('11:00'))).toEqual({ refused: 'questions-open', values: { count: 1 } });
  });

  test('closes once the question has a date for the answer in writing', () => {
    const state = aMeeting();
    captured(state, { kind: 'question', text: '谁去核对？' });
    done(state, answerInWriting(state, questionOf('l1'), '2026-09-28'));
    done(state, closeMeeting(state, theMeeting, at('11:00')));
    expect(state.meeting.get('m1')).toMatchObject({
      state: 'tidying',
      sittings: [{ from: at('09:00'), to: at('11:00') }],
    });
    expect(state.agendaItem.get(item(1))).toMatchObject({ state: 'done', spentSeconds: 6900 });
  });

  test('opens again until its minutes are issued', () => {
    const state = aMeeting();
    done(state, closeMeeting(state, theMeeting, at('11:00')));
    done(state, reopenMeeting(state, theMeeting, at('11:10')));
    expect(state.meeting.get('m1')?.state).toBe('running');
    done(state, [update('meeting', theMeeting, { state: 'issued' })]);
    expect(reopenMeeting(state, theMeeting, at('12:00'))).toEqual({ refused: 'minutes-issued' });
  });

  test('changes how lines reach the wall', () => {
    const state = aMeeting();
    done(state, setWallMode(state, theMeeting, 'release'));
    expect(state.meeting.get('m1')?.wallMode).toBe('release');
  });
});

describe('the agenda', () => {
  test('leaves a village of which something was said as discussed, with its time', () => {
    const state = aMeeting();
    captured(state);
    done(state, enterItem(state, item(2), at('09:15')));
    expect(state.agendaItem.get(item(1))).toMatchObject({ state: 'done', spentSeconds: 600 });
    expect(state.agendaItem.get(item(2))).toMatchObject({ state: 'now', enteredAt: at('09:15') });
    expect(state.wall.get('wall')).toMatchObject({ scene: 'profile', item: item(2) });
    expect(state.wall.get('wall')?.line).toBeUndefined();
  });

  test('leaves a village that was only passed by as waiting', () => {
    const state = aMeeting();
    done(state, stepItem(state, theMeeting, 1, at('09:06')));
    expect(state.agendaItem.get(item(1))?.state).toBe('waiting');
  });

  test('goes back to a village and adds to its time', () => {
    const state = aMeeting();
    captured(state);
    done(state, enterItem(state, item(2), at('09:15')));
    done(state, stepItem(state, theMeeting, -1, at('09:20')));
    expect(state.agendaItem.get(item(1))).toMatchObject({ state: 'now', spentSeconds: 600, enteredAt: at('09:20') });
  });

  test('ends at both ends', () => {
    const state = aMeeting();
    expect(stepItem(state, theMeeting, -1, at('09:20'))).toEqual({ refused: 'first-item' });
    done(state, enterItem(state, item(3), at('09:15')));
    expect(stepItem(state, theMeeting, 1, at('09:20'))).toEqual({ refused: 'last-item' });
  });

  test('carries a village over to a later sitting, and not twice', () => {
    const state = aMeeting();
    done(state, carryOver(state, item(1), at('09:15')));
    expect(state.agendaItem.get(item(1))).toMatchObject({ state: 'carried', spentSeconds: 600 });
    expect(carryOver(state, item(1), at('09:16'))).toEqual({ refused: 'item-carried-already' });
  });

  test('does not move while the meeting is adjourned', () => {
    const state = aMeeting();
    done(state, adjournMeeting(state, theMeeting, at('10:00')));
    expect(enterItem(state, item(2), at('10:05'))).toEqual({ refused: 'meeting-not-running' });
  });

  test('does not enter the village that is under discussion again', () => {
    expect(enterItem(aMeeting(), item(1), at('09:06'))).toEqual({ refused: 'item-entered-already' });
  });
});

describe('who is there', () => {
  test('counts who is due and who came', () => {
    const state = aMeeting();
    expect(attendanceOf(state, theMeeting)).toMatchObject({ due: 3, present: 2, excused: 0 });
    done(state, markPresent(state, participantId.parse('m1-p3'), true));
    expect(attendanceOf(state, theMeeting)).toMatchObject({ due: 3, present: 3 });
  });

  test('counts who is excused among those who are due, and names the number apart', () => {
    const state = aMeeting();
    done(state, changeRole(state, participantId.parse('m1-p3'), 'excused'));
    expect(attendanceOf(state, theMeeting)).toMatchObject({ due: 3, present: 2, excused: 1 });
  });

  test('takes in somebody who was not on the list, last in print', () => {
    const state = aMeeting();
    const guest = { name: '顾长宁', unitName: '县纪委监委', role: 'attends' as const, isPresent: true };
    done(state, addParticipant(state, theMeeting, participantId.parse('p9'), guest));
    expect(state.participant.get('p9')).toMatchObject({ order: 4, publicName: '顾长宁' });
  });

  test('wants a name for everybody', () => {
    const guest = { name: ' ', role: 'attends' as const, isPresent: true };
    expect(addParticipant(aMeeting(), theMeeting, participantId.parse('p9'), guest)).toEqual({
      refused: 'name-missing',
    });
  });
});

describe('an answer in writing', () => {
  test('cannot be due before the meeting', () => {
    const state = aMeeting();
    captured(state, { kind: 'question', text: '谁去核对？' });
    expect(answerInWriting(state, questionOf('l1'), '2026-09-20')).toEqual({
      refused: 'date-before-meeting',
      values: { date: '2026-09-21' },
    });
  });

  test('is not asked for once the question is answered', () => {
    const state = aMeeting();
    captured(state, { kind: 'question', text: '谁去核对？' });
    captured(state, { line: 'l2', kind: 'answer', text: '镇财政所' });
    expect(answerInWriting(state, questionOf('l1'), '2026-09-28')).toEqual({ refused: 'question-answered-already' });
  });
});

describe('the wall', () => {
  test('turns to the issues of the village, from the first page', () => {
    const state = aMeeting();
    done(state, turnPage(state, 1, 3));
    done(state, showScene(state, theMeeting, 'issues'));
    expect(state.wall.get('wall')).toMatchObject({ scene: 'issues', page: 0, item: item(1) });
  });

  test('turns no page that is not there', () => {
    const state = aMeeting();
    expect(turnPage(state, -1, 3)).toEqual({ refused: 'no-such-page' });
    expect(turnPage(state, 1, 1)).toEqual({ refused: 'no-such-page' });
  });

  test('shows an issue again with its line', () => {
    const state = aMeeting();
    captured(state);
    done(state, showScene(state, theMeeting, 'profile'));
    done(state, showScene(state, theMeeting, 'discussion', issueOf('l1')));
    expect(state.wall.get('wall')).toMatchObject({ scene: 'discussion', issue: issueOf('l1'), line: 'l1' });
  });

  test('does not show an issue whose line waits for release', () => {
    const state = aMeeting({ wallMode: 'release' });
    captured(state);
    expect(showScene(state, theMeeting, 'discussion', issueOf('l1'))).toEqual({ refused: 'issue-held' });
  });

  test('has nothing to discuss without an issue', () => {
    expect(showScene(aMeeting(), theMeeting, 'discussion')).toEqual({ refused: 'nothing-to-discuss' });
  });

  test('has no profile before a village is entered', () => {
    const state = aCounty();
    done(state, openMeeting(state, aPlan()));
    expect(showScene(state, theMeeting, 'profile')).toEqual({ refused: 'no-village-now' });
  });

  test('is blanked and seen again as it was', () => {
    const state = aMeeting();
    const before = structuredClone(state);
    done(state, blankWall(state, true));
    expect(state.wall.get('wall')?.isBlanked).toBe(true);
    done(state, agreed(blankWall(state, false)));
    expect(state).toEqual(before);
  });
});
