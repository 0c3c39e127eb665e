import { describe, expect, test } from 'vitest';
import { dateWithin, readDate } from '../../../shared/intake/read-date.ts';

describe('a date in a list', () => {
  test.each([
    ['2021.03', '2021-03'],
    ['202103', '2021-03'],
    ['2021-3', '2021-03'],
    ['2021/3/5', '2021-03-05'],
    ['2021年3月', '2021-03'],
    ['2021.3.5', '2021-03-05'],
    ['2021年3月5日', '2021-03-05'],
    ['20210305', '2021-03-05'],
    ['1986年5月生', '1986-05'],
    ['２０２１．０３', '2021-03'],
    ['2021.10', '2021-10'],
    ['2021.1', '2021-01'],
    [' 2021 年 3 月 ', '2021-03'],
    ['自2026年3月起', '2026-03'],
    ['2019', '2019'],
  ])('%s as text is %s', (text, date) => {
    expect(readDate(text)).toEqual({ is: 'date', date });
  });

  test('as the number 2021.1 may be January or October, and is not guessed', () => {
    expect(readDate({ text: '2021.1', number: 2021.1 })).toEqual({
      is: 'ambiguous',
      january: '2021-01',
      october: '2021-10',
    });
  });

  test('as the number 2021.1 that is shown as 2021.10 is October', () => {
    expect(readDate({ text: '2021.10', number: 2021.1 })).toEqual({ is: 'date', date: '2021-10' });
  });

  test.each([
    [2021.03, '2021-03'],
    [2021.11, '2021-11'],
    [2021.3, '2021-03'],
    [202103, '2021-03'],
    [2021, '2021'],
  ])('as the number %s is %s', (number, date) => {
    expect(readDate({ text: String(number), number })).toEqual({ is: 'date', date });
  });

  test('that is a real date keeps the day only where the sheet shows it', () => {
    expect(readDate({ text: '2021/3/5', number: 44260, day: '2021-03-05' })).toEqual({
      is: 'date',
      date: '2021-03-05',
    });
    expect(readDate({ text: '2021.03', number: 44260, day: '2021-03-05' })).toEqual({ is: 'date', date: '2021-03' });
  });

  test.each(['', '无', '—', '/', '　'])('is absent where the cell says "%s"', (text) => {
    expect(readDate(text)).toEqual({ is: 'nothing' });
  });

  test.each(['2021.13', '2021年2月30日', '去年', '1021.03', '待定'])('is not made out of %s', (text) => {
    expect(readDate(text)).toEqual({ is: 'unclear', text });
  });

  test('is found inside a remark', () => {
    expect(dateWithin('自2026年3月起空缺')).toBe('2026-03');
    expect(dateWithin('截至2026年9月20日')).toBe('2026-09-20');
    expect(dateWithin('空缺')).toBeNull();
  });
});
