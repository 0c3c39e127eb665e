import { pinyin } from 'pinyin-pro';
import { describe, expect, test } from 'vitest';
import { spellWith } from '../../../renderer/ui/pinyin.ts';
import { stateOf } from '../../../shared/records/state.ts';
import type { Spell } from '../../../shared/search/spelling.ts';
import { findables, findVillages } from '../../../shared/village/find-village.ts';
import { record } from '../../support/records.ts';

const spell = spellWith(pinyin);

const county = stateOf({
  unit: [record('unit'), record('unit', { id: 'u-chengguan', name: '城关镇' })],
  village: [
    record('village', { id: 'v-xikou', name: '溪口村' }),
    record('village'),
    record('village', { id: 'v-shanjia', name: '单家村', town: 'u-chengguan' }),
    record('village', { id: 'v-xiaoliuwan', name: '小柳湾村', town: 'u-chengguan' }),
  ],
});

const namesFor = (typed: string, read: Spell | null = spell): string[] =>
  findVillages(findables(county, read), typed).map(({ name }) => name);

describe('finding a village', () => {
  test('by its characters puts names that begin so before names that contain them', () => {
    expect(namesFor('柳湾')).toEqual(['柳湾村', '小柳湾村']);
  });

  test('by initials and by pinyin finds the same village', () => {
    expect(namesFor('lwc')[0]).toBe('柳湾村');
    expect(namesFor('liu wan')[0]).toBe('柳湾村');
  });

  test('by its town finds all villages of the town', () => {
    expect(namesFor('yunxi')).toEqual(['溪口村', '柳湾村']);
    expect(namesFor('云溪')).toEqual(['溪口村', '柳湾村']);
  });

  test('named after the family 单 is found as shan and as dan', () => {
    expect(namesFor('shanjia')).toEqual(['单家村']);
    expect(namesFor('danjia')).toEqual(['单家村']);
  });

  test('works by characters before the dictionary of readings is there', () => {
    expect(namesFor('溪口', null)).toEqual(['溪口村']);
    expect(namesFor('xk', null)).toEqual([]);
  });
});
