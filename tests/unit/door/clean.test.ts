import { describe, expect, test } from 'vitest';
import { cleanInput, cleanText } from '../../../shared/door/clean.ts';

describe('a text from outside', () => {
  test.each([
    ['a name with a mark that turns the reading around', '李\u202e守成', '李守成'],
    ['a name with letters of no width', '李\u200b守\ufeff成', '李守成'],
    ['half of a rare character', '䶮\ud842山', '䶮\ufffd山'],
    ['a whole rare character', '\u{20bb7}野家', '\u{20bb7}野家'],
    ['a line with a bell and an escape', '公开栏\u0007没有\u001b[31m更新', '公开栏没有[31m更新'],
    ['line breaks of another system', '一\r\n二\r三', '一\n二\n三'],
    ['a tower of marks on a letter', `a${'\u0301'.repeat(40)}`, '\u00e1\u0301\u0301'],
  ])('keeps what can be seen of %s', (_what, text, clean) => {
    expect(cleanText(text)).toBe(clean);
  });

  test('is the same after it was cleaned twice', () => {
    const text = 'e\u0301\u0301\u0301\u200b\u0301 \ud800\udc00\ud800 ｶﾞ';
    expect(cleanText(cleanText(text))).toBe(cleanText(text));
  });
});

describe('what a window, a file or a script hands in', () => {
  test('is cleaned in every text, however deep, and in the names of fields', () => {
    expect(cleanInput({ 'who\u200b': '沈\u202e知微', list: [{ text: '柳湾\u0000村' }, 7, true, null] })).toEqual({
      who: '沈知微',
      list: [{ text: '柳湾村' }, 7, true, null],
    });
  });

  test('reaches no prototype', () => {
    const cleaned = cleanInput(JSON.parse('{"a":{"__proto__":{"x":1},"constructor":{"prototype":{"x":1}}},"b":1}'));
    expect([cleaned, Reflect.get({}, 'x')]).toEqual([{ a: {}, b: 1 }, undefined]);
  });

  test('that nests without end is cut off and does no harm', () => {
    const deep = JSON.parse(`${'['.repeat(5000)}${']'.repeat(5000)}`);
    expect(JSON.stringify(cleanInput(deep)).length).toBeLessThan(200);
  });
});
