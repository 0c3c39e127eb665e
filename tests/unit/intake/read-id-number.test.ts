import { describe, expect, test } from 'vitest';
import { checkDigit, maskedId, maskedPhone, readIdNumber, readPhone } from '../../../shared/intake/read-id-number.ts';

const valid = `99010119860818005${checkDigit('99010119860818005')}`;

describe('a citizen’s number', () => {
  test('carries birth and sex, whatever blanks and wide digits it is written with', () => {
    const expected = { is: 'id', id: valid, birth: '1986-08-18', sex: 'male' };
    expect(readIdNumber(valid)).toEqual(expected);
    expect(readIdNumber(`${valid.slice(0, 6)} ${valid.slice(6)}`)).toEqual(expected);
  });

  test('is lost once Excel kept it as a number', () => {
    expect(readIdNumber({ text: '9.90101E+17', number: 990101198608180000 })).toEqual({ is: 'digits-lost' });
    expect(readIdNumber('4.2E+17')).toEqual({ is: 'digits-lost' });
  });

  test('is refused with one digit changed, and with one digit short', () => {
    const changed = `${valid.slice(0, 16)}${(Number(valid[16]) + 1) % 10}${valid[17]}`;
    expect(readIdNumber(changed).is).toBe('check-digit');
    expect(readIdNumber(valid.slice(1))).toEqual({ is: 'length', digits: 17 });
  });

  test('is shown by its last four places only, a telephone without its middle', () => {
    expect(maskedId(valid)).toBe(`****${valid.slice(-4)}`);
    expect(maskedPhone('138 1234-2071')).toBe('138****2071');
  });

  test('is no telephone, and a telephone is read through blanks and dashes', () => {
    expect(readPhone('154-0001-2071')).toBe('15400012071');
    expect(readPhone({ text: '1.54E+10', number: 15400012071 })).toBe('15400012071');
    expect(readPhone('无')).toBeNull();
  });
});
