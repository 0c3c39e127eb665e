import { cell, footRow, titleRow, unitRow } from './sheet-parts.mjs';
import { columnName } from './xlsx-writer.mjs';

const COLUMNS = [
  ['序号', 6],
  ['单位', 44],
  ['简称', 16],
  ['姓名', 11],
  ['职务', 20],
  ['角色', 12],
  ['联系电话', 16],
];
const ORGANISATION = ['中共青禾县委组织部', '县委组织部'];

/** Who comes to the third round's meeting on 云溪镇, in print order. */
export const participants = [
  [...ORGANISATION, '沈望川', '副部长', '主持人', '15400020101'],
  [...ORGANISATION, '林见微', '组织科科长', '出席', '15400020102'],
  [...ORGANISATION, '许砚秋', '组织科科员', '记录人', '15400020103'],
  ['中共青禾县纪律检查委员会、青禾县监察委员会', '县纪委监委', '顾长宁', '党风政风监督室主任', '出席', '16100020201'],
  ['青禾县民政局', '县民政局', '解雨桐', '副局长', '出席', '16100020301'],
  ['青禾县财政局', '县财政局', '罗见山', '副局长', '出席', '16400020401'],
  ['青禾县农业农村局', '县农业农村局', '何立秋', '总农艺师', '出席', '16400020501'],
  ['中共云溪镇委员会', '云溪镇党委', '石守拙', '党委书记', '出席', '16800020601'],
  ['云溪镇群众代表', '群众代表', '姜满垄', '溪口村村民', '群众代表', '16800020701'],
  ['云溪镇群众代表', '群众代表', '谭秋禾', '朝阳社区居民', '群众代表', '16800020702'],
].map(([unit, short, name, post, role, phone]) => ({ unit, short, name, post, role, phone }));

/** The sheet 参会单位和人员; cells of one unit are merged. */
export const departmentsSheet = () => {
  const width = COLUMNS.length;
  const last = columnName(width - 1);
  const rows = [
    titleRow('第三轮村（社区）班子会诊会参会单位和人员', width),
    unitRow('会诊乡镇：云溪镇', '2026年9月21日', width, 4),
    { height: 30, cells: COLUMNS.map(([name]) => cell(name, 'head')) },
  ];
  const merges = [`A1:${last}1`, 'A2:C2', `E2:${last}2`];
  participants.forEach((one, at) => {
    const repeats = participants[at - 1]?.unit === one.unit;
    rows.push({
      height: 26,
      cells: [
        cell(at + 1),
        cell(repeats ? null : one.unit),
        cell(repeats ? null : one.short),
        cell(one.name),
        cell(one.post),
        cell(one.role),
        cell(one.phone, 'asText'),
      ],
    });
    const count = participants.filter(({ unit }) => unit === one.unit).length;
    if (!repeats && count > 1)
      for (const column of ['B', 'C']) merges.push(`${column}${rows.length}:${column}${rows.length + count - 1}`);
  });
  rows.push(
    footRow(
      [
        [0, '填表人：许砚秋'],
        [4, '审核人：林见微'],
      ],
      width,
    ),
  );
  return {
    name: '参会单位和人员',
    widths: COLUMNS.map(([, size]) => size),
    rows,
    merges,
    freezeRows: 3,
    headRows: [3, 3],
    landscape: true,
  };
};
