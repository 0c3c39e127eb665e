import { pinyin } from 'pinyin-pro';
import { describe, expect, test } from 'vitest';
import { spellWith } from '../../../renderer/ui/pinyin.ts';
import { createNameIndex } from '../../../shared/search/name-index.ts';

const spell = spellWith(pinyin);

const people = [
  ['p1', '陆问舟', '柳湾村', '1'],
  ['p2', '罗文治', '双塘村', '2'],
  ['p3', '单云帆', '柳湾村', '3'],
  ['p4', '解雨桐', '县民政局', '4'],
  ['p5', '曾禾', '县财政局', '5'],
  ['p6', '区小满', '石桥村', '6'],
  ['p7', '仇远山', '石桥村', '7'],
  ['p8', '查一鸣', '竹坞村', '8'],
  ['p9', '尉迟敬', '上河村', '9'],
  ['p10', '吕青', '下河村', '10'],
  ['p11', '石守拙', '云溪镇党委', '11'],
  ['p12', '杜石云', '枣林村', '12'],
] as const;

const indexed = (reading: typeof spell | null = spell) => {
  const index = createNameIndex<string>(reading);
  for (const [id, name, unit, code] of people) index.put({ id, texts: [name, unit], code });
  return index;
};

const nameOf = new Map<string, string>(people.map(([id, name]) => [id, name]));
const namesFor = (typed: string, first: readonly string[] = [], index = indexed()): (string | undefined)[] =>
  index.find(typed, { first, limit: 6 }).map(({ id }) => nameOf.get(id));

describe('finding a person', () => {
  test.each([
    ['陆问', '陆问舟'],
    ['luwenzhou', '陆问舟'],
    ['lwz', '陆问舟'],
    ['luwz', '陆问舟'],
    ['lwenz', '陆问舟'],
    ['陆wz', '陆问舟'],
    ['lu问z', '陆问舟'],
    ['wenzhou', '陆问舟'],
    ['lvq', '吕青'],
  ])('%s is %s: by characters, pinyin, initials and any mixture', (typed, name) => {
    expect(namesFor(typed)[0]).toBe(name);
  });

  test.each([
    ['shanyf', '单云帆'],
    ['syf', '单云帆'],
    ['xieyutong', '解雨桐'],
    ['xyt', '解雨桐'],
    ['zenghe', '曾禾'],
    ['ouxm', '区小满'],
    ['qiuys', '仇远山'],
    ['zhaym', '查一鸣'],
    ['yuchijing', '尉迟敬'],
    ['ycj', '尉迟敬'],
  ])('%s is %s, by the reading of the surname', (typed, name) => {
    expect(namesFor(typed)[0]).toBe(name);
  });

  test.each([
    ['danyf', '单云帆'],
    ['jieyt', '解雨桐'],
    ['chayi', '查一鸣'],
    ['weichi', '尉迟敬'],
  ])('%s is %s too, for whoever reads the character as it is read elsewhere', (typed, name) => {
    expect(namesFor(typed)[0]).toBe(name);
  });

  test.each([['ＬＷＺ'], ['LWZ'], ["l'w'z"], ['l w z'], ['lu’wen'], ['陸'.normalize('NFKC') === '陸' ? '陆' : '陆']])(
    '%s is what was meant: full-width, capital, or parted by the input method',
    (typed) => {
      expect(namesFor(typed)[0]).toBe('陆问舟');
    },
  );

  test('does not leave out a character in between', () => {
    expect(namesFor('lz')).not.toContain('陆问舟');
  });

  test('by the unit finds its people, behind those whose name fits', () => {
    expect(namesFor('shiqiao')).toEqual(['区小满', '仇远山']);
    expect(namesFor('石')).toEqual(['石守拙', '杜石云', '区小满', '仇远山']);
  });

  test('puts who is present or has just spoken first', () => {
    expect(namesFor('l', ['p2'])[0]).toBe('罗文治');
    expect(namesFor('l', ['p1', 'p2']).slice(0, 2)).toEqual(['陆问舟', '罗文治']);
    expect(namesFor('l', ['p2', 'p1']).slice(0, 2)).toEqual(['罗文治', '陆问舟']);
  });

  test('by the number on the list finds just that one first', () => {
    expect(namesFor('4', ['p1', 'p4', 'p5'])[0]).toBe('解雨桐');
  });

  test('before anything is typed shows everybody, present ones first', () => {
    expect(namesFor('', ['p5', 'p4']).slice(0, 3)).toEqual(['曾禾', '解雨桐', '陆问舟']);
  });

  test('says which letters of the reading were typed', () => {
    expect(indexed().find('luwz', { limit: 1 })[0]?.syllables).toEqual([
      { letters: 'lu', typed: 2 },
      { letters: 'wen', typed: 1 },
      { letters: 'zhou', typed: 1 },
    ]);
    expect(indexed().find('danyun', { limit: 1 })[0]?.syllables[0]).toEqual({ letters: 'dan', typed: 3 });
    expect(indexed().find('单', { limit: 1 })[0]?.syllables[0]).toEqual({ letters: 'shan', typed: 0 });
  });

  test('shows no more than asked', () => {
    expect(indexed().find('s', { limit: 2 })).toHaveLength(2);
    expect(indexed().find('', { limit: 3 })).toHaveLength(3);
  });

  test('goes by characters until the dictionary of readings is there', () => {
    expect(namesFor('问舟', [], indexed(null))).toEqual(['陆问舟']);
    expect(namesFor('lwz', [], indexed(null))).toEqual([]);
  });

  test('follows a new name and forgets the old one', () => {
    const index = indexed();
    index.put({ id: 'p1', texts: ['陆望舟'] });
    expect(index.find('问', { limit: 6 })).toEqual([]);
    expect(index.find('luwang', { limit: 6 }).map(({ id }) => id)).toEqual(['p1']);
    index.drop('p1');
    expect(index.find('luwang', { limit: 6 })).toEqual([]);
  });
});
