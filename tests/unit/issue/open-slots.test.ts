import { describe, expect, test } from 'vitest';
import { openSlots, slotsOfLine } from '../../../shared/issue/open-slots.ts';
import { answerInWriting } from '../../../shared/meeting/answer-in-writing.ts';
import { askReadyQuestion } from '../../../shared/meeting/ask-question.ts';
import { answerUnknown } from '../../../shared/meeting/settle-question.ts';
import type { Slot } from '../../../shared/question/slots.ts';
import { lineId } from '../../../shared/records/ids.ts';
import type { OwnState } from '../../../shared/records/state.ts';
import { aMeeting, at, captured, done, issueOf, questionOf, theMeeting } from '../../support/a-meeting.ts';

const asked = (state: OwnState, about: string, slots: readonly Slot[]) =>
  done(
    state,
    askReadyQuestion(state, {
      line: lineId.parse('q'),
      meeting: theMeeting,
      about: lineId.parse(about),
      slots,
      at: at('09:12'),
      toWall: true,
      language: 'zh',
    }),
  );

const slots = (state: OwnState, line = 'l1') => {
  const found = state.line.get(line);
  return found ? slotsOfLine(state, found) : [];
};
const open = (state: OwnState, line = 'l1') => openSlots(slots(state, line));

describe('the slots of a line', () => {
  test('are those that a symptom without village and time leaves open', () => {
    const state = aMeeting();
    captured(state, { text: '个别村后备力量配备不正常' });
    expect(open(state)).toEqual(['village', 'since']);
  });

  test('are filled as soon as an answer says them', () => {
    const state = aMeeting();
    captured(state, { text: '个别村后备力量配备不正常' });
    asked(state, 'l1', ['village', 'since']);
    captured(state, { line: 'l3', kind: 'answer', text: '柳湾村' });
    expect(open(state)).toEqual(['since']);
    captured(state, { line: 'l4', kind: 'answer', text: '2025年3月起' });
    expect(open(state)).toEqual([]);
    expect(slots(state)).toContainEqual({ slot: 'since', state: 'said', text: '2025-03' });
  });

  test('hold an amount that was asked and answered, though no record has a place for it', () => {
    const state = aMeeting();
    captured(state, { text: '2025年3月起多次没有公开账目' });
    expect(open(state)).toEqual(['amount']);
    asked(state, 'l1', ['amount']);
    captured(state, { line: 'l3', kind: 'answer', text: '4次' });
    expect(open(state)).toEqual([]);
  });

  test('are promised, not open, once their question is answered in writing by a day', () => {
    const state = aMeeting();
    captured(state, { text: '后备力量配备不正常' });
    asked(state, 'l1', ['since']);
    done(state, answerInWriting(state, questionOf('q'), '2026-09-28'));
    expect(slots(state)).toEqual([{ slot: 'since', state: 'promised', text: '2026-09-28' }]);
  });

  test('are unknown with the reason, which the issue keeps', () => {
    const state = aMeeting();
    captured(state, { text: '后备力量配备不正常' });
    asked(state, 'l1', ['since']);
    expect(answerUnknown(state, questionOf('q'), ' ', at('09:20'))).toEqual({ refused: 'why-missing' });
    done(state, answerUnknown(state, questionOf('q'), '前任没有移交', at('09:20')));
    expect(slots(state)).toEqual([{ slot: 'since', state: 'unknown', text: '前任没有移交' }]);
    expect(state.issue.get(issueOf('l1'))?.since).toEqual({ from: null, doubt: 'unknown', text: '前任没有移交' });
  });

  test('of a measure are who does it and by when', () => {
    const state = aMeeting();
    captured(state);
    captured(state, { line: 'l2', kind: 'prescription', text: '选定两名后备人选', issue: issueOf('l1') });
    expect(open(state, 'l2')).toEqual(['who', 'due']);
  });

  test('are none of a line that is off the record', () => {
    const state = aMeeting();
    captured(state, { text: '个别村账目不清', isOffRecord: true });
    expect(slots(state)).toEqual([]);
  });
});
