import { writings } from './dates.mjs';
import { towns } from './places.mjs';
import { stream } from './seeded.mjs';
import { cell, footRow, titleRow, unitRow } from './sheet-parts.mjs';
import { columnName } from './xlsx-writer.mjs';

const COLUMNS = [
  ['序号', 6],
  ['乡镇', 10],
  ['村（社区）', 13],
  ['姓名', 11],
  ['性别', 6],
  ['出生年月', 13],
  ['学历', 8],
  ['来源', 13],
  ['入库时间', 13],
  ['帮带人', 11],
  ['备注', 16],
];
// 平顶村 keeps a row that says there is nobody; 柳湾村 and 卧牛村 are simply not in the list.
const SAYS_NONE = '平顶村';

const rowOf = (village, reserve, number, chance) => {
  const way = chance.pick(['dot', 'dot', 'chinese', 'compact', 'excel-month']);
  const date = (day) => {
    const written = writings[way](day);
    return cell(written.v, written.style ?? 'asText');
  };
  const name =
    reserve.name.length === 2 && chance.chance(0.4) ? `${reserve.name[0]}　${reserve.name[1]}` : reserve.name;
  return [
    cell(number),
    cell(null),
    cell(village),
    cell(name),
    cell(reserve.sex),
    date(reserve.birth),
    cell(reserve.schooling),
    cell(reserve.source),
    date(reserve.entered),
    cell(reserve.mentor),
    cell(null, 'text'),
  ];
};

/** The sheet 后备力量名册: one reserve a row, village names merged. */
export const reservesSheet = (villages) => {
  const width = COLUMNS.length;
  const last = columnName(width - 1);
  const rows = [
    titleRow('青禾县村（社区）后备力量名册', width),
    unitRow('填报单位：中共青禾县委组织部', '2026年8月31日', width, 7),
    { height: 30, cells: COLUMNS.map(([name]) => cell(name, 'head')) },
  ];
  const merges = [`A1:${last}1`, 'A2:F2', `H2:${last}2`];
  for (const town of towns) {
    const first = rows.length + 1;
    for (const { village, reserves } of villages.filter((one) => one.town === town.name)) {
      const chance = stream(`reserves-sheet/${town.name}/${village}`);
      const from = rows.length + 1;
      if (village === SAYS_NONE)
        rows.push({
          height: 21,
          cells: [rows.length - 2, null, village, '无', null, null, null, null, null, null, null].map((v) => cell(v)),
        });
      for (const reserve of reserves)
        rows.push({ height: 21, cells: rowOf(village, reserve, rows.length - 2, chance) });
      if (reserves.length > 1) {
        for (let row = from; row < rows.length; row += 1) rows[row].cells[2] = cell(null);
        merges.push(`C${from}:C${rows.length}`);
      }
    }
    rows[first - 1].cells[1] = cell(town.name);
    merges.push(`B${first}:B${rows.length}`);
  }
  const count = villages.reduce((total, { reserves }) => total + reserves.length, 0);
  rows.push({
    height: 24,
    cells: COLUMNS.map((_, at) => cell(at === 0 ? '合计' : at === 3 ? `${count}人` : null, 'head')),
  });
  rows.push(
    footRow(
      [
        [0, '填表人：杜若飞'],
        [6, '审核人：林见微'],
      ],
      width,
    ),
  );
  return {
    name: '后备力量名册',
    widths: COLUMNS.map(([, size]) => size),
    rows,
    merges,
    freezeRows: 3,
    headRows: [3, 3],
    landscape: false,
  };
};
