// 青禾县: nine towns, ninety-five villages and communities. All invented.

/** Towns in print order, each with its Party secretary, organisation member and villages. A name that ends in 社区 is a community. */
export const towns = [
  {
    name: '城关镇',
    secretary: '段怀瑾',
    organiser: '席若兰',
    villages: '东门社区 西门社区 南街社区 北园村 文庙社区 新城村 学府社区 河滨村 体育场社区 人民社区 幸福村',
  },
  {
    name: '云溪镇',
    secretary: '石守拙',
    organiser: '柯临川',
    villages: '溪口村 石桥村 柳湾村 双塘村 朝阳社区 竹坞村 上河村 下河村 枣林村 白鹭村 云岭村 杨渡村',
  },
  {
    name: '清水镇',
    secretary: '闵宗礼',
    organiser: '辛采薇',
    villages: '清水村 龙潭村 兴隆村 大埠村 河东村 河西村 沙湾村 板桥村 油坊村 团结村',
  },
  {
    name: '麦田镇',
    secretary: '祝长风',
    organiser: '邬佳音',
    villages: '麦田村 前进村 柿林村 杏坪村 庙湾村 老营村 土桥村 黄庄村 谷口村 尚义村 北沟村',
  },
  {
    name: '银杏镇',
    secretary: '车明远',
    organiser: '桑梓敬',
    villages: '银杏村 水磨村 仓前村 花岩村 铁炉村 月亮村 茶园村 栗子坪村 回龙村 平顶村',
  },
  {
    name: '石岭乡',
    secretary: '佟守诚',
    organiser: '迟慕云',
    villages: '云顶村 苍岩村 鹿角村 青松村 石门村 古驿站村 长坡村 落雁坪村 寒溪村 枫树村 卧牛村',
  },
  {
    name: '双河镇',
    secretary: '宣立德',
    organiser: '向晚晴',
    villages: '双河社区 三汊村 渔湾村 沙洲村 桃园村 柳桥村 金堂村 西渡村 和平村 高台村',
  },
  {
    name: '荷塘镇',
    secretary: '褚致和',
    organiser: '丰语嫣',
    villages: '荷塘社区 码头村 芦苇村 鸥洲村 堤头村 上坝村 下坝村 江村 石矶头村 帆影村',
  },
  {
    name: '南岗乡',
    secretary: '邝正言',
    organiser: '苗若溪',
    villages: '松坪村 大湾村 红旗村 梨园村 大官桥村 泉水村 新民村 东岳村 双柏村 南坡村',
  },
].map((town, at) => ({ ...town, code: `9901${String(at + 1).padStart(2, '0')}`, villages: town.villages.split(' ') }));

/** Villages whose secretary is not the director; in 柿林村 the secretary's post itself is empty. */
export const twoShoulders = ['新城村', '枣林村', '柿林村', '回龙村', '石门村', '东岳村'];

/** Posts that nobody holds, with the month since when; committee 支委 or 村委. */
export const vacancies = [
  { village: '文庙社区', committee: '支委', post: '宣传委员', since: '2026-04' },
  { village: '石桥村', committee: '支委', post: '组织委员', since: '2026-03' },
  { village: '柳湾村', committee: '支委', post: '组织委员', since: '2026-03' },
  { village: '杨渡村', committee: '支委', post: '副书记', since: '2026-05' },
  { village: '龙潭村', committee: '村委', post: '委员', since: '2026-02' },
  { village: '柿林村', committee: '支委', post: '书记', since: '2026-05' },
  { village: '茶园村', committee: '支委', post: '组织委员', since: '2026-06' },
  { village: '寒溪村', committee: '村委', post: '副主任', since: '2026-01' },
  { village: '沙洲村', committee: '村委', post: '委员', since: '2026-07' },
  { village: '鸥洲村', committee: '支委', post: '纪检委员', since: '2026-04' },
  { village: '大湾村', committee: '支委', post: '组织委员', since: '2026-03' },
  { village: '泉水村', committee: '村委', post: '委员', since: '2026-06' },
];

/** The village that no paper of two rounds ever mentions. */
export const neverMentioned = '北沟村';

/** Reserves per village where they are short of the target of two. */
export const shortOfReserves = {
  柳湾村: 0,
  平顶村: 0,
  卧牛村: 0,
  河滨村: 1,
  杨渡村: 1,
  下河村: 1,
  沙湾村: 1,
  柿林村: 1,
  老营村: 1,
  水磨村: 1,
  苍岩村: 1,
  长坡村: 1,
  渔湾村: 1,
  芦苇村: 1,
  双柏村: 1,
};
