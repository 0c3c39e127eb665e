import { describe, expect, test } from 'vitest';
import { update } from '../../../shared/journal/write.ts';
import { correctLine } from '../../../shared/meeting/correct-line.ts';
import { linkLine } from '../../../shared/meeting/link-line.ts';
import { keepOff, newestWaiting, releaseLine, releaseSafe, takeOff } from '../../../shared/meeting/release-line.ts';
import { adopt, decideFate } from '../../../shared/prescription/decide-fate.ts';
import { lineId, prescriptionId, suggestionId } from '../../../shared/records/ids.ts';
import { applyChanges } from '../../../shared/records/state.ts';
import {
  aMeeting,
  at,
  captured,
  chair,
  clerk,
  done,
  issueOf,
  item,
  questionOf,
  secretary,
  shiqiao,
  theMeeting,
} from '../../support/a-meeting.ts';

const l1 = lineId.parse('l1');
const l2 = lineId.parse('l2');

describe('putting a line right', () => {
  test('rewords its issue and reads its time again', () => {
    const state = aMeeting();
    captured(state, { text: '后备力量没有人' });
    done(state, correctLine(state, l1, { text: '2025年3月起后备力量没有人' }, clerk));
    expect(state.issue.get(issueOf('l1'))).toMatchObject({
      summary: '2025年3月起后备力量没有人',
      since: { from: '2025-03' },
    });
  });

  test('rewords a prescription with its unit and deadline', () => {
    const state = aMeeting();
    captured(state);
    captured(state, { line: 'l2', kind: 'prescription', text: '尽快选人', issue: issueOf('l1') });
    done(state, correctLine(state, l2, { text: '由镇党委牵头，10月30日前选人' }, clerk));
    expect([...state.prescription.values()]).toMatchObject([{ leadUnit: '镇党委', due: { date: '2026-10-30' } }]);
  });

  test('makes a suggestion of what was taken for a symptom', () => {
    const state = aMeeting();
    captured(state);
    done(state, correctLine(state, l1, { kind: 'suggestion' }, clerk));
    expect(state.issue.size).toBe(0);
    expect([...state.suggestion.values()]).toMatchObject([{ line: 'l1', fate: 'open' }]);
  });

  test('keeps the kind of a symptom on which a cause hangs', () => {
    const state = aMeeting();
    captured(state);
    captured(state, { line: 'l2', kind: 'cause', text: '没有人带', issue: issueOf('l1') });
    expect(correctLine(state, l1, { kind: 'material' }, clerk)).toEqual({ refused: 'line-has-followers' });
  });

  test('changes who spoke, and makes nothing anew', () => {
    const state = aMeeting();
    captured(state);
    done(state, correctLine(state, l1, { speaker: secretary }, clerk));
    expect(state.line.get('l1')?.speaker).toBe(secretary);
    done(state, correctLine(state, l1, { speakerState: 'unknown' }, clerk));
    expect(state.line.get('l1')?.speaker).toBeUndefined();
    expect(state.issue.size).toBe(1);
  });

  test('takes a line off the wall that now holds the name of a villager', () => {
    const state = aMeeting();
    captured(state);
    done(state, correctLine(state, l1, { text: '侯三槐反映后备力量没有人' }, clerk));
    expect(state.line.get('l1')).toMatchObject({ wall: 'waiting', heldFor: ['侯三槐'] });
    expect(state.wall.get('wall')).toMatchObject({ scene: 'profile' });
  });

  test('is refused once the minutes are issued, or when nothing is left', () => {
    const state = aMeeting();
    captured(state);
    expect(correctLine(state, l1, { text: ' ' }, clerk)).toEqual({ refused: 'line-empty' });
    done(state, [update('meeting', theMeeting, { state: 'issued' })]);
    expect(correctLine(state, l1, { speaker: chair }, clerk)).toEqual({ refused: 'minutes-issued' });
  });
});

