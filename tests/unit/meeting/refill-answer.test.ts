import { describe, expect, test } from 'vitest';
import { askReadyQuestion } from '../../../shared/meeting/ask-question.ts';
import { correctLine } from '../../../shared/meeting/correct-line.ts';
import type { Slot } from '../../../shared/question/slots.ts';
import { lineId } from '../../../shared/records/ids.ts';
import { applyChanges, type OwnState } from '../../../shared/records/state.ts';
import {
  aMeeting,
  at,
  captured,
  clerk,
  done,
  issueOf,
  liuwan,
  questionOf,
  secretary,
  shiqiao,
  theMeeting,
} from '../../support/a-meeting.ts';

const answer = lineId.parse('l3');

const answeredWith = (
  text: string,
  symptom = '个别村后备力量配备不正常',
  slots: readonly Slot[] = ['village', 'since'],
) => {
  const state = aMeeting();
  captured(state, { text: symptom });
  done(
    state,
    askReadyQuestion(state, {
      line: lineId.parse('l2'),
      meeting: theMeeting,
      about: lineId.parse('l1'),
      slots,
      at: at('09:12'),
      toWall: true,
      language: 'zh',
    }),
  );
  captured(state, { line: 'l3', kind: 'answer', text, at: at('09:13'), speaker: secretary });
  return state;
};

const correct = (state: OwnState, text: string) => done(state, correctLine(state, answer, { text }, clerk));
const issues = (state: OwnState) => [...state.issue.values()];

describe('an answer that is put right', () => {
  test('changes the time that it gave', () => {
    const state = answeredWith('柳湾村，2025年3月起');
    correct(state, '柳湾村，2024年8月起');
    expect(issues(state)).toMatchObject([{ village: liuwan, since: { from: '2024-08' } }]);
    expect(state.question.get(questionOf('l1'))).toMatchObject({ state: 'answered', answer: 'l3' });
  });

  test('moves the issue to the village that was meant', () => {
    const state = answeredWith('柳湾村，2025年3月起');
    correct(state, '石桥村，2025年3月起');
    expect(issues(state)).toMatchObject([{ village: shiqiao }]);
    expect(state.line.get('l1')?.issue).toBe(issues(state)[0]?.id);
  });

  test('opens the question again where it no longer says what was asked', () => {
    const state = answeredWith('柳湾村，2025年3月起');
    correct(state, '要回去核实');
    expect(issues(state)).toEqual([]);
    expect(state.question.get(questionOf('l1'))).toMatchObject({ state: 'open' });
    expect(state.question.get(questionOf('l1'))?.said).toBeUndefined();
  });

  test('keeps the issue that stays, with its causes', () => {
    const state = answeredWith('柳湾村，2025年3月起');
    captured(state, { line: 'l4', kind: 'cause', text: '只登记不培养', issue: issueOf('l1') });
    correct(state, '柳湾村，2024年8月起');
    expect(issues(state)).toMatchObject([{ id: issueOf('l1'), since: { from: '2024-08' } }]);
    expect(state.diagnosis.size).toBe(1);
  });

  test('is refused where a cause hangs on the issue that would go', () => {
    const state = answeredWith('柳湾村，2025年3月起');
    captured(state, { line: 'l4', kind: 'cause', text: '只登记不培养', issue: issueOf('l1') });
    expect(correctLine(state, answer, { text: '石桥村，2025年3月起' }, clerk)).toEqual({
      refused: 'line-has-followers',
    });
  });

  test('that turns out to be something else takes back what it filled', () => {
    const state = answeredWith('柳湾村，2025年3月起');
    done(state, correctLine(state, answer, { kind: 'interjection' }, clerk));
    expect(issues(state)).toEqual([]);
    expect(state.question.get(questionOf('l1'))?.state).toBe('open');
  });

  test('can be undone to the letter', () => {
    const state = answeredWith('柳湾村，2025年3月起');
    const before = structuredClone(state);
    applyChanges(state, correct(state, '石桥村，2024年8月起'));
    expect(state).toEqual(before);
  });

  test('leaves its time in the issue when the symptom is put right', () => {
    const state = answeredWith('2025年3月起', '后备力量配备不正常', ['since']);
    done(state, correctLine(state, lineId.parse('l1'), { text: '后备力量没有配备' }, clerk));
    expect(issues(state)).toMatchObject([{ summary: '后备力量没有配备', since: { from: '2025-03' } }]);
  });
});

describe('a question that turns out to be something else', () => {
  test('goes back to the symptom that asks it by itself', () => {
    const state = answeredWith('要回去核实');
    done(state, correctLine(state, lineId.parse('l2'), { kind: 'interjection' }, clerk));
    expect([...state.question.values()]).toMatchObject([{ line: 'l1', state: 'open' }]);
  });
});
