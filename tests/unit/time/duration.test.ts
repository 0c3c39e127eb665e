import { describe, expect, test } from 'vitest';
import type { RoughDate } from '../../../shared/time/dates.ts';
import { ageOn, durationSince, durationWords } from '../../../shared/time/duration.ts';
import { workdayOn } from '../../../shared/time/workdays.ts';

const today = '2026-09-21';
const since = (from: string, doubt: 'exact' | 'about' | 'event' = 'exact'): RoughDate => ({ from, doubt, text: '' });
const words = (date: RoughDate, language: 'zh' | 'en' = 'zh'): string | null => {
  const duration = durationSince(date, today);
  return duration && durationWords(language, duration);
};

describe('how long something has lasted', () => {
  test.each([
    ['from a day, in days', since('2026-09-01'), '20 天'],
    ['from a month, in whole months and without 约', since('2025-03'), '18 个月'],
    ['from a year, in years with 约', since('2024'), '约 2 年'],
    ['from a month that is itself about, with 约', since('2024-09', 'about'), '约 24 个月'],
    ['from a dated event, as exactly as the event is dated', since('2026-03', 'event'), '6 个月'],
  ])('is said %s', (_, date, expected) => {
    expect(words(date)).toBe(expected);
  });

  test('is said in English with its plural', () => {
    expect(words(since('2026-08'), 'en')).toBe('1 month');
    expect(words(since('2024'), 'en')).toBe('about 2 years');
  });

  test('is not said where the beginning is unknown or still to come', () => {
    expect(words({ from: null, doubt: 'unknown', text: '会后核实' })).toBeNull();
    expect(words(since('2026-10'))).toBeNull();
  });

  test('an age counts months, since the day of birth is not for the room', () => {
    expect(ageOn('1974-10', today)).toBe(51);
    expect(ageOn('1974-09', today)).toBe(52);
    expect(ageOn('1974', today)).toBeNull();
  });
});

describe('a year without a workday table', () => {
  test.each([
    ['2027-02-05', false, '除夕'],
    ['2027-02-08', false, '初三'],
    ['2027-02-09', true, '初四'],
    ['2027-04-05', false, '清明'],
    ['2027-06-09', false, '端午'],
    ['2027-10-01', false, '国庆'],
    ['2027-10-04', true, 'the fourth day of October'],
  ])('takes %s as a workday: %s (%s), and says that it is an estimate', (day, isWorkday) => {
    expect(workdayOn(day)).toEqual({ isWorkday, isEstimate: true });
  });
});
