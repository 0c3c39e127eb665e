import { describe, expect, test } from 'vitest';
import { cleanText } from '../../../shared/door/clean.ts';
import { readName, saysVacant, splitNames } from '../../../shared/intake/read-names.ts';

describe('a name in a list', () => {
  test('loses the blanks that fill it up to three places', () => {
    expect(readName('周　禾')).toBe('周禾');
    expect(splitNames('周  禾')).toEqual(['周禾']);
  });

  test.each(['李芳、张秀兰', '李芳，张秀兰', '李芳;张秀兰', '李芳 张秀兰', '李芳\n张秀兰'])('is two in %j', (text) => {
    expect(splitNames(text)).toEqual(['李芳', '张秀兰']);
  });

  test('keeps rare characters and the point of a long name', () => {
    expect(splitNames('乔䶮')).toEqual(['乔䶮']);
    expect(splitNames('康㛃')).toEqual(['康㛃']);
    expect(readName('阿依古丽•买买提')).toBe('阿依古丽·买买提');
  });

  test('may say that the post is vacant', () => {
    expect(saysVacant('空缺')).toBe(true);
    expect(saysVacant('（空缺）')).toBe(true);
    expect(saysVacant('缺名')).toBe(false);
  });

  test('is freed of what cannot be seen: controls, bidi marks, zero-width blanks, half characters', () => {
    expect(cleanText('王\u202e建\u200b国\u0000\ud800')).toBe('王建国\ufffd');
    expect(cleanText('e\u0301')).toBe('é');
  });
});
