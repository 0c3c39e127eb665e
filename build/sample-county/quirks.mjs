import { columnName } from './xlsx-writer.mjs';

const find = (roster, village, name) =>
  roster.places.find((place) => place.village === village && place.person.name === name);

const rosterQuirks = (roster) => {
  const at = (village, name, column) => `${columnName(roster.at[column])}${find(roster, village, name).row}`;
  const first = (test) => roster.sheet.rows.findIndex(test) + 1;
  const value = (row, column) => row.cells[roster.at[column]]?.v;
  const isText = (column, pattern) =>
    first((row) => typeof value(row, column) === 'string' && pattern.test(value(row, column)));
  const line = (kind, cell, note) => ({ file: 'roster.xlsx', sheet: '花名册', cell, kind, note });
  const since = columnName(roster.at.任现职时间);
  const birth = columnName(roster.at.出生年月);
  return [
    line(
      'ambiguous-number',
      at('溪口村', '闻人杰', '任现职时间'),
      'the number 2021.1: January or October; the only one',
    ),
    line(
      'id-stored-as-number',
      at('柳湾村', '单云帆', '身份证号'),
      '18 digits stored as a number, the last three are lost; the only one',
    ),
    line(
      'two-names',
      at('双塘村', '李芳', '姓名'),
      '李芳、张秀兰 in one cell; sex, birth and phone belong to an unknown one of them',
    ),
    line('acting', at('朝阳社区', '文清和', '村内职务'), '主任（代）; the only one'),
    line(
      'equal-name-elsewhere',
      `${at('双塘村', '王建国', '姓名')}, ${at('云岭村', '王建国', '姓名')}`,
      '王建国 twice, in two villages, born 1979.10 and 1981.05',
    ),
    line(
      'equal-name-same-village',
      `D${roster.places
        .filter(({ person }) => person.name === '李国强')
        .map(({ row }) => row)
        .join(', D')}`,
      '李国强 twice in 河东村, born 1968.04 and 1991.09',
    ),
    line('rare-character', `${at('柳湾村', '乔䶮', '姓名')}, ${at('荷塘社区', '康㛃', '姓名')}`, '乔䶮, 康㛃'),
    line(
      'blank-in-name',
      at('柳湾村', '周禾', '姓名'),
      '周　禾 with a full-width blank; many more two-character names likewise, some with two plain blanks',
    ),
    line('two-row-head', 'A3:P4', '基本情况 over 姓名 … 入党时间, 职务 over 党内职务, 村内职务, 任现职时间'),
    line('post-in-one-cell', at('柳湾村', '陆问舟', '党内职务'), '书记兼主任, and 主任 in the next column again'),
    line(
      'post-in-one-cell',
      `J${isText('党内职务', /^支部/)}`,
      '支部副书记、村委会委员 and the like; also 党支部书记、村委会主任',
    ),
    line(
      'supervision-post',
      `K${isText('村内职务', /监委会/)}`,
      '监委会主任, 监委会委员, 村务监督委员会主任, alone or after 委员、',
    ),
    line('date-born', `${birth}${isText('出生年月', /生$/)}`, '1986年5月生'),
    line('date-full-width', `${since}${isText('任现职时间', /[０-９]/)}`, '２０２１．０３'),
    line('date-compact-number', `${since}${first((row) => value(row, '任现职时间') > 190000)}`, '202103 as a number'),
    line(
      'date-number',
      `${birth}${first((row) => typeof value(row, '出生年月') === 'number' && value(row, '出生年月') < 2100)}`,
      'numbers such as 1974.05 that are plain, since the month is not 10',
    ),
    line(
      'date-real',
      `${birth}${first((row) => row.cells[roster.at.出生年月]?.style === 'dateMonth')}`,
      'real dates shown as 1974.05, 1974/5/3 or 1974年5月; most of 石岭乡',
    ),
    line(
      'same-as-above',
      `${since}${isText('任现职时间', /^〃$/)}`,
      '〃 in 任现职时间; the village column says 〃 in 银杏镇 and 同上 in 南岗乡',
    ),
    line(
      'phone',
      `O${first((row) => typeof value(row, '联系电话') === 'number')}`,
      'phone as a number; others with blanks, hyphens or full-width digits; the series 154, 161, 164, 168 with 000 belong to nobody',
    ),
    line(
      'vacancy',
      `D${find(roster, '柳湾村', undefined).row}`,
      '空缺 with 组织委员 and 自2026年3月起 in 任现职时间; others have it in 备注; 12 rows',
    ),
    line('empty', `I${isText('入党时间', /^(—|\/|无)$/)}`, '—, / and 无 mean empty'),
    line('foot', `A${roster.totalRow}`, '合计, then 填表人 and 审核人, then 备注'),
    {
      file: 'roster.xlsx',
      sheet: '填表说明',
      cell: 'A1',
      kind: 'sheet-without-table',
      note: 'a second sheet with instructions; nothing to import',
    },
  ];
};

