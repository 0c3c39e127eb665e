import { widen, writings } from './dates.mjs';
import { towns } from './places.mjs';
import { stream } from './seeded.mjs';
import { cell, footRow, titleRow, twoRowHead, unitRow } from './sheet-parts.mjs';
import { columnName } from './xlsx-writer.mjs';

const COLUMNS = [
  [null, '序号', 5],
  [null, '乡镇', 9],
  [null, '村（社区）', 12],
  [null, '类别', 6],
  [null, '户数', 8],
  [null, '人口', 9],
  ['党员情况', '党员数', 8],
  ['党员情况', '女', 6],
  ['党员情况', '35岁以下', 7],
  ['党员情况', '60岁以上', 7],
  ['年度数据', '2024年村集体经济收入（万元）', 14],
  ['年度数据', '2025年村集体经济收入（万元）', 14],
  ['年度数据', '2024年发展党员', 9],
  ['年度数据', '2025年发展党员', 9],
  ['联系帮扶', '第一书记', 26],
  ['联系帮扶', '包村干部', 9],
  ['联系帮扶', '联村领导', 9],
  ['班子职数', '支委职数', 6],
  ['班子职数', '村委职数', 6],
  [null, '上次换届时间', 17],
  [null, '满意度', 9],
  [null, '备注', 16],
];

const incomeCell = (income, chance, plain) => {
  const way = plain ? 1 : chance.next();
  if (way < 0.08) return { made: cell(`${Math.round(income * 10000)}元`), form: 'yuan' };
  if (way < 0.15) return { made: cell(`约${income}万元`), form: 'about' };
  if (way < 0.19) return { made: cell(`${income}万元`), form: 'unit' };
  if (way < 0.22) return { made: cell(widen(String(income)), 'asText'), form: 'wide' };
  return { made: cell(income), form: 'number' };
};

const countCell = (count, unit, chance, plain) => {
  const way = plain ? 1 : chance.next();
  if (way < 0.04) return cell(`${count}${unit}`);
  if (way < 0.06) return cell(widen(String(count)), 'asText');
  if (way < 0.08 && count >= 1000) return cell(count.toLocaleString('en-US'), 'asText');
  return cell(count);
};

const satisfactionCell = (percent, chance) => {
  const way = chance.next();
  if (way < 0.62) return cell(Number((percent / 100).toFixed(3)), 'percent');
  return way < 0.86 ? cell(`${percent}%`) : cell(percent);
};

const rowOf = (village, number) => {
  const chance = stream(`villages-sheet/${village.town}/${village.village}`);
  const plain = village.village === '柳湾村';
  const { figures } = village;
  const [before, last] = [incomeCell(figures.income2024, chance, plain), incomeCell(figures.income2025, chance, plain)];
  const date = writings[plain ? 'dot' : chance.pick(['dot', 'dot', 'chinese', 'slash', 'excel-month', 'chinese-day'])](
    village.election,
  );
  const made = [
    cell(number),
    cell(null),
    cell(village.village),
    cell(village.kind),
    countCell(figures.households, '户', chance, plain),
    countCell(figures.residents, '人', chance, plain),
    cell(figures.partyMembers),
    cell(figures.women),
    cell(figures.under35),
    cell(figures.over60),
    before.made,
    last.made,
    cell(figures.recruits2024),
    cell(figures.recruits2025),
    cell(village.firstSecretary || chance.pick(['无', '—', null]), village.firstSecretary ? 'text' : 'body'),
    cell(village.townOfficial),
    cell(village.countyLeader),
    cell(village.posts.branch),
    cell(village.posts.committee),
    cell(date.v, date.style ?? 'asText'),
    satisfactionCell(figures.satisfaction, chance),
    cell(figures.remark || null, 'text'),
  ];
  return { cells: made, incomes: { 2024: before.form, 2025: last.form } };
};

/** The sheet 村情基本表: one village a row. */
export const villagesSheet = (villages) => {
  const width = COLUMNS.length;
  const head = twoRowHead(COLUMNS, 3, columnName);
  const rows = [
    titleRow('青禾县村（社区）基本情况表', width),
    unitRow('填报单位：中共青禾县委组织部　县农业农村局', '统计截至2026年8月31日', width, 17),
    ...head.rows,
  ];
  const merges = [`A1:${columnName(width - 1)}1`, 'A2:J2', `R2:${columnName(width - 1)}2`, ...head.merges];
  const forms = [];
  for (const town of towns) {
    const first = rows.length + 1;
    for (const village of villages.filter((one) => one.town === town.name)) {
      const { cells, incomes } = rowOf(village, rows.length - 3);
      if (rows.length + 1 === first) cells[1] = cell(town.name);
      for (const [year, form] of Object.entries(incomes))
        if (form !== 'number') forms.push({ row: rows.length + 1, village: village.village, year, form });
      rows.push({ height: 22, cells });
    }
    merges.push(`B${first}:B${rows.length}`);
  }
  const sum = (key) => villages.reduce((total, { figures }) => total + figures[key], 0);
  const totals = {
    0: '合计',
    2: `${villages.length}个`,
    4: sum('households'),
    5: sum('residents'),
    6: sum('partyMembers'),
    7: sum('women'),
    8: sum('under35'),
    9: sum('over60'),
  };
  rows.push({ height: 24, cells: COLUMNS.map((_, at) => cell(totals[at] ?? null, 'head')) });
  rows.push(
    footRow(
      [
        [0, '填表人：杜若飞'],
        [6, '审核人：林见微'],
        [14, '数据来源：各乡镇、县农业农村局'],
      ],
      width,
    ),
  );
  merges.push(`A${rows.length - 1}:B${rows.length - 1}`);
  const sheet = {
    name: '村情基本表',
    widths: COLUMNS.map(([, , size]) => size),
    rows,
    merges,
    freezeRows: 4,
    freezeColumns: 3,
    headRows: [3, 4],
    landscape: true,
    paper: 8,
  };
  return { sheet, forms };
};
