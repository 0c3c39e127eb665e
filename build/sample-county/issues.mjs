import { addDays, dayOf } from './dates.mjs';
import { liuwanIssues } from './liuwan-issues.mjs';
import { neverMentioned, towns } from './places.mjs';
import { stream } from './seeded.mjs';
import { affairSentences } from './sentences-affairs.mjs';
import { teamSentences } from './sentences-team.mjs';

const SENTENCES = [...teamSentences, ...affairSentences];
const SOURCES = ['自查', '镇查', '县督导', '走访', '信访', '暗访', '测评', '巡察', '审计', '部门数据'];
const BY_KIND = {
  三资: ['审计', '部门数据', '县督导', '走访'],
  信访: ['信访', '走访', '镇查'],
  发展党员: ['部门数据', '县督导', '镇查'],
  公开: ['暗访', '走访', '县督导', '自查'],
};
const TODAY = '2026-09-20';
const before = (day) => dayOf(day) < TODAY;
// What the mock-ups of the console show for 云溪镇: open issues by village (待签收 counts as 整改中).
const YUNXI = {
  溪口村: [],
  石桥村: ['整改中', '整改中'],
  双塘村: ['整改中'],
  朝阳社区: ['整改中', '整改中'],
  竹坞村: ['临期'],
  上河村: ['整改中'],
  下河村: ['整改中', '整改中'],
  枣林村: ['整改中'],
  白鹭村: ['整改中'],
  云岭村: ['整改中'],
  杨渡村: ['逾期', '逾期'],
};
const RELAPSED = ['学府社区', '河东村', '谷口村', '铁炉村', '枫树村', '码头村'];
const short = (name) => name.replace(/(?<=..)(村|镇|乡)$/, '').replace(/(?<=..)社区$/, '');

const meetingDay = (round, townAt) =>
  round === 1 ? addDays({ y: 2025, m: 6, d: 10 }, townAt) : addDays({ y: 2026, m: 3, d: 9 }, townAt);

/** Since when, in the words of those who said it; `since` is null where the words leave it open. */
const sinceBy = (round, meeting, loose, chance) => {
  const back = chance.between(2, 17);
  const at = meeting.y * 12 + meeting.m - 1 - back;
  const [y, m] = [Math.floor(at / 12), (at % 12) + 1];
  const value = `${y}-${String(m).padStart(2, '0')}`;
  const exact = (text) => ({ text, since: value, doubt: 'exact', y, m });
  // A sentence that names a month itself gets no looser word beside it.
  const way = chance.next() * (loose ? 1 : 0.7);
  if (way < 0.42) return exact(`${y}年${m}月`);
  if (way < 0.56) return exact(`${y}.${m === 10 ? '10' : m}`);
  if (way < 0.64) return exact(`${y}年${m}月起`);
  if (way < 0.7) return exact(`${y}.${String(m).padStart(2, '0')}`);
  if (way < 0.78)
    return { text: '换届以来', since: null, doubt: 'event', ...(round === 1 ? { y: 2021, m: 3 } : { y: 2025, m: 12 }) };
  if (way < 0.84) return { text: '去年以来', since: `${meeting.y - 1}-01`, doubt: 'about', y: meeting.y - 1, m: 1 };
  if (way < 0.9)
    return { text: `${y}年${m < 7 ? '上' : '下'}半年`, since: `${y}-${m < 7 ? '01' : '07'}`, doubt: 'about', y, m };
  if (way < 0.95) return { text: `${y}年以来`, since: `${y}`, doubt: 'exact', y, m };
  return { text: '两年多', since: null, doubt: 'about', y: y - 2, m };
};

