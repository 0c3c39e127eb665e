import { pinyin } from 'pinyin-pro';
import { spellWith } from '../../renderer/ui/pinyin.ts';
import { createNameIndex, type NameIndex } from '../../shared/search/name-index.ts';
import { type Chance, chanceOf } from '../../tests/support/chance.ts';

/** The names among which the figure is taken, and how many rows a picker may walk through. */
const names = 50_000;
const rows = 50;

/** What a search may take, p95, of our own work. */
export const pickerLimitMs = 8;

const surnames =
  '王李张刘陈杨黄赵周吴徐孙马朱胡郭何高林罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦傅方白邹孟熊秦邱江尹薛阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤单解区仇查';
const given =
  '舟文禾穗帆云雨桐望川守拙见微秋砚满仓荞青远山鸣敬明国华建军秀英丽强磊洋艳勇杰娟涛超平刚桂芳志春兰玉梅红霞燕飞鹏辉波斌宇浩凯';
const units = '柳湾村 双塘村 竹坞村 石桥村 溪口村 上河村 县民政局 县财政局 云溪镇党委'.split(' ');

const characterOf = (chance: Chance, text: string): string => text[chance.between(0, text.length - 1)] ?? '';

const nameOf = (chance: Chance): string =>
  characterOf(chance, surnames) +
  characterOf(chance, given) +
  (chance.between(1, 5) > 1 ? characterOf(chance, given) : '');

/** An index of 50,000 invented names with their units, filled as the console fills it between two keys. */
export const indexOfNames = (): NameIndex<string> => {
  const chance = chanceOf(50_000);
  const index = createNameIndex<string>(spellWith(pinyin));
  for (let at = 0; at < names; at += 1)
    index.put({ id: `p${at}`, texts: [nameOf(chance), units[at % units.length] ?? ''], code: String(at) });
  return index;
};

/** Every state of the field while these are typed, key by key, is one search. */
const typed = [
  'lwz',
  'zhangjg',
  'wangxiuying',
  'shanyf',
  'xieyt',
  '陆问',
  '王',
  'zh',
  'li',
  'liuwan',
  '石桥',
  'mzj',
  '张jg',
];

/** Searches each beginning of what a clerk would type, and gives the time of each search in ms. */
export const timeSearches = (index: NameIndex<string>): number[] => {
  const first = Array.from({ length: 40 }, (_, at) => `p${at * 7}`);
  const beginnings = typed.flatMap((text) => [...text].map((_, at) => text.slice(0, at + 1)));
  return beginnings.map((text) => {
    const from = performance.now();
    index.find(text, { first, limit: rows });
    return performance.now() - from;
  });
};