describe('linking a line', () => {
  test('gives a cause without an issue its diagnosis', () => {
    const state = aMeeting();
    captured(state, { kind: 'cause', text: '没有人带' });
    captured(state, { line: 'l2' });
    done(state, linkLine(state, l1, issueOf('l2')));
    expect([...state.diagnosis.values()]).toMatchObject([{ issue: issueOf('l2'), line: 'l1' }]);
  });

  test('moves a diagnosis to the issue that was meant', () => {
    const state = aMeeting();
    captured(state);
    captured(state, { line: 'l2', text: '公开栏没有更新' });
    captured(state, { line: 'l3', kind: 'cause', text: '没有专人', issue: issueOf('l1') });
    done(state, linkLine(state, lineId.parse('l3'), issueOf('l2')));
    expect([...state.diagnosis.values()].map(({ issue }) => issue)).toEqual([issueOf('l2')]);
    expect(state.line.get('l3')?.issue).toBe(issueOf('l2'));
  });

  test('moves no symptom, and nothing to a closed issue', () => {
    const state = aMeeting();
    captured(state);
    captured(state, { line: 'l2', kind: 'cause', text: '没有专人' });
    expect(linkLine(state, l1, issueOf('l1'))).toEqual({ refused: 'line-cannot-move' });
    done(state, [update('issue', issueOf('l1'), { state: 'closed' })]);
    expect(linkLine(state, l2, issueOf('l1'))).toEqual({ refused: 'issue-closed' });
  });
});

describe('letting a line onto the wall', () => {
  test('shows the newest that waits, and keeps the words that were looked at', () => {
    const state = aMeeting({ wallMode: 'release' });
    captured(state, { text: '账没有公开' });
    captured(state, { line: 'l2', text: '侯三槐反映账没有公开' });
    const waiting = newestWaiting(state, theMeeting);
    expect(waiting?.id).toBe('l2');
    done(state, releaseLine(state, waiting?.id));
    expect(state.line.get('l2')).toMatchObject({ wall: 'shown', heldFor: ['侯三槐'] });
    expect(state.wall.get('wall')).toMatchObject({ scene: 'discussion', line: 'l2' });
  });

  test('releases at once what holds nothing, in order, and leaves what names somebody to be looked at', () => {
    const state = aMeeting({ wallMode: 'release' });
    captured(state, { text: '账没有公开' });
    captured(state, { line: 'l2', text: '侯三槐反映账没有公开' });
    captured(state, { line: 'l3', text: '公开栏没有更新' });
    done(state, releaseSafe(state, theMeeting));
    expect(['l1', 'l2', 'l3'].map((id) => state.line.get(id)?.wall)).toEqual(['shown', 'waiting', 'shown']);
    expect(state.wall.get('wall')?.line).toBe('l3');
    expect(releaseSafe(state, theMeeting)).toEqual({ refused: 'nothing-safe-waits' });
  });

  test('keeps a waiting line off, which can still be released by itself', () => {
    const state = aMeeting({ wallMode: 'release' });
    captured(state, { text: '侯三槐反映账没有公开' });
    done(state, keepOff(state, l1));
    expect([state.line.get('l1')?.wall, newestWaiting(state, theMeeting)]).toEqual(['off', undefined]);
    expect(keepOff(state, l1)).toEqual({ refused: 'nothing-waits' });
    done(state, releaseLine(state, l1));
    expect(state.line.get('l1')?.wall).toBe('shown');
  });

  test('is refused for what is only for the host, and where nothing waits', () => {
    const state = aMeeting();
    captured(state, { isForHost: true });
    expect(releaseLine(state, l1)).toEqual({ refused: 'line-not-for-room' });
    expect(releaseLine(state, undefined)).toEqual({ refused: 'nothing-waits' });
  });

  test('takes the line off again, and the wall goes back to the village', () => {
    const state = aMeeting();
    captured(state);
    done(state, takeOff(state));
    expect(state.line.get('l1')?.wall).toBe('off');
    expect(state.wall.get('wall')).toMatchObject({ scene: 'profile' });
    expect(takeOff(state)).toEqual({ refused: 'nothing-on-wall' });
    done(state, releaseLine(state, l1));
    expect(releaseLine(state, l1)).toEqual({ refused: 'line-on-wall-already' });
  });
});

describe('what becomes of what was proposed', () => {
  test('a suggestion is declined only with a reason', () => {
    const state = aMeeting();
    captured(state, { kind: 'suggestion', text: '建议请假要有人顶班' });
    const suggestion = suggestionId.parse('l1-suggestion');
    expect(decideFate(state, suggestion, 'declined')).toEqual({ refused: 'reason-missing' });
    done(state, decideFate(state, suggestion, 'declined', '县里已有规定'));
    expect(state.suggestion.get(suggestion)).toMatchObject({ fate: 'declined', reason: '县里已有规定' });
  });

  test('the adoption of a prescription can be taken back', () => {
    const state = aMeeting();
    captured(state);
    captured(state, { line: 'l2', kind: 'prescription', text: '由镇党委牵头', issue: issueOf('l1') });
    const prescription = prescriptionId.parse('l2-prescription');
    done(state, adopt(state, prescription, false));
    expect(state.prescription.get(prescription)?.isAdopted).toBe(false);
  });
});

