import { writings } from './dates.mjs';
import { stream } from './seeded.mjs';
import { cell, footRow, titleRow, unitRow } from './sheet-parts.mjs';
import { columnName } from './xlsx-writer.mjs';

const COLUMNS = [
  ['序号', 6],
  ['问题编号', 21],
  ['轮次', 8],
  ['乡镇', 9],
  ['村（社区）', 11],
  ['问题', 42],
  ['从何时起', 13],
  ['问题来源', 11],
  ['整改要求', 32],
  ['责任单位', 19],
  ['责任人', 9],
  ['整改时限', 17],
  ['进展和结果', 32],
  ['状态', 9],
  ['完成（销号）日期', 17],
  ['通知书编号', 18],
  ['备注', 26],
];
const WAYS = ['excel-slash', 'excel-slash', 'excel-slash', 'chinese-day', 'dot-day', 'slash'];

const dateCell = (day, way) => {
  const written = writings[way](day);
  return cell(written.v, written.style ?? 'asText');
};

const lastOfMonth = ({ y, m, d }) => d === new Date(Date.UTC(y, m, 0)).getUTCDate();

const dueCell = (issue, chance) => {
  const { y, m } = issue.due;
  if (issue.village === '柳湾村' && issue.state === '逾期') return cell('2026年8月18日');
  if (lastOfMonth(issue.due) && chance.chance(0.8)) return cell(`${y}年${m}月底前`);
  return chance.chance(0.08) ? cell(`${y}年${m}月${issue.due.d}日前`) : dateCell(issue.due, chance.pick(WAYS));
};

const rowOf = (issue, number, chance, above) => {
  const sameUnit = above && above.unit === issue.unit && above.owner === issue.owner && above.village === issue.village;
  return [
    cell(number),
    cell(issue.number, 'asText'),
    cell(issue.round === 1 ? '第一轮' : '第二轮'),
    cell(null),
    cell(issue.village),
    cell(issue.text, 'text'),
    cell(issue.since.text),
    cell(issue.sources.join('、')),
    cell(issue.demand, 'text'),
    cell(sameUnit ? '同上' : issue.unit),
    cell(sameUnit ? '〃' : issue.owner),
    dueCell(issue, chance),
    cell(issue.progress, 'text'),
    cell(issue.state),
    issue.closed ? dateCell(issue.closed, chance.pick(WAYS)) : cell(chance.pick([null, null, '—', '/'])),
    cell(issue.notice, 'asText'),
    cell(issue.note || null, 'text'),
  ];
};

/** The sheet 整改台账 of two rounds; town cells are merged, in 石岭乡 and 南岗乡 they say 同上. */
export const issuesSheet = (issues, states) => {
  const width = COLUMNS.length;
  const last = columnName(width - 1);
  const rows = [
    titleRow('青禾县第一、二轮村（社区）班子会诊问题整改台账', width),
    unitRow('单位：中共青禾县委组织部', '截至2026年9月20日', width, 12),
    { height: 34, cells: COLUMNS.map(([name]) => cell(name, 'head')) },
  ];
  const merges = [`A1:${last}1`, 'A2:H2', `M2:${last}2`];
  const chance = stream('issues-sheet');
  const starts = [];
  issues.forEach((issue, at) => {
    const above = issues[at - 1];
    const cells = rowOf(issue, at + 1, chance, above);
    const starting = !above || above.town !== issue.town || above.round !== issue.round;
    if (starting) starts.push({ row: rows.length + 1, town: issue.town });
    const says = ['石岭乡', '南岗乡'].includes(issue.town) ? '同上' : null;
    cells[3] = cell(starting ? issue.town : says);
    if (!starting && above.village === issue.village && chance.chance(0.5)) cells[4] = cell('〃');
    rows.push({ height: issue.text.length > 38 || issue.demand.length > 30 ? 48 : 34, cells });
  });
  starts.forEach(({ row, town }, at) => {
    const end = (starts[at + 1]?.row ?? rows.length + 1) - 1;
    if (end > row && !['石岭乡', '南岗乡'].includes(town)) merges.push(`D${row}:D${end}`);
  });
  const parts = ['已销号', '反弹', '整改中', '逾期', '待验收'].map((state) => `${state}${states[state]}项`);
  rows.push(footRow([[0, `填表人：许砚秋　　审核人：林见微　　共${issues.length}项，${parts.join('，')}`]], width));
  merges.push(`A${rows.length}:${last}${rows.length}`);
  return {
    name: '整改台账',
    widths: COLUMNS.map(([, size]) => size),
    rows,
    merges,
    freezeRows: 3,
    freezeColumns: 2,
    headRows: [3, 3],
    landscape: true,
    paper: 8,
  };
};
