import { describe, expect, test } from 'vitest';
import { openSigil, withPicked } from '../../../shared/search/sigil.ts';

const open = (text: string) => {
  const sigil = openSigil(text, text.length);
  return sigil && [sigil.sought, sigil.typed];
};

describe('a sign in the capture line', () => {
  test.each([
    ['@lwz', 'speaker', 'lwz'],
    ['＠石', 'speaker', '石'],
    ['尽快配起来，由@lwz', 'person', 'lwz'],
    ['由＠', 'person', ''],
    ['#lw', 'village', 'lw'],
    ['请＃柳湾', 'village', '柳湾'],
    ['&2', 'issue', '2'],
    ['补充＆后备', 'issue', '后备'],
    ['/yf', 'kind', 'yf'],
    ['、bz', 'kind', 'bz'],
    ['／', 'kind', ''],
    ["@l'w'z", 'speaker', "l'w'z"],
  ])('%s seeks a %s', (text, sought, typed) => {
    expect(open(text)).toEqual([sought, typed]);
  });

  test.each([
    ['2/3 的党员', 'a slash that is not at the start'],
    ['书记、主任', 'a comma of a list'],
    ['由@石守拙，', 'a name that a comma has ended'],
    ['由@石守拙 ', 'a name that a blank has ended'],
    ['写到 a@b 这个邮箱里去，一直没有人回过', 'a sign that is long past'],
    ['没有符号', 'no sign'],
  ])('%s seeks nothing: %s', (text) => {
    expect(open(text)).toBeNull();
  });

  test('is read where the caret stands, not where the text ends', () => {
    expect(openSigil('由@lwz牵头', 5)).toMatchObject({ from: 1, to: 5, typed: 'lwz' });
  });

  test('gives way to what was picked, and the rest of the line stays', () => {
    expect(withPicked('由@lwz牵头', { from: 1, to: 5 }, '陆问舟')).toEqual({ text: '由陆问舟牵头', caret: 4 });
  });
});
