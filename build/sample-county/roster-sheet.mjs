import { monthOf, widen, writings } from './dates.mjs';
import { towns } from './places.mjs';
import { stream } from './seeded.mjs';
import { cell, footRow, titleRow, twoRowHead, unitRow } from './sheet-parts.mjs';
import { columnName } from './xlsx-writer.mjs';

const COLUMNS = [
  [null, '序号', 6],
  [null, '乡镇', 9],
  [null, '村（社区）', 11],
  ['基本情况', '姓名', 11],
  ['基本情况', '性别', 5],
  ['基本情况', '出生年月', 14],
  ['基本情况', '学历', 7],
  ['基本情况', '政治面貌', 10],
  ['基本情况', '入党时间', 12],
  ['职务', '党内职务', 22],
  ['职务', '村内职务', 16],
  ['职务', '任现职时间', 16],
  [null, '是否一肩挑', 8],
  [null, '身份证号', 22],
  [null, '联系电话', 15],
  [null, '备注', 20],
];
const AT = Object.fromEntries(COLUMNS.map(([, name], at) => [name, at]));
// How each town's clerk writes: dates, and what stands in the village's column below the first member.
const HABITS = {
  城关镇: ['dot', 'merge'],
  云溪镇: ['dot', 'merge'],
  清水镇: ['chinese', 'merge'],
  麦田镇: ['compact', 'merge'],
  银杏镇: ['dash', '〃'],
  石岭乡: ['excel-month', 'merge'],
  双河镇: ['dot', 'repeat'],
  荷塘镇: ['slash', 'merge'],
  南岗乡: ['chinese', '同上'],
};
const ODD = [
  'dot',
  'chinese',
  'compact',
  'compact-number',
  'dash',
  'slash',
  'dot-day',
  'wide',
  'number',
  'excel-slash',
  'excel-month',
  'excel-chinese',
];

const dateCell = (day, way) => {
  const written = writings[way](day);
  return cell(written.v, written.style ?? (typeof written.v === 'number' ? 'body' : 'asText'));
};

const wayOf = (habit, chance, isBirth) => {
  if (isBirth && chance.chance(0.04)) return 'born';
  return chance.chance(0.12) ? chance.pick(ODD) : habit;
};

/** The two columns of posts, as one of several clerks would fill them. */
const writePosts = (person, chance) => {
  if (person.writes?.posts) return person.writes.posts.split('|');
  const supervision = person.supervision
    ? [chance.chance(0.8) ? `监委会${person.supervision}` : `村务监督委员会${person.supervision}`]
    : [];
  const plain = [person.party ?? '', [person.village, ...supervision].filter(Boolean).join('、')];
  if (person.vacant || !person.party || !person.village) return plain;
  const way = chance.next();
  if (person.party === '书记' && person.village === '主任') {
    if (way < 0.42) return ['书记', '主任'];
    if (way < 0.66) return ['书记兼主任', ''];
    if (way < 0.84) return ['书记兼主任', '主任'];
    return ['党支部书记、村委会主任', ''];
  }
  return way < 0.14 ? [`支部${person.party}、村委会${person.village}`, ''] : plain;
};

const writeName = ({ name, writes, sharesRowWith }, chance) => {
  if (writes?.name) return writes.name;
  if (sharesRowWith) return `${name}、${sharesRowWith}`;
  if (name.length !== 2) return name;
  const way = chance.next();
  return way < 0.3 ? `${name[0]}　${name[1]}` : way < 0.42 ? `${name[0]}  ${name[1]}` : name;
};

const writePhone = (phone, chance) => {
  const way = chance.next();
  if (way < 0.08) return cell(Number(phone), 'whole');
  if (way < 0.12) return cell(`${phone.slice(0, 3)} ${phone.slice(3, 7)} ${phone.slice(7)}`, 'asText');
  if (way < 0.15) return cell(`${phone.slice(0, 3)}-${phone.slice(3, 7)}-${phone.slice(7)}`, 'asText');
  return cell(way < 0.17 ? widen(phone) : phone, 'asText');
};

const identityCell = ({ identityNumber, identity }) => {
  if (!identityNumber) return cell(null, 'asText');
  // Excel keeps 15 digits of a number: the last three are gone, as in the file that came in by mail.
  return identity === 'damaged'
    ? { v: Number(`${identityNumber.slice(0, 15)}000`), style: 'body' }
    : cell(identityNumber, 'asText');
};

const vacancyCells = (person, first, chance) => {
  const [y, m] = person.since.split('-').map(Number);
  const inSince = first || chance.chance(0.5);
  const [party, village] = writePosts(person, chance);
  return {
    姓名: cell('空缺'),
    党内职务: cell(party),
    村内职务: cell(village),
    任现职时间: cell(inSince ? `自${y}年${m}月起` : null),
    备注: cell(inSince ? null : `自${y}年${m}月起空缺`, 'text'),
  };
};

