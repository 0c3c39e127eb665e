import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readRecoveryCode, recoveryBytes, recoveryCodeOf } from '../../../shared/vault/recovery-code.ts';

const code = recoveryCodeOf(Uint8Array.from({ length: recoveryBytes }, (_, at) => at * 17));

describe('a recovery code on paper', () => {
  test('is 26 letters in groups of four', () => {
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{2}$/);
  });

  test.each([
    ['in small letters', code.toLowerCase()],
    ['without its strokes', code.replaceAll('-', '')],
    ['with an O for a nought', code.replaceAll('0', 'O')],
    ['with an l for a one', code.replaceAll('1', 'l')],
    [
      'with full-width letters',
      [...code].map((one) => (one === '-' ? one : String.fromCodePoint(one.charCodeAt(0) + 0xfee0))).join(''),
    ],
  ])('is read %s', (_how, typed) => {
    expect(readRecoveryCode(typed)).toBe(code);
  });

  test('is refused at once where one letter was read wrong', () => {
    const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
    const places = [...code].flatMap((one, at) => (one === '-' ? [] : [at]));
    const slips = places.map((at) => {
      const other = letters[(letters.indexOf(code[at] ?? '') + 1) % letters.length] ?? '';
      return `${code.slice(0, at)}${other}${code.slice(at + 1)}`;
    });
    expect(slips.filter((slip) => readRecoveryCode(slip) !== null)).toEqual([]);
  });

  test('is the same for whatever chance gave', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: recoveryBytes, maxLength: recoveryBytes }), (bytes) => {
        const printed = recoveryCodeOf(bytes);
        expect(readRecoveryCode(printed)).toBe(printed);
      }),
    );
  });
});
