import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readDue } from '../../../shared/prescription/read-due.ts';
import { dueDay } from '../../../shared/time/deadline.ts';

const today = '2026-11-24';

const fixed: readonly (readonly [string, string])[] = [
  ['镇党委12月20日前选派1名干部到村任职', '2026-12-20'],
  ['10月15日前补齐两个季度的公开', '2027-10-15'],
  ['于2026年12月30日前完成，结果报县委组织部', '2026-12-30'],
  ['本周五前报名单', '2026-11-27'],
  ['下周五前报镇纪委', '2026-12-04'],
  ['年底前配齐', '2026-12-31'],
  ['明年6月底前完成', '2027-06-30'],
  ['12月中旬之前交账', '2026-12-20'],
  ['月底前公开', '2026-11-30'],
  ['下月底前公开', '2026-12-31'],
  ['春节前发放', '2027-02-05'],
  ['元旦前完成', '2026-12-31'],
  ['二月前完成', '2027-01-31'],
  ['明天前交', '2026-11-25'],
  ['led by the town committee before 15 December', '2026-12-15'],
];

const counted: readonly (readonly [string, number, string])[] = [
  ['20个工作日内办完结算', 20, 'workday'],
  ['一个月内补选到位', 1, 'month'],
  ['半年内还清', 6, 'month'],
  ['15日内书面报告', 15, 'day'],
  ['三天内补齐', 3, 'day'],
  ['两周内完成', 14, 'day'],
  ['半个月内完成', 15, 'day'],
  ['立行立改', 3, 'workday'],
  ['done within 10 working days', 10, 'workday'],
];

describe('the deadline that a prescription names', () => {
  test.each(fixed)('%s', (text, date) => {
    expect(readDue(text, today)?.date).toBe(date);
  });

  test.each(counted)('%s starts with the notice', (text, count, unit) => {
    expect(readDue(text, today)).toMatchObject({ count, unit, basis: 'notice' });
  });

  test('is not there where nothing but haste is asked for', () => {
    expect(readDue('相关单位要加强指导，尽快整改', today)).toBeUndefined();
  });

  test('is not the time since when something has lasted', () => {
    expect(readDue('补记3月以来的会议', today)).toBeUndefined();
  });

  test('keeps a continuing duty beside the day', () => {
    expect(readDue('12月20日前补齐，长期坚持', today)).toMatchObject({ date: '2026-12-20', longTerm: true });
  });
});

type Worked = {
  readonly entries: readonly {
    readonly text: string;
    readonly expect: { readonly due: { readonly from: string } | null };
  }[];
};

const worked: Worked = JSON.parse(readFileSync(new URL('../../fixtures/vague-entries.json', import.meta.url), 'utf8'));

describe('the deadlines of the worked entries', () => {
  test.each(worked.entries.map((entry) => [entry.text, entry.expect.due?.from ?? null] as const))(
    '%s',
    (text, from) => {
      expect(dueDay(readDue(text, today), null, today)?.date ?? null).toBe(from);
    },
  );
});
