import { neverMentioned, shortOfReserves, towns } from './places.mjs';
import { stream } from './seeded.mjs';

const LIUWAN = {
  households: 412,
  residents: 1386,
  partyMembers: 47,
  women: 11,
  under35: 4,
  over60: 26,
  income2024: 9.2,
  income2025: 8.6,
  recruits2024: 0,
  recruits2025: 0,
  satisfaction: 78.4,
  remark: '流动党员7人',
};
const NO_RECRUITS = new Set(['柳湾村', '下河村', '沙湾村', '尚义村', '平顶村', '卧牛村', '高台村', '双柏村']);
const FROM = [
  '县发展和改革局',
  '县交通运输局',
  '县自然资源局',
  '县供电公司',
  '县农商银行',
  '县教育局',
  '县卫生健康局',
  '县水利局',
  '县融媒体中心',
  '县市场监督管理局',
];

const round = (value, places) => Number(value.toFixed(places));

const figuresOf = (village, kind, chance) => {
  const households = kind === '社区' ? chance.between(820, 2600) : chance.between(180, 760);
  const partyMembers = kind === '社区' ? chance.between(70, 190) : chance.between(24, 96);
  const income2024 = round(chance.chance(0.12) ? chance.between(18, 46) / 10 : chance.between(52, 680) / 10, 1);
  const none = NO_RECRUITS.has(village);
  return {
    households,
    residents: Math.round(households * (2.8 + chance.next() * 0.9)),
    partyMembers,
    women: Math.round(partyMembers * (0.16 + chance.next() * 0.14)),
    under35: Math.round(partyMembers * (0.06 + chance.next() * 0.12)),
    over60: Math.round(partyMembers * (0.36 + chance.next() * 0.2)),
    income2024,
    income2025: round(income2024 * (0.88 + chance.next() * 0.4), 1),
    recruits2024: none ? 0 : chance.between(0, 2),
    recruits2025: none ? 0 : chance.between(1, 2),
    satisfaction: round(chance.between(720, 985) / 10, 1),
    remark: '',
  };
};

/** Adds the figures of two years and the officials in charge to each village. */
export const addFigures = (villages, giveName) => {
  const leaders = Array.from({ length: 6 }, () => giveName('男', 1974)).concat(
    giveName('女', 1978),
    giveName('女', 1981),
  );
  const workers = new Map(
    towns.map(({ name }) => [name, Array.from({ length: 6 }, (_, at) => giveName(at % 3 ? '男' : '女', 1986))]),
  );
  return villages.map((village, at) => {
    const chance = stream(`figures/${village.town}/${village.village}`);
    const drawn = figuresOf(village.village, village.kind, chance);
    const seconded = village.kind === '村' && chance.chance(0.3);
    const first = seconded ? `${giveName(chance.chance(0.25) ? '女' : '男', 1985)}（${chance.pick(FROM)}）` : '';
    const townList = workers.get(village.town);
    return {
      ...village,
      figures: village.village === '柳湾村' ? LIUWAN : drawn,
      firstSecretary: village.village === '柳湾村' || village.village === neverMentioned ? '' : first,
      townOfficial: townList[at % townList.length],
      countyLeader: leaders[towns.findIndex(({ name }) => name === village.town) % leaders.length],
    };
  });
};

/** The reserves of each village, two or three except where places.mjs says they are short. */
export const addReserves = (villages, giveName) =>
  villages.map((village) => {
    const chance = stream(`reserves/${village.town}/${village.village}`);
    const count = shortOfReserves[village.village] ?? (chance.chance(0.3) ? 3 : 2);
    const holders = village.team.filter(({ vacant, party }) => !vacant && (party === '书记' || party === '副书记'));
    const reserves = Array.from({ length: count }, () => {
      const source = chance.pick(['退役军人', '返乡青年', '返乡青年', '大学生', '致富能手', '致富能手']);
      const [from, to] = source === '致富能手' ? [1980, 1993] : source === '大学生' ? [1994, 2001] : [1987, 1999];
      const birth = { y: chance.between(from, to), m: chance.between(1, 12), d: chance.between(1, 28) };
      const sex = source !== '退役军人' && chance.chance(0.4) ? '女' : '男';
      const schooling = source === '大学生' ? '本科' : chance.pick(['高中', '大专', '大专', '本科']);
      const entered = {
        y: chance.pick([2022, 2023, 2024, 2024, 2025, 2025]),
        m: chance.between(1, 12),
        d: chance.between(1, 28),
      };
      return {
        name: giveName(sex, birth.y),
        sex,
        birth,
        schooling,
        source,
        entered,
        mentor: chance.pick(holders).name,
      };
    });
    return { ...village, reserves };
  });
