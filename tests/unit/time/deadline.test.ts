import { describe, expect, test } from 'vitest';
import { countDeadline, dueDay } from '../../../shared/time/deadline.ts';

const workdays = (count: number) => ({ count, unit: 'workday' as const });
const days = (count: number) => ({ count, unit: 'day' as const });
const months = (count: number) => ({ count, unit: 'month' as const });

describe('a deadline counted by the workday table of 2026', () => {
  test.each([
    ['15工作日 from 21 September crosses the autumn holidays', '2026-09-21', workdays(15), '2026-10-19'],
    ['3工作日 from 23 September passes the Mid-Autumn days off', '2026-09-23', workdays(3), '2026-09-29'],
    ['30工作日 from 23 September', '2026-09-23', workdays(30), '2026-11-11'],
    ['3工作日 from 13 February counts the make-up Saturday', '2026-02-13', workdays(3), '2026-02-25'],
    ['15日 from 23 September ends on a workday', '2026-09-23', days(15), '2026-10-08'],
    ['15日 from 17 September ends in the holidays and moves', '2026-09-17', days(15), '2026-10-08'],
    ['1个月 from 31 January ends on a make-up Saturday and stays', '2026-01-31', months(1), '2026-02-28'],
    ['1个月 from 31 August ends on the last of a shorter month', '2026-08-31', months(1), '2026-09-30'],
    ['30日 from 24 September ends on a Saturday and moves', '2026-09-24', days(30), '2026-10-26'],
  ])('%s', (_, basis, span, expected) => {
    const counted = countDeadline(basis, span);
    expect(counted).toMatchObject({ date: expected, isEstimate: false });
  });

  test('that crosses into a year without a table says that it is an estimate', () => {
    const counted = countDeadline('2026-12-28', workdays(5));
    expect(counted).toEqual({ date: '2027-01-05', wasMoved: false, isEstimate: true });
  });
});

describe('the day on which something is due', () => {
  test('is provisional and counted from today until the notice is issued', () => {
    const due = dueDay({ ...workdays(15), basis: 'notice', text: '15个工作日内' }, null, '2026-09-21');
    expect(due).toEqual({ date: '2026-10-19', isProvisional: true, isEstimate: false });
  });

  test('is never moved where a day was named, though it is a Saturday', () => {
    expect(dueDay({ date: '2026-10-24', text: '10月24日前' }, null, '2026-09-21')?.date).toBe('2026-10-24');
  });
});
