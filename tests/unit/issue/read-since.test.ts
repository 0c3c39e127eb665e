import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readSince } from '../../../shared/issue/read-since.ts';

const today = '2026-11-24';
const electedOn = '2026-01-15';

const said: readonly (readonly [string, string | null, string])[] = [
  ['2025年3月起后备力量无人在册', '2025-03', 'exact'],
  ['2026年一、二季度村务公开未按期张贴', '2026-01', 'about'],
  ['2025年有三笔支出没有附件，共4.2万元', '2025', 'exact'],
  ['去年12月起项目资金结余8.3万元没有用', '2025-12', 'exact'],
  ['今年以来低保对象变动没有公示', '2026-01', 'about'],
  ['连续两年未发展党员', '2024', 'about'],
  ['2026年6月起第一书记到村不满每月10天', '2026-06', 'exact'],
  ['柳湾村，去年三月换人以后名册上就没有人了', '2025-03', 'exact'],
  ['前年8月以来没有开过村民代表会议', '2024-08', 'exact'],
  ['12月起没有人值班', '2025-12', 'exact'],
  ['半年没有开会', '2026-05', 'about'],
  ['一年来没有公开', '2025', 'about'],
  ['一年半没有交账', '2025-05', 'about'],
  ['20多天没有到岗', '2026-11-04', 'about'],
  ['三个月前就停了', '2026-08', 'about'],
  ['去年下半年停过两次', '2025-07', 'about'],
  ['上半年没有开党员大会', '2026-01', 'about'],
  ['第三季度没有公开', '2026-07', 'about'],
  ['去年四季度的账没有记', '2025-10', 'about'],
  ['去年冬天开始没有人住', '2025-12', 'about'],
  ['入夏以来水站停了', '2026-06', 'about'],
  ['今年初就报了', '2026-01', 'about'],
  ['年初报的材料没有批', '2026-01', 'about'],
  ['2024年底停的', '2024-12', 'about'],
  ['9月底停的', '2026-09', 'about'],
  ['本月没有值班', '2026-11', 'exact'],
  ['中秋以来没有开会', '2026-09-25', 'exact'],
  ['去年国庆前后停的', '2025-10', 'about'],
  ['清明以来没有修', '2026-04-05', 'exact'],
  ['二〇二四年五月起空缺', '2024-05', 'exact'],
  ['2025.03起空缺', '2025-03', 'exact'],
  ['2024年10月8日起停工', '2024-10-08', 'exact'],
  ['换届以来没有开会', '2026-01-15', 'event'],
  ['后备干部一直没配齐', null, 'unknown'],
  ['换届准备不足', null, 'unknown'],
  ['12月20日前选派干部', null, 'unknown'],
  ['三天内补齐', null, 'unknown'],
  ['任期5年，还没有述职', null, 'unknown'],
  ['每年两次的测评没有做', null, 'unknown'],
  ['35岁以下的后备人选没有', null, 'unknown'],
  ['no reserve for two years', '2024', 'about'],
  ['empty since March last year, three months ago at least', '2025-03', 'exact'],
];

describe('since when a symptom has held', () => {
  test.each(said)('%s', (text, from, doubt) => {
    expect(readSince(text, today, electedOn)).toMatchObject({ from, doubt });
  });

  test('keeps the words of the speaker beside the computed date', () => {
    expect(readSince('连续两年未发展党员', today).text).toBe('连续两年');
  });

  test('stays open after an election that is not on file', () => {
    expect(readSince('换届以来没有开会', today)).toEqual({ from: null, doubt: 'unknown', text: '' });
  });

  test('says of the latest December, while November runs, that it was last year', () => {
    expect(readSince('12月3日停水', today).from).toBe('2025-12-03');
  });
});

type Worked = {
  readonly entries: readonly {
    readonly kind: string;
    readonly text: string;
    readonly expect: { readonly since: { readonly from: string; readonly doubt: string } | null };
  }[];
};

const worked: Worked = JSON.parse(readFileSync(new URL('../../fixtures/vague-entries.json', import.meta.url), 'utf8'));

describe('the worked entries of the county', () => {
  test.each(
    worked.entries
      .filter(({ kind }) => kind === 'symptom' || kind === 'answer')
      .map((entry) => [entry.text, entry.expect.since] as const),
  )('%s', (text, since) => {
    expect(readSince(text, today, electedOn)).toMatchObject(since ?? { from: null, doubt: 'unknown' });
  });
});
