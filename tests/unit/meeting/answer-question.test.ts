import { describe, expect, test } from 'vitest';
import { type Asking, askReadyQuestion } from '../../../shared/meeting/ask-question.ts';
import { lineId } from '../../../shared/records/ids.ts';
import { applyChanges, type OwnState } from '../../../shared/records/state.ts';
import {
  aMeeting,
  at,
  captured,
  done,
  issueOf,
  liuwan,
  questionOf,
  secretary,
  shiqiao,
  theMeeting,
} from '../../support/a-meeting.ts';

const asked = (state: OwnState, different: Partial<Asking> = {}) =>
  done(
    state,
    askReadyQuestion(state, {
      line: lineId.parse('l2'),
      meeting: theMeeting,
      about: lineId.parse('l1'),
      slots: ['village', 'since'],
      at: at('09:12'),
      toWall: true,
      language: 'zh',
      ...different,
    }),
  );

const answered = (state: OwnState, text: string, different: object = {}) =>
  captured(state, { line: 'l3', kind: 'answer', text, at: at('09:13'), speaker: secretary, ...different });

/** A vague symptom, and the ready question about it. */
const askedVillages = (): OwnState => {
  const state = aMeeting();
  captured(state, { text: '个别村后备力量配备不正常' });
  asked(state);
  return state;
};

const theQuestion = (state: OwnState, line = 'l1') => state.question.get(questionOf(line));
const issues = (state: OwnState) => [...state.issue.values()];

