import { describe, expect, test } from 'vitest';
import { cutByRarity, isRare } from '../../../electron/documents/faces.ts';
import { facesAmong } from '../../../electron/documents/faces-here.ts';
import { chineseNumber } from '../../../shared/documents/chinese-number.ts';
import { measureWords } from '../../../shared/documents/measure-words.ts';
import { paperGaps } from '../../../shared/documents/paper-checks.ts';
import { sinceWords } from '../../../shared/documents/since-words.ts';
import { titleLines } from '../../../shared/documents/title-lines.ts';
import { meetingId } from '../../../shared/records/ids.ts';
import { aDecision, anIssue, aPrescription } from '../../support/meeting-builders.ts';
import { sampleMeeting, sampleRecords } from '../../support/meeting-state.ts';

describe('since when, behind a symptom', () => {
  test.each([
    ['后备力量2025年3月起无人在册', '2025-03', 'exact', '2025年3月起', '，已持续18个月'],
    ['去年12月起资金没有用', '2025-12', 'exact', '去年12月起', '（2025年12月起），已持续9个月'],
    ['未发展党员', '2024-09', 'about', '连续两年', '，连续两年（约2024年9月起），已持续约24个月'],
    ['无人值班', '2026-09', 'exact', '', '（2026年9月起）'],
    ['无人值班，已持续18个月', '2025-03', 'exact', '', '（2025年3月起）'],
  ] as const)('of “%s” from %s, %s, said as “%s”, reads “%s”', (said, from, doubt, text, words) => {
    expect(sinceWords(said, { from, doubt, text }, '2026-09-21')).toBe(words);
  });

  test('says that it is still to be found out where nobody knew', () => {
    expect(sinceWords('账目不清', { from: null, doubt: 'unknown', text: '账本遗失' }, '2026-09-21')).toBe(
      '，起始时间待核实',
    );
  });
});

test('a measure names unit, person, day and report once, whoever said them', () => {
  const due = { date: '2026-10-30', text: '10月30日前' };
  expect(
    measureWords({ text: '选定人选', leadUnit: '云溪镇党委', person: '陆问舟', due, reportTo: '县委组织部' }),
  ).toBe('选定人选，由云溪镇党委牵头，陆问舟负责，于2026年10月30日前完成，结果报县委组织部');
  expect(measureWords({ text: '由云溪镇党委于10月30日前选定人选', leadUnit: '云溪镇党委', due })).toBe(
    '由云溪镇党委于10月30日前选定人选',
  );
  expect(measureWords({ text: '办完结算', due: { count: 20, unit: 'workday', text: '20个工作日内' } })).toBe(
    '办完结算，20个工作日内完成',
  );
});

test('headings count to the last village of a county in Chinese', () => {
  expect([1, 10, 12, 20, 95, 100, 103, 112].map(chineseNumber)).toEqual([
    '一',
    '十',
    '十二',
    '二十',
    '九十五',
    '一百',
    '一百〇三',
    '一百一十二',
  ]);
});

test('a long title is broken into even lines, never inside quotes or brackets', () => {
  expect(titleLines('第三轮村（社区）“两委”班子会诊会纪要')).toEqual(['第三轮村（社区）', '“两委”班子会诊会纪要']);
  expect(titleLines('会诊会纪要')).toEqual(['会诊会纪要']);
});

describe('the faces of a paper', () => {
  test('know which characters the old faces lack', () => {
    expect(['䶮', '㛃', '龘'].map(isRare)).toEqual([true, true, true]);
    expect([...'青禾县啊齄，“1A'].filter(isRare)).toEqual([]);
    expect(cutByRarity('云䶮青')).toEqual([
      { text: '云', isRare: false },
      { text: '䶮', isRare: true },
      { text: '青', isRare: false },
    ]);
  });

  test('are those of Windows where the official ones are not all there', () => {
    expect(facesAmong(['simfang.ttf', 'simsun.ttc']).names.body).toBe('仿宋');
    expect(facesAmong(['仿宋_GB2312.ttf', 'FZXBSJW.TTF']).names.body).toBe('仿宋_GB2312');
  });
});

describe('the checks before papers are made', () => {
  const gapsOf = (more: Parameters<typeof sampleMeeting>[0]) =>
    paperGaps(sampleMeeting(more), meetingId.parse('m1')).map(({ kind, isOwed }) => `${kind}${isOwed ? ' owed' : ''}`);

  test('find nothing owed in a meeting where all was said', () => {
    expect(gapsOf({})).toEqual([]);
  });

  test('call it owed that nobody answers for a measure or a decision, and by no day', () => {
    const prescription = [
      ...sampleRecords.prescription,
      aPrescription({ id: 'x', issue: 'i1', leadUnit: undefined, person: undefined, due: undefined }),
    ];
    const decision = [aDecision({ text: '研究村级公开办法', leadUnit: undefined, due: undefined })];
    expect(gapsOf({ prescription, decision })).toEqual([
      'measure-no-owner owed',
      'measure-no-due owed',
      'decision-no-owner owed',
      'decision-no-due owed',
    ]);
  });

  test('say of an issue without prescription and cause that it is on no notice, and let it be', () => {
    expect(gapsOf({ issue: [...sampleRecords.issue, anIssue({ id: 'x' })] })).toEqual([
      'issue-no-prescription',
      'issue-no-cause',
    ]);
  });
});
