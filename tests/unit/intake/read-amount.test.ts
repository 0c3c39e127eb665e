import { describe, expect, test } from 'vitest';
import { readCount, readMoney, readPercent } from '../../../shared/intake/read-amount.ts';

const amount = (value: number, isAbout = false) => ({ is: 'amount', value, isAbout });

describe('an income in 万元', () => {
  test.each([
    ['5.2万元', 5.2, false],
    ['52000元', 5.2, false],
    ['约9.2万元', 9.2, true],
    ['约300', 300, true],
    ['８．６', 8.6, false],
    ['1,234.5', 1234.5, false],
    ['12万元左右', 12, true],
    ['30余万元', 30, true],
  ])('written %s is %s', (text, value, isAbout) => {
    expect(readMoney(text, '万元')).toEqual(amount(value, isAbout));
  });

  test('is divided where the head says 元', () => {
    expect(readMoney({ text: '86000', number: 86000 }, '元')).toEqual(amount(8.6));
  });

  test('is not guessed from words', () => {
    expect(readMoney('较上年增长', '万元')).toEqual({ is: 'unclear', text: '较上年增长' });
    expect(readMoney('—', '万元')).toEqual({ is: 'nothing' });
  });
});

describe('a count', () => {
  test.each([
    ['412户', 412],
    ['1,386', 1386],
    ['４１２', 412],
  ])('written %s is %s', (text, value) => {
    expect(readCount(text)).toEqual(amount(value));
  });

  test('is never half a person and never less than nobody', () => {
    expect(readCount('3.5').is).toBe('unclear');
    expect(readCount('-3').is).toBe('unclear');
  });
});

describe('a share of the people satisfied', () => {
  test('is the same as a fraction shown in percent, as text and as a bare number', () => {
    expect(readPercent({ text: '91.5%', number: 0.915 })).toEqual(amount(91.5));
    expect(readPercent('91.5%')).toEqual(amount(91.5));
    expect(readPercent({ text: '91.5', number: 91.5 })).toEqual(amount(91.5));
  });

  test('is refused above a hundred', () => {
    expect(readPercent('915%').is).toBe('unclear');
  });
});
