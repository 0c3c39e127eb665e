import { describe, expect, test } from 'vitest';
import { buildMinutes } from '../../../shared/documents/build-minutes.ts';
import { runsOf, sourcesOf } from '../../../shared/documents/model.ts';
import { meetingId } from '../../../shared/records/ids.ts';
import { kindNames } from '../../../shared/records/kinds.ts';
import type { OwnState } from '../../../shared/records/state.ts';
import { meetingCounts } from '../../../shared/views/counts.ts';
import {
  aDecision,
  aDiagnosis,
  aLine,
  anIssue,
  aParticipant,
  aPrescription,
  aQuestion,
  aSuggestion,
} from '../../support/meeting-builders.ts';
import { sampleMeeting, sampleRecords } from '../../support/meeting-state.ts';

const m1 = meetingId.parse('m1');
const textOf = (state: OwnState): string => {
  const model = buildMinutes(state, m1, { today: '2026-09-21' });
  if (!model) throw new Error('no minutes');
  return runsOf(model)
    .map(({ text }) => text)
    .join('');
};

describe('the minutes of a meeting', () => {
  test('open with who chaired what where, and which villages were judged', () => {
    const text = textOf(sampleMeeting());
    expect(text).toContain(
      '2026年9月21日，县委组织部副部长沈望川在县委办公楼三楼会议室主持召开第三轮村（社区）“两委”班子会诊会，县民政局、县财政局、县农业农村局对云溪镇7个村、1个社区逐村会诊。会上追问2个，当场答复1个，会后书面答复1个。',
    );
  });

  test('tell of each village its symptom with how long, its cause, and who mends it by when', () => {
    const text = textOf(sampleMeeting());
    expect(text).toContain('（一）柳湾村病症：2025年3月起后备力量无人在册，已持续18个月；');
    expect(text).toContain('病因：镇村两级对后备人选只登记不培养；公开事项没有专人负责。');
    expect(text).toContain(
      '药方：选定2名以上后备人选并明确帮带人，由云溪镇党委牵头，陆问舟负责，于2026年10月30日前完成；',
    );
  });

  test('keep the words in which a speaker said since when, and set the computed date beside them', () => {
    expect(textOf(sampleMeeting())).toContain('连续两年未发展党员（约2024年9月起），已持续约24个月。');
  });

  test('say nothing new of a village without an issue, but what it still owes from before', () => {
    expect(textOf(sampleMeeting())).toContain(
      '（八）云岭村本次会议未提出新的病症。此前交办的问题尚有1个未销号，其中逾期1个。',
    );
  });

  test('word the suggestions of the masses by kind, with their fate', () => {
    expect(textOf(sampleMeeting())).toContain(
      '1. 群众代表建议借鉴机关干部职工管理模式，村干部请假要有人顶班，采纳。2. 群众代表建议把公开栏搬到小卖部门口，看的人多，留存研究。',
    );
  });

  test('give each decision its unit, helpers, date and addressee once, whether the speaker named them or the clerk', () => {
    const text = textOf(sampleMeeting());
    expect(text).toContain(
      '1. 柳湾村后备力量补充，由云溪镇党委牵头，县委组织部配合，于2026年10月30日前完成，结果报县委组织部。',
    );
    expect(text).toContain('2. 镇村两级公开事项核对办法，由县民政局牵头，县农业农村局配合，于2026年11月20日前印发。');
  });

  test('count what the wall and the ledger count', () => {
    const state = sampleMeeting();
    const counts = meetingCounts(state, m1);
    expect(textOf(state)).toContain(`共提出病症${counts.issues}个，涉及村（社区）7个`);
    expect(textOf(state)).toContain(`采纳药方${counts.prescriptionsAdopted}条，议定事项${counts.decisions}件。`);
    expect(textOf(state)).toContain('第二轮问题2个，已销号1个（其中反弹0个），未销号1个，其中逾期1个。');
  });

  test('know the records of every sentence, and each of them is on file', () => {
    const state = sampleMeeting();
    const model = buildMinutes(state, m1, { today: '2026-09-21' });
    const ids = new Set(kindNames.flatMap((kind) => [...state[kind].keys()]));
    expect(model && runsOf(model).filter(({ sources, text }) => sources.length === 0 && text.trim() !== '')).toEqual(
      [],
    );
    expect(model && sourcesOf(model).filter((id) => !ids.has(id))).toEqual([]);
  });
});