const memberCells = (person, habit, chance, above) => {
  const [party, village] = writePosts(person, chance);
  const sameSince =
    above &&
    !above.vacant &&
    monthOf(above.since) === monthOf(person.since) &&
    !person.writes &&
    !above.writes &&
    above.since.d === person.since.d;
  const since =
    person.writes?.since === 'ambiguous'
      ? cell(2021.1)
      : sameSince
        ? cell('〃')
        : dateCell(person.since, person.writes?.since ?? wayOf(habit, chance, false));
  const birth = dateCell(person.birth, person.writes?.birth ?? wayOf(habit, chance, true));
  return {
    姓名: cell(writeName(person, chance)),
    性别: cell(person.sex),
    出生年月: birth,
    学历: cell(person.schooling),
    政治面貌: cell(person.joined ? chance.pick(['中共党员', '中共党员', '中共党员', '党员']) : '群众'),
    入党时间: person.joined ? dateCell(person.joined, habit) : cell(chance.pick(['—', '/', '无', null])),
    党内职务: cell(party || null),
    村内职务: cell(village || null),
    任现职时间: since,
    是否一肩挑: cell(
      person.party === '书记' && person.village === '主任'
        ? '是'
        : person.party === '书记' || person.village === '主任'
          ? '否'
          : null,
    ),
    身份证号: identityCell(person),
    联系电话: writePhone(person.phone, chance),
    备注: cell(null, 'text'),
  };
};

const villageRows = (village, firstRow, startNumber) => {
  const chance = stream(`roster/${village.town}/${village.village}`);
  const [habit, below] = HABITS[village.town];
  const listed = village.team.filter(({ sharesRowOf }) => !sharesRowOf);
  const places = [];
  const rows = listed.map((person, at) => {
    const fields = person.vacant
      ? vacancyCells(person, village.village === '柳湾村', chance)
      : memberCells(person, habit, chance, listed[at - 1]);
    const under = below === 'repeat' ? village.village : below === 'merge' ? null : below;
    const all = {
      序号: cell(startNumber + at),
      乡镇: cell(null),
      '村（社区）': cell(at === 0 ? village.village : under),
      ...fields,
    };
    places.push({ person, row: firstRow + at });
    return { height: 21, cells: COLUMNS.map(([, name]) => all[name] ?? cell(null)) };
  });
  const merge = below === 'merge' && rows.length > 1 ? [`C${firstRow}:C${firstRow + rows.length - 1}`] : [];
  return { rows, merge, places };
};

const fillTown = (rows, top, way) => {
  rows.forEach((row, at) => {
    row.cells[AT.乡镇] = cell(at === 0 || way === 'repeat' ? top.name : way === 'merge' ? null : way);
  });
};

/** The sheet 花名册 and where each person and each town's block stand in it. */
export const rosterSheet = (villages, counts) => {
  const width = COLUMNS.length;
  const head = twoRowHead(COLUMNS, 3, columnName);
  const rows = [
    titleRow('青禾县村（社区）“两委”班子成员花名册', width),
    unitRow('填报单位：中共青禾县委组织部', '2026年9月15日', width, 12),
    ...head.rows,
  ];
  const merges = [`A1:${columnName(width - 1)}1`, 'A2:H2', `M2:${columnName(width - 1)}2`, ...head.merges];
  const places = [];
  for (const town of towns) {
    const townFirst = rows.length + 1;
    const block = [];
    for (const village of villages.filter((one) => one.town === town.name)) {
      const made = villageRows(village, rows.length + block.length + 1, rows.length + block.length - 3);
      block.push(...made.rows);
      merges.push(...made.merge);
      places.push(...made.places.map((place) => ({ ...place, town: town.name, village: village.village })));
    }
    fillTown(block, town, HABITS[town.name][1]);
    rows.push(...block);
    if (HABITS[town.name][1] === 'merge') merges.push(`B${townFirst}:B${rows.length}`);
  }
  const total = rows.length + 1;
  rows.push({
    height: 24,
    cells: COLUMNS.map((_, at) =>
      cell(
        at === 0 ? '合计' : at === 2 ? `${counts.villages}个村（社区）` : at === 3 ? `${counts.members}人` : null,
        'head',
      ),
    ),
  });
  rows.push(
    footRow(
      [
        [0, '填表人：杜若飞'],
        [5, '审核人：林见微'],
        [11, '填表日期：2026年9月15日'],
      ],
      width,
    ),
  );
  rows.push(footRow([[0, '备注：监委会成员不兼任“两委”职务的一并填入；空缺岗位单列一行。']], width));
  merges.push(`A${total}:B${total}`, `A${total + 2}:${columnName(width - 1)}${total + 2}`);
  const sheet = {
    name: '花名册',
    widths: COLUMNS.map(([, , size]) => size),
    rows,
    merges,
    freezeRows: 4,
    freezeColumns: 4,
    headRows: [3, 4],
    landscape: true,
    paper: 8,
  };
  return { sheet, places, at: AT, totalRow: total };
};

/** The second sheet of the roster, which is no table. */
export const explanationSheet = () => ({
  name: '填表说明',
  widths: [90],
  landscape: false,
  rows: [
    { height: 36, cells: [cell('填表说明', 'title')] },
    ...[
      '1. 以乡镇为单位汇总，按村（社区）顺序填写，每人一行。',
      '2. 出生年月、任现职时间统一填写为“1974.05”格式。',
      '3. 身份证号请先把单元格设为文本再填。',
      '4. 空缺岗位在姓名栏填“空缺”，并注明从何时起。',
    ].map((text) => ({ height: 26, cells: [cell(text, 'note')] })),
  ],
});
