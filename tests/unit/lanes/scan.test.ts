import { describe, expect, test } from 'vitest';
import { scanForRoom } from '../../../shared/lanes/scan.ts';
import { liuwan } from '../../support/liuwan.ts';

const kindsIn = (text: string) => scanForRoom(text, liuwan()).map(({ kind, text: hit }) => [kind, hit]);

describe('the scan of a text for the wall', () => {
  test.each([
    ['a people’s representative by name', '吕春苗说路灯不亮', 'person', '吕春苗'],
    ['a name with blanks between', '吕 春　苗说路灯不亮', 'person', '吕 春　苗'],
    ['a mobile number', '电话13812345678', 'phone', '13812345678'],
    ['a number in full-width digits', '电话１３８１２３４５６７８', 'phone', '１３８１２３４５６７８'],
    ['a number with blanks', '138 1234 5678 可以问', 'phone', '138 1234 5678'],
    ['a landline', '0577-88881234', 'phone', '0577-88881234'],
    ['an ID number', '证号11010119900307123X', 'id-number', '11010119900307123X'],
    ['an ID number with blanks', '110101 19900307 1234', 'id-number', '110101 19900307 1234'],
  ])('finds %s', (_, text, kind, hit) => {
    expect(kindsIn(text)).toEqual([[kind, hit]]);
  });

  test.each([
    '石守拙10月30日前选定两名',
    '2024 2025 2026 年收入 86000 92000 元',
    '青组改〔2026〕12号',
    '2026-09-21 至 2026-10-30',
  ])('lets pass what names nobody hidden and holds no number of a person: %s', (text) => {
    expect(kindsIn(text)).toEqual([]);
  });
});