const wordsFor = (village, since, chance) => {
  const groups = chance.shuffle(['一', '二', '三', '四', '五', '六']);
  const gap = village.team.find(({ vacant }) => vacant);
  const others = village.team.filter(
    ({ vacant, party, village: held, sharesRowOf, sharesRowWith }) =>
      !vacant && party !== '书记' && (party || held === '副主任') && !sharesRowOf && !sharesRowWith,
  );
  return {
    ym: `${since.y}年${since.m}月`,
    y: since.y,
    q: `${since.y}年${'一二三四'[Math.floor((since.m - 1) / 3)]}季度`,
    n: chance.between,
    amt: (low, high) => (chance.between(low, high) / 10).toFixed(1),
    group: `${groups[0]}组`,
    group2: `${groups[1]}组`,
    gap: gap?.party ?? `村委会${gap?.village ?? '委员'}`,
    other: chance.pick(others)?.name ?? '其他委员',
    asset: chance.pick(['文化广场', '冷库', '烘干房', '粮食晾晒场', '粉条加工车间', '香菇大棚', '农机库棚']),
  };
};

const holds = (village, round, fact, open, state) => {
  if (fact === 'closed') return !open && state !== '反弹';
  // Sums and years stand in 村情基本表: a sentence on them must agree with it, open or not.
  if (fact === 'recruit') return round === 2 && village.figures.recruits2024 + village.figures.recruits2025 === 0;
  if (fact === 'income') return Math.max(village.figures.income2024, village.figures.income2025) < 5;
  if (!open || !fact) return true;
  if (fact === 'vacancy') return village.team.some(({ vacant }) => vacant);
  return village.reserves.length < 2;
};

const ownerOf = (village, town, owner) => {
  const holder = (test) => village.team.find((person) => !person.vacant && test(person))?.name;
  const secretary = holder(({ party }) => party === '书记') ?? holder(({ village: held }) => held === '主任');
  if (owner === '镇') return town.organiser === undefined ? secretary : town.organiser;
  if (owner === '主任') return holder(({ village: held }) => held === '主任') ?? secretary;
  if (owner === '纪检')
    return (
      holder(({ supervision }) => supervision === '主任') ?? holder(({ party }) => party === '纪检委员') ?? secretary
    );
  return secretary;
};

const unitOf = (village, unit) => {
  if (unit === '镇') return `${village.town}党委`;
  return unit === '监委'
    ? `${village.village}${village.kind === '社区' ? '居务' : '村务'}监督委员会`
    : `${village.village}党支部`;
};

const datesFor = (state, meeting, round, chance) => {
  const issued = addDays(meeting, 3);
  if (state === '临期') return { issued, due: { y: 2026, m: 9, d: 24 } };
  if (state === '逾期') return { issued, due: addDays({ y: 2026, m: 9, d: 19 }, -chance.between(3, 70)) };
  if (state === '整改中') return { issued, due: addDays({ y: 2026, m: 10, d: 12 }, chance.between(0, 75)) };
  if (state === '待验收') return { issued, due: addDays({ y: 2026, m: 9, d: 10 }, chance.between(0, 40)) };
  const due = addDays(issued, chance.pick([30, 45, 60, 90, round === 1 ? 180 : 120]));
  const closed = addDays(due, chance.between(-18, 9));
  return { issued, due, closed: before(closed) ? closed : { y: 2026, m: 9, d: 11 } };
};

const progressOf = (state, result, dates, chance) => {
  const on = (day) => `${day.m}月${day.d}日`;
  if (state === '已销号' || state === '反弹') return `${result}，${on(dates.closed)}验收`;
  if (state === '待验收') return `${result}，${on(addDays({ y: 2026, m: 9, d: 18 }, -chance.between(0, 12)))}报请验收`;
  if (state === '逾期')
    return chance.pick([
      '到期未报回执，已电话提醒一次',
      '方案已定，尚未实施',
      '材料不全，退回补充',
      '镇里已督办一次，仍未完成',
    ]);
  return chance.pick(['正在推进', '方案已报镇党委', '已完成摸底，正在逐项办理', '已召开会议研究', null]);
};

