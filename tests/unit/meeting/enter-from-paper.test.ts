import { describe, expect, test } from 'vitest';
import { buildMinutes } from '../../../shared/documents/build-minutes.ts';
import { runsOf } from '../../../shared/documents/model.ts';
import { isRefusal } from '../../../shared/journal/refusal.ts';
import { enterFromPaper, type PaperCapture } from '../../../shared/meeting/enter-from-paper.ts';
import { linesOf } from '../../../shared/meeting/meeting-now.ts';
import { closeMeeting } from '../../../shared/meeting/run-meeting.ts';
import { lineId } from '../../../shared/records/ids.ts';
import type { OwnState } from '../../../shared/records/state.ts';
import { roomView } from '../../../shared/views/build-room-view.ts';
import {
  aCapture,
  aMeeting,
  at,
  captured,
  done,
  item,
  liuwan,
  questionOf,
  shiqiao,
  theMeeting,
} from '../../support/a-meeting.ts';

type Told = Partial<Omit<PaperCapture, 'line'>> & { readonly line?: string };

const onPaper = ({ line = 'p1', ...told }: Told = {}): PaperCapture => ({
  ...aCapture(),
  item: item(1),
  at: at('09:07'),
  enteredAt: at('11:20'),
  ...told,
  line: lineId.parse(line),
});

const entered = (state: OwnState, told: Told = {}) => done(state, enterFromPaper(state, onPaper(told)));

describe('a line that is typed in afterwards from a sheet of paper', () => {
  test('stands at the time of its sheet, and says when it was typed', () => {
    const state = aMeeting();
    captured(state, { line: 'l1', at: at('09:10') });
    entered(state, { at: at('09:07') });
    expect(linesOf(state, theMeeting).map(({ id, at: time }) => [id, time])).toEqual([
      ['p1', at('09:07')],
      ['l1', at('09:10')],
    ]);
    expect(state.line.get('p1')?.enteredAt).toBe(at('11:20'));
  });

  test('belongs to the village of its sheet, also while another one is talked about', () => {
    const state = aMeeting();
    entered(state, { item: item(2), text: '账目半年没有公开' });
    expect(state.line.get('p1')?.village).toBe(shiqiao);
    expect([...state.issue.values()].map(({ village }) => village)).toEqual([shiqiao]);
  });

  test('keeps the order of the sheet where several stand at the same minute', () => {
    const state = aMeeting();
    for (const line of ['p3', 'p1', 'p2']) entered(state, { line, kind: 'material', text: `材料${line}` });
    expect(linesOf(state, theMeeting).map(({ id }) => id)).toEqual(['p3', 'p1', 'p2']);
  });

  test('never goes to the wall by itself, whatever the wall shows', () => {
    const state = aMeeting();
    const before = roomView(state, '2026-09-21', 'zh');
    entered(state, { kind: 'material', text: '补记的一句' });
    expect(roomView(state, '2026-09-21', 'zh')).toEqual(before);
    expect(JSON.stringify(roomView(state, '2026-09-21', 'zh'))).not.toContain('补记的一句');
  });

  test('answers the question that was open at its time, not one that was asked later', () => {
    const state = aMeeting();
    entered(state, { line: 'p1', kind: 'question', text: '后备到底几人？', at: at('09:06') });
    captured(state, { line: 'l9', kind: 'question', text: '谁核对过？', at: at('10:40') });
    entered(state, { line: 'p2', kind: 'answer', text: '一共三人', at: at('09:08') });
    expect(state.question.get(questionOf('p1'))).toMatchObject({ state: 'answered', answer: 'p2' });
    expect(state.question.get(questionOf('l9'))?.state).toBe('open');
  });

  test('stands in the minutes before what was said after it', () => {
    const state = aMeeting();
    captured(state, { line: 'l1', text: '2025年3月起后备力量无人在册', at: at('09:10') });
    entered(state, { line: 'p1', text: '2024年6月起集体资产台账未更新', at: at('09:07') });
    const model = buildMinutes(state, theMeeting, { today: '2026-09-21' });
    const text = model
      ? runsOf(model)
          .map((one) => one.text)
          .join('')
      : '';
    expect(text.indexOf('集体资产台账')).toBeGreaterThan(0);
    expect(text.indexOf('集体资产台账')).toBeLessThan(text.indexOf('后备力量无人在册'));
  });

  test('may still be typed while the meeting is tidied up', () => {
    const state = aMeeting();
    done(state, closeMeeting(state, theMeeting, at('11:00')));
    expect(isRefusal(enterFromPaper(state, onPaper()))).toBe(false);
  });

  test('is refused with a time that is none', () => {
    expect(enterFromPaper(aMeeting(), onPaper({ at: '2026-09-21T25:10:00' }))).toEqual({ refused: 'time-unreadable' });
  });

  test('of no village makes a question of a symptom, as in the meeting', () => {
    const state = aMeeting();
    entered(state, { item: null, text: '后备力量配备不正常' });
    expect(state.line.get('p1')?.village).toBeUndefined();
    expect([...state.issue.values()].filter(({ village }) => village === liuwan)).toEqual([]);
    expect([...state.question.values()]).toMatchObject([{ line: 'p1', state: 'open' }]);
  });
});