const mark = '机密标记';

/** A mark in each text that a record can carry, said on a line of that lane. */
const planted = (lane: 'room' | 'host' | 'file', isOffRecord: boolean) => {
  const line = (id: string, kind: string) => aLine({ id, kind, text: `${mark}${id}`, lane, isOffRecord });
  const lines = ['symptom', 'cause', 'prescription', 'suggestion', 'decision', 'commitment', 'question', 'answer'].map(
    (kind) => line(`x-${kind}`, kind),
  );
  return sampleMeeting({
    line: [...sampleRecords.line, ...lines],
    issue: [...sampleRecords.issue, anIssue({ id: 'x-i', summary: `${mark}病症`, line: 'x-symptom' })],
    diagnosis: [...sampleRecords.diagnosis, aDiagnosis({ id: 'x-d', text: `${mark}病因`, line: 'x-cause' })],
    prescription: [
      ...sampleRecords.prescription,
      aPrescription({ id: 'x-rx', measure: `${mark}药方`, line: 'x-prescription' }),
    ],
    suggestion: [...sampleRecords.suggestion, aSuggestion({ id: 'x-s', line: 'x-suggestion' })],
    decision: [...sampleRecords.decision, aDecision({ id: 'x-c', number: 9, text: `${mark}议定`, line: 'x-decision' })],
    question: [
      ...sampleRecords.question,
      aQuestion({ id: 'x-q', line: 'x-question', state: 'answered', answer: 'x-answer' }),
    ],
  });
};

describe('what minutes never carry', () => {
  test.each([
    ['off the record', 'room', true],
    ['for the host only', 'host', false],
    ['for the file only', 'file', false],
  ] as const)('is a line said %s, and whatever was made from it', (_, lane, isOffRecord) => {
    expect(textOf(planted(lane, isOffRecord))).not.toContain(mark);
  });

  test('is there when the same is said on the record (so the marks above would be seen)', () => {
    expect(textOf(planted('room', false)).split(mark).length - 1).toBe(8);
  });

  test('is an answer off the record, nor the question that would tell it', () => {
    const answer = aLine({ id: 'l3', kind: 'answer', text: `${mark}答`, isOffRecord: true });
    const lines = sampleRecords.line.map((line) => (line.id === 'l3' ? answer : line));
    expect(textOf(sampleMeeting({ line: lines }))).not.toMatch(/机密标记|谁来带/);
  });

  test('is the name of a representative of the masses, in no text of anybody', () => {
    const said = aLine({
      id: 'x1',
      kind: 'commitment',
      text: '侯三槐反映的事月底前答复，电话13812345678，苗 秀岭也在场',
    });
    const text = textOf(sampleMeeting({ line: [...sampleRecords.line, said] }));
    expect(text).not.toMatch(/侯三槐|苗\s*秀岭|138/);
    expect(text).toContain('有群众反映的事月底前答复，电话（略），群众代表也在场');
  });

  test('is the name of a speaker who was promised to stay hidden', () => {
    const hidden = aParticipant({ id: 'p30', name: '乔木生', publicName: undefined, unitName: '柳湾村', order: 30 });
    const line = aLine({
      id: 'x2',
      kind: 'suggestion',
      text: '建议查一查鱼塘承包',
      speaker: 'p30',
      speakerState: 'hidden',
    });
    const text = textOf(
      sampleMeeting({
        participant: [...sampleRecords.participant, hidden],
        line: [...sampleRecords.line, line],
        suggestion: [...sampleRecords.suggestion, aSuggestion({ id: 'x3', line: 'x2', fate: 'kept' })],
      }),
    );
    expect(text).not.toContain('乔木生');
    expect(text).toContain('有群众建议查一查鱼塘承包，留存研究。');
  });
});
