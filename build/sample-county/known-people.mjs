// Persons whom other papers of the county speak of by name, and the ones planted for their names.
// `post` finds the place in the village's team; fields given here replace what chance would have given.

const day = (y, m, d) => ({ y, m, d });

/** The team of 柳湾村, person by person, in the order and the writing of the roster. */
export const liuwan = [
  {
    name: '陆问舟',
    sex: '男',
    birth: day(1974, 5, 17),
    schooling: '大专',
    party: '书记',
    village: '主任',
    since: day(2021, 3, 6),
    phone: '15400012071',
    writes: { birth: 'dot', since: 'dot', posts: '书记兼主任|主任' },
  },
  {
    name: '周禾',
    sex: '男',
    birth: day(1981, 2, 13),
    schooling: '大专',
    party: '副书记',
    village: '副主任',
    since: day(2021, 3, 6),
    phone: '15400015518',
    writes: { name: '周　禾', birth: 'dot', since: 'dot' },
  },
  {
    name: '谢穗',
    sex: '女',
    birth: day(1988, 7, 26),
    schooling: '本科',
    party: '宣传委员',
    village: '委员',
    since: day(2025, 12, 8),
    phone: '16100010936',
    writes: { birth: 'chinese', since: 'dot' },
  },
  {
    name: '单云帆',
    sex: '男',
    birth: day(1969, 1, 9),
    schooling: '高中',
    party: '纪检委员',
    since: day(2018, 5, 10),
    phone: '15400017742',
    writes: { birth: 'dot', since: 'dot' },
    identity: 'damaged',
  },
  {
    name: '乔䶮',
    sex: '男',
    birth: day(1985, 6, 5),
    schooling: '大专',
    village: '委员',
    since: day(2025, 12, 8),
    phone: '16100014405',
    writes: { name: '乔䶮', birth: 'dot', since: 'dot' },
  },
  {
    name: '吴满仓',
    sex: '男',
    birth: day(1966, 3, 18),
    schooling: '初中',
    village: '委员',
    since: day(2018, 5, 10),
    phone: '15400011280',
    writes: { birth: 'dot', since: 'dot' },
  },
];

/** Named persons elsewhere: `post` is the place they take. */
export const placed = [
  { at: '石桥村', post: '书记', name: '方既白', sex: '男', birth: day(1976, 9, 21), since: day(2021, 3, 9) },
  { at: '双塘村', post: '书记', name: '王建国', sex: '男', birth: day(1979, 10, 2), since: day(2021, 3, 8) },
  {
    at: '双塘村',
    post: '组织委员',
    name: '罗文治',
    sex: '男',
    birth: day(1983, 8, 19),
    since: day(2021, 3, 8),
    village: '委员',
  },
  {
    at: '朝阳社区',
    post: '书记',
    name: '文清和',
    sex: '女',
    birth: day(1986, 11, 23),
    since: day(2024, 6, 18),
    acting: true,
    writes: { posts: '书记|主任（代）' },
  },
  {
    at: '朝阳社区',
    post: '副书记',
    name: '施雨田',
    sex: '男',
    birth: day(1977, 2, 8),
    since: day(2021, 3, 12),
    village: '副主任',
  },
  {
    at: '竹坞村',
    post: '副书记',
    name: '刘婉竹',
    sex: '女',
    birth: day(1992, 9, 14),
    since: day(2025, 12, 10),
    village: '委员',
  },
  {
    at: '云岭村',
    post: '副书记',
    name: '王建国',
    sex: '男',
    birth: day(1981, 5, 11),
    since: day(2021, 3, 15),
    writes: { birth: 'dot' },
  },
  {
    at: '溪口村',
    post: '副书记',
    name: '闻人杰',
    sex: '男',
    birth: day(1980, 4, 3),
    since: day(2021, 10, 16),
    writes: { since: 'ambiguous' },
  },
  { at: '河东村', post: '宣传委员', name: '李国强', sex: '男', birth: day(1968, 4, 27), since: day(2018, 5, 22) },
  { at: '河东村', post: '纪检委员', name: '李国强', sex: '男', birth: day(1991, 9, 6), since: day(2025, 12, 19) },
  { at: '荷塘社区', post: '宣传委员', name: '康㛃', sex: '女', birth: day(1989, 12, 1), since: day(2025, 12, 22) },
];

/** Two persons who share one row and one cell: only the name and the post are sure. */
export const sharedCell = {
  at: '双塘村',
  names: ['李芳', '张秀兰'],
  sex: '女',
  birth: day(1990, 4, 12),
  since: day(2025, 12, 9),
  village: '委员',
};

/** Officials of the county and of 云溪镇 who come to the meeting. */
export const officials = [
  '沈望川',
  '林见微',
  '许砚秋',
  '顾长宁',
  '解雨桐',
  '罗见山',
  '何立秋',
  '石守拙',
  '姜满垄',
  '谭秋禾',
  '杜若飞',
];