const otherQuirks = (forms, issues) => {
  const rowOf = (test) => issues.findIndex(test) + 4;
  const form = (name) => forms.find((one) => one.form === name);
  const income = (name) => `${form(name).year === '2024' ? 'K' : 'L'}${form(name).row}`;
  const inVillages = (kind, cell, note) => ({ file: 'villages.xlsx', sheet: '村情基本表', cell, kind, note });
  const inIssues = (kind, cell, note) => ({ file: 'issues.xlsx', sheet: '整改台账', cell, kind, note });
  return [
    inVillages('income-yuan', income('yuan'), '52000元'),
    inVillages('income-about', income('about'), '约9.2万元'),
    inVillages('income-unit', income('unit'), '8.6万元'),
    inVillages('income-full-width', income('wide'), 'full-width digits'),
    inVillages('percent', 'U5:U99', '满意度 as a percentage number (0.915), as the text 91.5% or as the number 91.5'),
    inVillages('foot', 'A100', '合计, then 填表人'),
    {
      file: 'reserves.xlsx',
      sheet: '后备力量名册',
      cell: 'D',
      kind: 'nobody',
      note: '平顶村 has a row that says 无; 柳湾村 and 卧牛村 have no row at all',
    },
    inIssues('since-event', `G${rowOf(({ since }) => since.doubt === 'event')}`, '换届以来'),
    inIssues(
      'since-about',
      `G${rowOf(({ since }) => since.text === '去年以来')}`,
      '去年以来 counts from the year before the round, not before today; also 两年多, 上半年',
    ),
    inIssues('since-dot', `G${rowOf(({ since }) => /^\d{4}\.\d$/.test(since.text))}`, '2024.6 as text'),
    inIssues(
      'relapse',
      `N${rowOf(({ state }) => state === '反弹')}`,
      '反弹 with its closing date; the new issue of round 2 names it in 备注',
    ),
    inIssues(
      'overdue',
      `N${rowOf(({ village, state }) => village === '柳湾村' && state === '逾期')}`,
      '集体资产台账未更新, due 2026年8月18日',
    ),
    inIssues(
      'same-as-above',
      'D, E, J, K',
      '同上 and 〃 in 乡镇 (石岭乡, 南岗乡), 村（社区）, 责任单位, 责任人; elsewhere 乡镇 is merged within a round',
    ),
    inIssues('due-forms', 'L', 'real dates, 2026年8月18日, 2026.8.18, 2026/8/18, …日前, …月底前'),
    inIssues('foot', `A${issues.length + 4}`, '填表人, 审核人 and the counts in one merged cell'),
    {
      file: 'departments.xlsx',
      sheet: '参会单位和人员',
      cell: 'B4:C6',
      kind: 'merged',
      note: 'cells of one unit are merged',
    },
  ];
};

/** Each planted oddity with file, sheet and cell. */
export const quirksOf = (roster, forms, issues) => [...rosterQuirks(roster), ...otherQuirks(forms, issues)];

/** README.md of the fixture folder. */
export const readmeOf = (counts, quirks) => {
  const shown = (value) =>
    Array.isArray(value)
      ? value.join('、')
      : typeof value === 'object'
        ? Object.entries(value)
            .map(([key, count]) => `${key} ${count}`)
            .join(', ')
        : value;
  return [
    '# 青禾县, the sample county',
    '',
    'Invented from the first to the last name; area code 990 does not exist. Made by `node build/sample-county/generate.mjs`, the same bytes every time. `truth.json` holds what a perfect import would read.',
    '',
    '## Totals',
    '',
    '| what | how many |',
    '| --- | --- |',
    ...Object.entries(counts).map(([key, value]) => `| ${key} | ${shown(value)} |`),
    '',
    '`members` counts both persons of the shared cell and those who sit only in a supervision committee. `posts` counts held posts. A secretary whose director’s post is 主任（代） counts as one-shoulder.',
    '',
    '## Planted oddities',
    '',
    '| file | sheet | cell | kind | what |',
    '| --- | --- | --- | --- | --- |',
    ...quirks.map(({ file, sheet, cell, kind, note }) => `| ${file} | ${sheet} | ${cell} | ${kind} | ${note} |`),
    '',
  ].join('\n');
};
