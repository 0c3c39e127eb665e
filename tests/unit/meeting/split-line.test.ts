import { describe, expect, test } from 'vitest';
import { linesOf } from '../../../shared/meeting/meeting-now.ts';
import { splitLine } from '../../../shared/meeting/split-line.ts';
import { lineId } from '../../../shared/records/ids.ts';
import { applyChanges, type OwnState } from '../../../shared/records/state.ts';
import {
  aMeeting,
  at,
  captured,
  chair,
  clerk,
  done,
  issueOf,
  questionOf,
  secretary,
  theMeeting,
} from '../../support/a-meeting.ts';

const l1 = lineId.parse('l1');
const rest = lineId.parse('l1b');
const texts = (state: OwnState): string[] => linesOf(state, theMeeting).map(({ text }) => text);

const both = '2025年3月起后备力量无人在册，2026年1月起村务公开没有张贴';
const parted = { head: '2025年3月起后备力量无人在册', tail: '，2026年1月起村务公开没有张贴'.slice(1), rest };

describe('parting a long remark', () => {
  test('makes two lines of one, of the same time, speaker and kind, one after the other', () => {
    const state = aMeeting();
    captured(state, { text: both });
    captured(state, { line: 'l2', kind: 'material', text: '下一句', at: at('09:12') });
    done(state, splitLine(state, l1, parted, clerk));
    expect(texts(state)).toEqual([parted.head, parted.tail, '下一句']);
    expect(state.line.get('l1b')).toMatchObject({ kind: 'symptom', speaker: chair, at: at('09:10'), wall: 'shown' });
  });

  test('makes an issue of each half, each with its own time', () => {
    const state = aMeeting();
    captured(state, { text: both });
    done(state, splitLine(state, l1, parted, clerk));
    expect([...state.issue.values()]).toMatchObject([
      { id: issueOf('l1'), summary: parted.head, since: { from: '2025-03' } },
      { id: issueOf('l1b'), summary: parted.tail, since: { from: '2026-01' } },
    ]);
  });

  test('is undone in one step: the line says again what it said', () => {
    const state = aMeeting();
    captured(state, { text: both });
    const back = done(state, splitLine(state, l1, parted, clerk));
    applyChanges(state, back);
    expect(texts(state)).toEqual([both]);
    expect(state.issue.size).toBe(1);
  });

  test('leaves what was built on the first half where it was', () => {
    const state = aMeeting();
    captured(state, { text: both });
    captured(state, { line: 'l2', kind: 'cause', text: '没有人带', issue: issueOf('l1') });
    done(state, splitLine(state, l1, parted, clerk));
    expect([...state.diagnosis.values()]).toMatchObject([{ issue: issueOf('l1') }]);
  });

  test('parts an answer without answering another question by it', () => {
    const state = aMeeting();
    captured(state, { line: 'q1', kind: 'question', text: '谁来带？' });
    captured(state, { line: 'l1', kind: 'answer', text: '由书记带，副书记协助', speaker: secretary });
    captured(state, { line: 'q2', kind: 'question', text: '哪天完成？', at: at('09:20') });
    done(state, splitLine(state, l1, { head: '由书记带', tail: '副书记协助', rest }, clerk));
    expect(state.question.get(questionOf('q1'))).toMatchObject({ state: 'answered', answer: 'l1' });
    expect(state.question.get(questionOf('q2'))?.state).toBe('open');
    expect(state.line.get('l1b')?.answers).toBe('q1');
  });

  test('parts a question into two that are both open', () => {
    const state = aMeeting();
    captured(state, { line: 'l1', kind: 'question', text: '谁来带？哪天完成？' });
    done(state, splitLine(state, l1, { head: '谁来带？', tail: '哪天完成？', rest }, clerk));
    expect([...state.question.values()].map(({ line, state: now }) => [line, now])).toEqual([
      ['l1', 'open'],
      ['l1b', 'open'],
    ]);
  });

  test('keeps both halves off the wall that were only for the host or off the record', () => {
    const state = aMeeting();
    captured(state, { line: 'l1', kind: 'material', text: '自评较好，与督导不一致', isForHost: true });
    done(state, splitLine(state, l1, { head: '自评较好', tail: '与督导不一致', rest }, clerk));
    expect(state.line.get('l1b')).toMatchObject({ lane: 'host', wall: 'off' });
  });

  test('keeps a hidden speaker hidden in both halves', () => {
    const state = aMeeting();
    captured(state, { text: both, speakerState: 'hidden' });
    done(state, splitLine(state, l1, parted, clerk));
    expect(state.line.get('l1b')?.speakerState).toBe('hidden');
  });

  test('holds only the half that names a villager', () => {
    const state = aMeeting();
    captured(state, { kind: 'material', text: '公开栏没有换，侯三槐看见的' });
    done(state, splitLine(state, l1, { head: '公开栏没有换', tail: '侯三槐看见的', rest }, clerk));
    expect(state.line.get('l1b')).toMatchObject({ wall: 'waiting', heldFor: ['侯三槐'] });
  });

  test('is refused where one half would be empty, or the minutes are issued', () => {
    const state = aMeeting();
    captured(state);
    expect(splitLine(state, l1, { head: ' ', tail: '后备', rest }, clerk)).toEqual({ refused: 'split-empty' });
    expect(splitLine(state, l1, { head: '后备', tail: '', rest }, clerk)).toEqual({ refused: 'split-empty' });
    applyChanges(state, [{ kind: 'meeting', record: theMeeting, fields: { state: 'issued' } }]);
    expect(splitLine(state, l1, parted, clerk)).toEqual({ refused: 'minutes-issued' });
  });
});
