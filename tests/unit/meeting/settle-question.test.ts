import { describe, expect, test } from 'vitest';
import { answerInWriting } from '../../../shared/meeting/answer-in-writing.ts';
import { readPromise } from '../../../shared/meeting/read-promise.ts';
import {
  answeredAfterMs,
  answerUnknown,
  showQuestion,
  withdrawQuestion,
} from '../../../shared/meeting/settle-question.ts';
import { unaskedLines } from '../../../shared/meeting/unasked-lines.ts';
import type { OwnState } from '../../../shared/records/state.ts';
import { roomView } from '../../../shared/views/build-room-view.ts';
import { aMeeting, at, captured, done, item, questionOf, secretary, villager } from '../../support/a-meeting.ts';

const asked = (): OwnState => {
  const state = aMeeting();
  captured(state, { line: 'l1', kind: 'question', text: '后备到底几人？', askedOf: secretary });
  return state;
};

const onWall = (state: OwnState): string => JSON.stringify(roomView(state, '2026-09-21', 'zh').scene);

describe('a question that waits', () => {
  test('is answered as unknown only with the reason, which it keeps', () => {
    const state = asked();
    expect(answerUnknown(state, questionOf('l1'), '  ', at('09:20'))).toEqual({ refused: 'why-missing' });
    done(state, answerUnknown(state, questionOf('l1'), '名册在镇里', at('09:20')));
    expect(state.question.get(questionOf('l1'))).toMatchObject({ state: 'answered', reason: '名册在镇里' });
  });

  test('leaves the wall with all its words when it is dropped', () => {
    const state = asked();
    expect(onWall(state)).toContain('后备到底几人');
    done(state, withdrawQuestion(state, questionOf('l1'), '问重了'));
    expect(onWall(state)).not.toContain('后备到底几人');
  });

  test('goes on the wall again after something else stood there', () => {
    const state = asked();
    captured(state, { line: 'l2', kind: 'material', text: '进入下一项', at: at('09:15') });
    expect(onWall(state)).not.toContain('后备到底几人');
    done(state, showQuestion(state, questionOf('l1')));
    expect(onWall(state)).toContain('后备到底几人');
  });

  test('that only the host may read never gets to the wall', () => {
    const state = aMeeting();
    captured(state, { line: 'l1', kind: 'question', text: '真有此事？', isForHost: true });
    expect(showQuestion(state, questionOf('l1'))).toEqual({ refused: 'line-not-for-room' });
  });

  test('is promised in writing by whoever was asked, or by somebody who is named', () => {
    const state = asked();
    done(state, answerInWriting(state, questionOf('l1'), '2026-09-28'));
    expect(state.question.get(questionOf('l1'))).toMatchObject({ state: 'in-writing', writtenWho: secretary });
    done(state, answerInWriting(state, questionOf('l1'), '2026-09-29', villager));
    expect(state.question.get(questionOf('l1'))).toMatchObject({ writtenBy: '2026-09-29', writtenWho: villager });
  });

  test('says how long it waited, once it was answered', () => {
    const state = asked();
    captured(state, { line: 'l2', kind: 'answer', text: '一共三人', at: at('09:12') });
    const question = state.question.get(questionOf('l1'));
    expect(question && answeredAfterMs(state, question)).toBe(120_000);
  });
});

describe('the promise of an answer in writing, as it is typed', () => {
  test.each([
    ['9-28', '2026-09-28', ''],
    ['9-28 石守拙', '2026-09-28', '石守拙'],
    ['2026年9月28日 ssz', '2026-09-28', 'ssz'],
    ['9月28日石守拙', '2026-09-28', '石守拙'],
    ['石守拙', null, ''],
    ['下周', null, ''],
  ])('%s', (typed, by, name) => {
    expect(readPromise(typed, '2026-09-21')).toEqual({ by, name });
  });
});

describe('what nobody has asked yet', () => {
  test('is what the lines of the village leave open, the newest first, until it was asked', () => {
    const state = aMeeting();
    captured(state, { line: 'l1', text: '后备力量配备不正常' });
    captured(state, { line: 'l2', kind: 'prescription', text: '尽快配齐后备力量', at: at('09:12') });
    expect(unaskedLines(state, item(1)).map(({ line, slots }) => [line.id, slots])).toEqual([
      ['l2', ['who', 'due']],
      ['l1', ['since']],
    ]);
  });

  test('does not hold what only the host may read, nor what belongs to another village', () => {
    const state = aMeeting();
    captured(state, { line: 'l1', text: '后备力量配备不正常', isForHost: true });
    expect(unaskedLines(state, item(1))).toEqual([]);
    captured(state, { line: 'l2', text: '账目没有公开' });
    expect(unaskedLines(state, item(2))).toEqual([]);
  });
});