const draw = (village, round, state, used, chance) => {
  const townAt = towns.findIndex(({ name }) => name === village.town);
  const town = towns[townAt];
  const open = ['整改中', '逾期', '待验收', '临期'].includes(state);
  const mine = used.villages.get(village.village) ?? new Set();
  const fitting = SENTENCES.map((_, at) => at).filter(
    (at) =>
      !mine.has(at) &&
      (state !== '反弹' || SENTENCES[at][1].length === 0) &&
      holds(village, round, SENTENCES[at][6], open, state),
  );
  const least = Math.min(...fitting.map((at) => used.counts[at]));
  const at = chance.pick(fitting.filter((one) => used.counts[one] <= least + (chance.chance(0.3) ? 1 : 0)));
  used.counts[at] += 1;
  used.villages.set(village.village, mine.add(at));
  const [kind, sentence, demand, done, unit, owner] = SENTENCES[at];
  const meeting = meetingDay(round, townAt);
  const since = sinceBy(round, meeting, sentence.length === 0, chance);
  const words = wordsFor(village, since, chance);
  const dates = datesFor(state, meeting, round, chance);
  const sources = chance.shuffle(BY_KIND[kind] ?? SOURCES.slice(0, 4)).slice(0, chance.chance(0.25) ? 2 : 1);
  const shown = state === '临期' ? '整改中' : state;
  return {
    round,
    town: village.town,
    village: village.village,
    kind,
    text: sentence(words),
    since,
    sources,
    demand,
    unit: unitOf(village, unit),
    owner: ownerOf(village, town, owner),
    due: dates.due,
    state: shown,
    closed: dates.closed,
    progress: progressOf(shown, typeof done === 'function' ? done(words) : done, dates, chance),
    notice: `青组改〔${round === 1 ? 2025 : 2026}〕${townAt + 1}号`,
    note: '',
  };
};

const statesFor = (village, chance) => {
  if (village.town === '云溪镇')
    return {
      first: ['已销号'],
      second: [...(YUNXI[village.village] ?? []), ...(chance.chance(0.5) ? ['已销号'] : [])],
    };
  const state = () => {
    const way = chance.next();
    return way < 0.5 ? '已销号' : way < 0.83 ? '整改中' : way < 0.91 ? '逾期' : '待验收';
  };
  return {
    first: chance.chance(0.86) ? ['已销号'] : [chance.chance(0.5) ? '整改中' : '已销号'],
    second: chance.chance(0.13) ? [state(), state()] : [state()],
  };
};

const relapse = (village, used, chance) => {
  const first = draw(village, 1, '反弹', used, chance);
  const second = draw(village, 2, '整改中', used, chance);
  const { since: _old, ...words } = first;
  const again = {
    ...second,
    ...words,
    round: 2,
    since: { text: '2026年1月', since: '2026-01', doubt: 'exact' },
    state: second.state,
    due: second.due,
    closed: undefined,
    progress: second.progress,
    notice: second.notice,
    relapseOf: first,
  };
  return [first, again];
};

const numbered = (issues) => {
  const next = new Map();
  for (const issue of issues) {
    const key = `${issue.round === 1 ? 2025 : 2026}-${issue.round}-${short(issue.town)}-${short(issue.village)}`;
    next.set(key, (next.get(key) ?? 0) + 1);
    issue.number = `${key}-${String(next.get(key)).padStart(2, '0')}`;
  }
  for (const issue of issues.filter(({ relapseOf }) => relapseOf)) {
    issue.previous = issue.relapseOf.number;
    issue.note = `系${issue.previous}反弹`;
    issue.relapseOf.note = `2026年3月会诊发现反弹，见${issue.number}`;
  }
  return issues;
};

/** The ledger of two rounds in the order of its rows: by round, town and village. */
export const buildIssues = (villages) => {
  const used = { counts: SENTENCES.map(() => 0), villages: new Map() };
  const all = [];
  for (const village of villages) {
    const chance = stream(`issues/${village.town}/${village.village}`);
    if (village.village === neverMentioned) continue;
    if (village.village === '柳湾村') all.push(...liuwanIssues());
    else if (RELAPSED.includes(village.village)) all.push(...relapse(village, used, chance));
    else {
      const { first, second } = statesFor(village, chance);
      all.push(
        ...first.map((state) => draw(village, 1, state, used, chance)),
        ...second.map((state) => draw(village, 2, state, used, chance)),
      );
    }
  }
  return numbered([...all.filter(({ round }) => round === 1), ...all.filter(({ round }) => round === 2)]);
};