describe('what a corrected line said before', () => {
  test('is kept with who changed it and when, oldest first', () => {
    const state = aMeeting();
    captured(state, { text: '后备力量没有人' });
    done(state, correctLine(state, l1, { text: '2025年3月起后备力量没有人' }, clerk));
    done(state, correctLine(state, l1, { speaker: secretary }, clerk));
    expect(state.line.get('l1')?.edits).toMatchObject([
      { ...clerk, was: { text: '后备力量没有人' } },
      { was: { speaker: chair } },
    ]);
  });

  test('is not noted again where nothing changes', () => {
    const state = aMeeting();
    captured(state);
    const text = state.line.get('l1')?.text ?? '';
    expect(correctLine(state, l1, { text }, clerk)).toEqual([]);
  });

  test('comes back with undo, and goes with redo', () => {
    const state = aMeeting();
    captured(state, { text: '后备力量没有人' });
    const before = structuredClone(state);
    const undo = done(state, correctLine(state, l1, { text: '后备力量只有1人' }, clerk));
    const after = structuredClone(state);
    const redo = applyChanges(state, undo);
    expect(state).toEqual(before);
    applyChanges(state, redo);
    expect(state).toEqual(after);
  });
});

describe('a line put to another village', () => {
  test('takes its issue along', () => {
    const state = aMeeting();
    captured(state, { text: '后备力量没有人' });
    done(state, correctLine(state, l1, { item: item(2) }, clerk));
    expect([...state.issue.values()]).toMatchObject([{ village: shiqiao, summary: '后备力量没有人' }]);
    expect(state.line.get('l1')).toMatchObject({
      item: item(2),
      village: shiqiao,
      edits: [{ was: { item: item(1) } }],
    });
  });

  test('stays where it is once a cause hangs on it', () => {
    const state = aMeeting();
    captured(state);
    captured(state, { line: 'l2', kind: 'cause', text: '没有人带', issue: issueOf('l1') });
    expect(correctLine(state, l1, { item: item(2) }, clerk)).toEqual({ refused: 'line-has-followers' });
  });

  test('loses the issue of the former village where it was a cause', () => {
    const state = aMeeting();
    captured(state);
    captured(state, { line: 'l2', kind: 'cause', text: '没有人带', issue: issueOf('l1') });
    done(state, correctLine(state, l2, { item: item(2) }, clerk));
    expect([state.diagnosis.size, state.line.get('l2')?.issue]).toEqual([0, undefined]);
  });
});

describe('a line taken off the record afterwards', () => {
  test('leaves wall and papers with all that was made of it, and does not come back to the wall by itself', () => {
    const state = aMeeting();
    captured(state);
    done(state, correctLine(state, l1, { isOffRecord: true }, clerk));
    expect([state.issue.size, state.wall.get('wall')?.line]).toEqual([0, undefined]);
    expect(state.line.get('l1')).toMatchObject({ lane: 'file', wall: 'off', isOffRecord: true });
    done(state, correctLine(state, l1, { isOffRecord: false }, clerk));
    expect(state.issue.size).toBe(1);
    expect(state.line.get('l1')).toMatchObject({ lane: 'room', wall: 'off', isOffRecord: false });
  });
});

describe('the time of a line', () => {
  test('is put right with the time at which its question was answered', () => {
    const state = aMeeting();
    captured(state, { line: 'l1', kind: 'question', text: '谁来办', at: at('09:10') });
    captured(state, { line: 'l2', kind: 'answer', text: '由镇党委办', at: at('09:12') });
    done(state, correctLine(state, l2, { at: at('09:15') }, clerk));
    expect(state.question.get(questionOf('l1'))?.answeredAt).toBe(at('09:15'));
    expect(correctLine(state, l2, { at: at('09:05') }, clerk)).toEqual({ refused: 'answer-before-question' });
    expect(correctLine(state, l2, { at: '2026-09-21T25:00:00' }, clerk)).toEqual({ refused: 'time-unreadable' });
  });
});