describe('an answer', () => {
  test('that names villages and a time makes an issue of each and answers the question', () => {
    const state = askedVillages();
    answered(state, '柳湾村和石桥村，都是去年三月起');
    expect(issues(state)).toMatchObject([
      { village: liuwan, since: { from: '2025-03' }, line: 'l1' },
      { village: shiqiao, since: { from: '2025-03' }, line: 'l1' },
    ]);
    expect(theQuestion(state)).toMatchObject({ state: 'answered', answer: 'l3', answeredAt: at('09:13') });
    expect(state.line.get('l3')?.answers).toBe('l2');
    expect(state.line.get('l1')?.issue).toBe(issueOf('l1'));
  });

  test('gives each village the time that was said with it', () => {
    const state = askedVillages();
    answered(state, '柳湾村2025年3月起，石桥村2024年8月起');
    expect(issues(state).map(({ since }) => since.from)).toEqual(['2025-03', '2024-08']);
  });

  test('leaves asked what one of the villages did not say', () => {
    const state = askedVillages();
    answered(state, '柳湾村2025年3月起，还有石桥村');
    expect(issues(state).map(({ since }) => since.from)).toEqual(['2025-03', null]);
    expect(theQuestion(state)).toMatchObject({ state: 'open', said: [{ slot: 'village', line: 'l3' }] });
  });

  test('that fills only one slot leaves the question open for the other, and the next answer closes it', () => {
    const state = askedVillages();
    answered(state, '柳湾村');
    expect(theQuestion(state)).toMatchObject({ state: 'open', said: [{ slot: 'village', text: '柳湾村' }] });
    expect(theQuestion(state)?.answer).toBeUndefined();
    answered(state, '从2025年3月起', { line: 'l4', at: at('09:15') });
    expect(theQuestion(state)).toMatchObject({ state: 'answered', answer: 'l4', answeredAt: at('09:15') });
    expect(issues(state)).toMatchObject([{ village: liuwan, since: { from: '2025-03' } }]);
  });

  test('that names a further village later adds its issue', () => {
    const state = askedVillages();
    answered(state, '柳湾村');
    answered(state, '还有石桥村，都是2025年3月起', { line: 'l4' });
    expect(issues(state).map(({ village }) => village)).toEqual([liuwan, shiqiao]);
  });

  test('that fills nothing leaves the question open', () => {
    const state = askedVillages();
    answered(state, '具体情况要回去核实');
    expect(theQuestion(state)).toMatchObject({ state: 'open' });
    expect(theQuestion(state)?.said).toBeUndefined();
    expect(state.line.get('l3')?.answers).toBe('l2');
    expect(issues(state)).toEqual([]);
  });

  test('that only puts off a question in free words leaves it open, too', () => {
    const state = aMeeting();
    captured(state);
    captured(state, { line: 'l2', kind: 'question', text: '发票在哪里？' });
    answered(state, '会后核实再报');
    expect(theQuestion(state, 'l2')?.state).toBe('open');
    answered(state, '在镇会计代理中心', { line: 'l4' });
    expect(theQuestion(state, 'l2')).toMatchObject({ state: 'answered', answer: 'l4' });
  });

  test('says since when for an issue that lacked it', () => {
    const state = aMeeting();
    captured(state, { text: '后备力量配备不正常' });
    asked(state, { slots: ['since'] });
    answered(state, '2025年3月换人以后');
    expect(issues(state)).toMatchObject([{ since: { from: '2025-03' } }]);
    expect(theQuestion(state, 'l2')?.state).toBe('answered');
  });

  test('says who does it and by when for a measure that lacked it', () => {
    const state = aMeeting();
    captured(state);
    captured(state, { line: 'l4', kind: 'prescription', text: '选定两名后备人选', issue: issueOf('l1') });
    asked(state, { about: lineId.parse('l4'), slots: ['who', 'due'] });
    answered(state, '由云溪镇党委牵头，10月30日前');
    expect([...state.prescription.values()]).toMatchObject([{ leadUnit: '云溪镇党委', due: { date: '2026-10-30' } }]);
    expect(theQuestion(state, 'l2')?.state).toBe('answered');
  });

  test('takes the bare name of a person present for who does it', () => {
    const state = aMeeting();
    captured(state);
    captured(state, { line: 'l4', kind: 'prescription', text: '10月30日前选定两名后备人选', issue: issueOf('l1') });
    asked(state, { about: lineId.parse('l4'), slots: ['who'] });
    answered(state, '石守拙');
    expect([...state.prescription.values()]).toMatchObject([{ person: '石守拙' }]);
  });

  test('for the host alone fills no issue, since its words would reach the room', () => {
    const state = aMeeting();
    captured(state, { text: '后备力量配备不正常' });
    asked(state, { slots: ['since'] });
    answered(state, '2025年3月起', { isForHost: true });
    expect(issues(state)).toMatchObject([{ since: { from: null } }]);
  });

  test('to a question on an answer is about the symptom that drew the first', () => {
    const state = askedVillages();
    answered(state, '有两个村');
    captured(state, { line: 'l4', kind: 'question', text: '哪两个村？从什么时候起？' });
    captured(state, { line: 'l5', kind: 'answer', text: '柳湾村和石桥村，2025年3月起' });
    expect(issues(state)).toHaveLength(2);
  });

  test('taken back leaves the question open and the issues unmade', () => {
    const state = askedVillages();
    const before = structuredClone(state);
    const back = answered(state, '柳湾村和石桥村，都是去年三月起');
    applyChanges(state, back);
    expect(state).toEqual(before);
  });
});

describe('a question that the chair puts in words of her own', () => {
  test('is the one that the symptom asks by itself', () => {
    const state = aMeeting();
    captured(state, { text: '个别村后备力量配备不正常' });
    captured(state, { line: 'l2', kind: 'question', text: '哪几个村？不正常从什么时候开始？' });
    expect([...state.question.values()]).toMatchObject([{ id: questionOf('l1'), line: 'l2' }]);
    answered(state, '柳湾村，去年三月起');
    expect(theQuestion(state)?.state).toBe('answered');
  });
});

describe('what no record holds', () => {
  const askedAmount = (): OwnState => {
    const state = aMeeting();
    captured(state, { text: '2025年3月起多次没有公开账目' });
    asked(state, { slots: ['amount', 'source'] });
    return state;
  };

  test('is kept with the question: how many by a figure, how known in free words', () => {
    const state = askedAmount();
    answered(state, '4次，镇里检查时看的公开栏');
    expect(theQuestion(state, 'l2')).toMatchObject({
      state: 'answered',
      said: [{ slot: 'amount' }, { slot: 'source' }],
    });
  });

  test('is still asked where the answer only puts it off', () => {
    const state = askedAmount();
    answered(state, '要回去核实');
    expect(theQuestion(state, 'l2')).toMatchObject({ state: 'open' });
  });
});
