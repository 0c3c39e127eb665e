import { halfWidth, saysNothing, withoutBlanks } from './clean-text.ts';
import type { Column, HeadRow, UnreadColumn } from './find-head.ts';
import type { FileKind } from './head-words.ts';
import type { IntakeField } from './preview.ts';
import { dateIn } from './read-date.ts';
import { saysYes } from './read-names.ts';
import { readPosts } from './read-posts.ts';
import { isSeat, markedPost } from './wide-head.ts';
import { type Sheet, shownText } from './workbook.ts';

type Guess = { readonly field: IntakeField; readonly fits: (text: string) => boolean; readonly share: number };

const surnames =
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公肖覃付代邸闫涂练岳';

const isName = (text: string): boolean => /^[\u4e00-\u9fff]{2,4}$/.test(text) && surnames.includes(text[0] ?? '');
const isBirth = (text: string): boolean => {
  const date = dateIn(text);
  return date !== null && date.length >= 7 && Number(date.slice(0, 4)) >= 1930 && Number(date.slice(0, 4)) <= 2009;
};
const isPost = (text: string): boolean => {
  const { posts, unclear } = readPosts(text, 'party');
  return posts.length > 0 && unclear.length === 0;
};

/** What a column is by its cells, the surest first; `share`: how many of its cells must look like it. */
const guesses: readonly Guess[] = [
  { field: 'idNumber', fits: (text) => /^\d{15}(\d{2}[\dXx])?$/.test(text), share: 0.6 },
  { field: 'phone', fits: (text) => /^1\d{2}-?\d{4}-?\d{4}$/.test(text), share: 0.6 },
  { field: 'sex', fits: (text) => /^[男女]$/.test(text), share: 0.9 },
  { field: 'town', fits: (text) => /^.{1,6}(镇|乡|街道)$/.test(text), share: 0.9 },
  { field: 'village', fits: (text) => /^.{1,8}(村|社区)$/.test(text), share: 0.8 },
  {
    field: 'schooling',
    fits: (text) => /^(研究生|硕士|本科|大学|大专|专科|中专|高中|初中|小学)/.test(text),
    share: 0.8,
  },
  { field: 'posts', fits: isPost, share: 0.7 },
  { field: 'birth', fits: isBirth, share: 0.8 },
  { field: 'name', fits: isName, share: 0.8 },
];

const guessable: { readonly [K in FileKind]: readonly IntakeField[] } = {
  roster: ['idNumber', 'phone', 'sex', 'town', 'village', 'schooling', 'posts', 'birth', 'name'],
  reserves: ['idNumber', 'phone', 'sex', 'town', 'village', 'schooling', 'birth', 'name'],
  villages: ['town', 'village'],
  issues: ['town', 'village'],
  participants: ['phone', 'name'],
};

const looked = 60;

const valuesOf = (sheet: Sheet, from: number, column: number): readonly string[] =>
  sheet.rows
    .slice(from, from + looked)
    .map((cells) => withoutBlanks(halfWidth(shownText(cells[column]))))
    .filter((text) => !saysNothing(text));

const guessOf = (values: readonly string[], open: ReadonlySet<IntakeField>): IntakeField | null =>
  values.length < 2
    ? null
    : (guesses.find(({ field, fits, share }) => open.has(field) && values.filter(fits).length >= share * values.length)
        ?.field ?? null);

// 党支部书记 √: which posts a person holds, marked in a column for each.
const isMarked = (text: string, values: readonly string[]): boolean =>
  isSeat(markedPost(text)) && values.every((value) => saysYes(value) !== null);

const postFields: readonly IntakeField[] = ['posts', 'partyPost', 'villagersPost', 'supervisionPost'];

/** The head with the columns that only their content tells, and those that nothing tells. */
export const completed = (sheet: Sheet, head: HeadRow): HeadRow => {
  const { texts } = head;
  const width = Math.max(texts.length, ...sheet.rows.slice(head.to + 1, head.to + looked).map(({ length }) => length));
  const known = new Set(head.columns.map(({ column }) => column));
  const fields = new Set(head.columns.map(({ field }) => field));
  const open = new Set(guessable[head.kind].filter((field) => !fields.has(field)));
  if (postFields.some((field) => fields.has(field))) open.delete('posts');
  // A wide sheet has no person in a row.
  if (head.seats.length > 0)
    for (const field of guessable.roster.filter((one) => !['town', 'village'].includes(one))) open.delete(field);
  const columns: Column[] = [];
  const unread: UnreadColumn[] = [];
  for (let column = 0; column < width; column += 1) {
    const text = texts[column] ?? '';
    const values = known.has(column) ? [] : valuesOf(sheet, head.to + 1, column);
    if (values.length === 0) continue;
    const isMark = head.kind === 'roster' && head.seats.length === 0 && isMarked(text, values);
    const field = isMark ? 'mark' : guessOf(values, open);
    if (field === null) unread.push({ column, text });
    else
      columns.push({ field, year: null, unit: '万元', column, text, ...(isMark ? {} : { isGuessed: true as const }) });
    if (field !== null) open.delete(field);
  }
  return { ...head, columns: [...head.columns, ...columns].sort((one, other) => one.column - other.column), unread };
};

/** A roster without any head: told by columns of names and of posts; null where a sheet is no such list. */
export const headless = (sheet: Sheet, wanted: FileKind | null): HeadRow | null => {
  if (wanted !== null && wanted !== 'roster') return null;
  const first = sheet.rows.findIndex((cells) => cells.filter((cell) => shownText(cell).trim() !== '').length >= 3);
  if (first < 0) return null;
  const none: HeadRow = { kind: 'roster', from: first, to: first - 1, columns: [], seats: [], unread: [], texts: [] };
  const head = completed(sheet, none);
  const fields = new Set(head.columns.map(({ field }) => field));
  return fields.has('name') && fields.has('posts') ? { ...head, unread: [] } : null;
};
