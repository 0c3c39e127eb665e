import { stream } from './seeded.mjs';

const COMMON = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕';
const OTHER =
  '苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康邱秦史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景单包司柏宁柯阮桂闵';

const MEN =
  `守田 满囤 长庚 德厚 永茂 广顺 福来 连山 玉堂 树森 维新 传喜 庆余 兆丰 家驹 春生 根旺 立柱 水生 土旺 柏林 石头 进财 喜顺 开林 仁义 学礼 有粮 增产 兴农 禾生 秋收 冬至 谷雨 惊蛰 立夏 克勤 耕读 宝田 金锁 来福 万年 存厚 全胜 振邦 启明 光烈 世昌 祖荫 安邦 昌平 国梁 文魁 定山 松年 东升 建业 和顺 志刚 卫平 红旗 跃进 援朝 向阳 海峰 少华 永强 国栋 立新 长青 保林 成林 云飞 大勇 铁山 晓东 俊杰 鹏程 浩然 一鸣 子健 文博 宇航 思远 家豪 天佑 嘉树 景行 明哲 承志 致远 修远 启航 柏舟 慎行 怀谷 知勤 望山`.split(
    /\s+/,
  );
const WOMEN =
  `桂芝 秀莲 玉梅 春香 腊梅 巧云 翠英 凤仙 金枝 银花 菊香 素珍 慧琴 玉兰 桂香 彩霞 红梅 月娥 喜凤 冬梅 春燕 秋菊 爱华 淑贞 秋月 麦香 谷香 杏花 桃红 柳青 荷香 莲子 菱角 青苗 禾苗 稻香 云朵 彩云 朝霞 晚霞 春晖 夏莲 秋霜 冬雪 小满 白露 美玲 丽萍 晓霞 雪琴 海燕 艳红 小娟 亚男 立红 会敏 文娟 晓琳 雅琴 佳慧 思雨 梦洁 欣怡 若男 静怡 子涵 晓彤 可心 婉清 书瑶 采青 知夏 映雪 念慈 素心 如兰`.split(
    /\s+/,
  );
const MEN_ONE = '磊 涛 勇 军 刚 斌 超 辉 鹏 毅 凯 锋 健 洋 帅 旭 岩 松 柱 田 森 峰 波 亮 坤 垚'.split(' ');
const WOMEN_ONE = '敏 静 燕 丽 娟 玲 芹 霞 颖 婷 倩 雪 莉 蕾 洁 娜 薇 芸 萍 穗 荷 苗 琴 蓉 菲 瑛'.split(' ');

// A made-up name must not be that of anybody widely known; these are the ones the lists could make.
const KNOWN = new Set([
  '李向阳',
  '刘翔',
  '张磊',
  '马云飞',
  '李娜',
  '王菲',
  '陈晓东',
  '李亚男',
  '董洁',
  '张静',
  '赵薇',
  '李健',
  '王凯',
  '李晓霞',
  '李勇',
  '刘涛',
  '刘洋',
  '胡军',
  '张涛',
  '陈坤',
  '黄磊',
  '王磊',
  '陆毅',
  '李静',
  '周涛',
  '张凯',
  '邓超',
  '王涛',
  '孙杨',
  '于洋',
  '张超',
  '陈倩',
  '黄凯',
  '李瑛',
  '何军',
  '李刚',
]);

// The lists run from the names of the 1960s to those of the 1990s; a person gets one from the years around the birth.
const ofTheirTime = (list, year, chance) => {
  const centre = ((Math.min(Math.max(year, 1962), 2000) - 1962) / 38) * (list.length - 1);
  const at = Math.round(centre + (chance.next() - 0.5) * 0.5 * list.length);
  const inside = at < 0 ? -at : at;
  return list[inside < list.length ? inside : 2 * (list.length - 1) - inside];
};

/**
 * Gives names that are all different, and never one that is already kept for somebody.
 * @param {Iterable<string>} kept
 */
export const nameGiver = (kept) => {
  const used = new Set(kept);
  const chance = stream('names');
  return (sex, year) => {
    const [two, one] = sex === '女' ? [WOMEN, WOMEN_ONE] : [MEN, MEN_ONE];
    for (;;) {
      const family = chance.chance(0.55) ? chance.pick([...COMMON]) : chance.pick([...OTHER]);
      const name = family + (year > 1968 && chance.chance(0.16) ? chance.pick(one) : ofTheirTime(two, year, chance));
      if (used.has(name) || KNOWN.has(name)) continue;
      used.add(name);
      return name;
    }
  };
};
