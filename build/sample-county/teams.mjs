import { identityNumber } from './identity-number.mjs';
import { liuwan, officials, placed, sharedCell } from './known-people.mjs';
import { nameGiver } from './names.mjs';
import { towns, twoShoulders, vacancies } from './places.mjs';
import { stream } from './seeded.mjs';

const BRANCH = { 3: ['书记', '组织委员', '纪检委员'], 5: ['书记', '副书记', '组织委员', '宣传委员', '纪检委员'] };
const TERMS = [
  { share: 0.2, y: 2018, months: [4, 5, 6] },
  { share: 0.5, y: 2021, months: [1, 2, 3, 3] },
  { share: 0.62, y: 0, months: [3, 5, 6, 7, 8, 9, 11] },
  { share: 1, y: 2025, months: [11, 12, 12] },
];

const sinceBy = (chance) => {
  const at = chance.next();
  const term = TERMS.find(({ share }) => at < share) ?? TERMS[1];
  return { y: term.y || chance.pick([2019, 2022, 2023, 2024]), m: chance.pick(term.months), d: chance.between(3, 27) };
};

/** How many posts the two committees of a village have. */
const sizes = (village, chance) => {
  if (village === '柳湾村') return { branch: 5, committee: 5 };
  const needsFive = [...placed, ...vacancies.map((gap) => ({ at: gap.village }))].some(({ at }) => at === village);
  if (village.endsWith('社区')) return { branch: 5, committee: chance.chance(0.4) ? 7 : 5 };
  if (!needsFive && chance.chance(0.33)) return { branch: 3, committee: 3 };
  return { branch: 5, committee: chance.chance(0.16) ? 3 : 5 };
};

/** Lays the posts of both committees on as few persons as an election usually does. */
const seats = (village, { branch, committee }, chance) => {
  const list = BRANCH[branch].map((party) => ({ party }));
  const shared = !twoShoulders.includes(village);
  if (shared) list[0].village = '主任';
  else list.push({ village: '主任' });
  const deputy = list[1];
  if (chance.chance(0.75) && !deputy.village) deputy.village = '副主任';
  else list.push({ village: '副主任' });
  const free = list.filter(({ party, village: held }) => party && party !== '书记' && party !== '纪检委员' && !held);
  for (let count = 2; count < committee; count += 1) {
    const other = free.pop();
    if (other && chance.chance(0.6)) other.village = '委员';
    else list.push({ village: '委员' });
  }
  return list;
};

const addSupervision = (list, chance) => {
  if (!chance.chance(0.45)) return;
  const inspector = list.find(({ party }) => party === '纪检委员');
  if (inspector && !inspector.village && chance.chance(0.62)) inspector.supervision = '主任';
  else list.push({ supervision: '主任' });
  if (chance.chance(0.7)) list.push({ supervision: '委员' });
};

const schoolingOf = (year, chance) => {
  if (year < 1966) return chance.pick(['初中', '初中', '高中']);
  if (year < 1978) return chance.pick(['初中', '高中', '高中', '中专', '大专']);
  if (year < 1988) return chance.pick(['高中', '中专', '大专', '大专', '本科']);
  return chance.pick(['大专', '大专', '本科', '本科', '中专']);
};

const sexFor = (seat, list, chance) => {
  const last = [...list].reverse().find(({ village, party }) => village === '委员' || party === '宣传委员');
  if (seat === last) return chance.chance(0.9) ? '女' : '男';
  return chance.chance(seat.party === '书记' ? 0.12 : 0.27) ? '女' : '男';
};

const birthBy = (seat, chance) => {
  const [from, to] = seat.party === '书记' || seat.village === '主任' ? [1965, 1988] : [1962, 1997];
  return { y: chance.between(from, to), m: chance.between(1, 12), d: chance.between(1, 28) };
};

const partyYear = (seat, birth, chance) => {
  if (!seat.party && chance.chance(0.35)) return null;
  const first = Math.max(birth.y + 20, 1983);
  return {
    y: Math.min(first + chance.between(0, 12), 2023),
    m: chance.pick([6, 7, 7, 12, chance.between(1, 12)]),
    d: chance.between(1, 28),
  };
};

const enlist = (seat, list, giveName, chance) => {
  const sex = seat.sex ?? sexFor(seat, list, chance);
  const birth = seat.birth ?? birthBy(seat, chance);
  const drawn = sinceBy(chance);
  const since = seat.since ?? (drawn.y < birth.y + 23 ? { ...drawn, y: 2025, m: 12 } : drawn);
  const phone = seat.phone ?? `${chance.pick(['154', '161', '164', '168'])}000${chance.between(10000, 99999)}`;
  return {
    ...seat,
    name: seat.name ?? giveName(sex, birth.y),
    sex,
    birth,
    since,
    schooling: seat.schooling ?? schoolingOf(birth.y, chance),
    joined: partyYear(seat, birth, chance),
    phone,
  };
};

const putKnown = (village, list) => {
  for (const person of placed.filter(({ at }) => at === village)) {
    const seat = list.find(({ party, name }) => party === person.post && !name);
    if (!seat) throw new Error(`${village} has no ${person.post}`);
    const { at, post, ...fields } = person;
    Object.assign(seat, fields);
  }
  const shared =
    village === sharedCell.at ? list.filter((seat) => seat.village === '委员' && !seat.name && !seat.party) : [];
  if (shared.length >= 2) {
    Object.assign(shared[0], { ...sharedCell, name: sharedCell.names[0], sharesRowWith: sharedCell.names[1] });
    Object.assign(shared[1], { ...sharedCell, name: sharedCell.names[1], sharesRowOf: sharedCell.names[0] });
  }
};

const open = (village, list) => {
  for (const { committee, post, since } of vacancies.filter((gap) => gap.village === village)) {
    const key = committee === '支委' ? 'party' : 'village';
    const seat = [...list].reverse().find((one) => one[key] === post && !one.name);
    if (!seat) throw new Error(`${village} has no free ${post}`);
    if (seat.party && seat.village) delete seat[key];
    else list.splice(list.indexOf(seat), 1);
    list.push({ vacant: true, [key]: post, since });
  }
};

const identify = (team, area, chance) => {
  for (const [order, person] of team.entries()) {
    const draw = chance.next();
    if (person.vacant || person.sharesRowWith || person.sharesRowOf) continue;
    if (person.identity === 'damaged' || draw < 0.35) {
      person.identityNumber = identityNumber({ area, birth: person.birth, sex: person.sex, order: order + 1 });
    }
  }
};

const teamOf = (town, village, giveName) => {
  const chance = stream(`team/${town.name}/${village}`);
  const posts = sizes(village, chance);
  const list = village === '柳湾村' ? liuwan.map((person) => ({ ...person })) : seats(village, posts, chance);
  if (village === '柳湾村') list.push({ vacant: true, party: '组织委员', since: '2026-03' });
  else {
    putKnown(village, list);
    open(village, list);
    addSupervision(list, chance);
  }
  const team = list.map((seat) => (seat.vacant ? seat : enlist(seat, list, giveName, chance)));
  const sorted = [...team.filter(({ vacant }) => !vacant), ...team.filter(({ vacant }) => vacant)];
  identify(sorted, town.code, chance);
  const election =
    village === '柳湾村'
      ? { y: 2025, m: 12, d: 8 }
      : { y: 2025, m: chance.pick([11, 12, 12, 12]), d: chance.between(5, 26) };
  return { town: town.name, village, kind: village.endsWith('社区') ? '社区' : '村', posts, election, team: sorted };
};

/** All 95 villages with their teams, in the order of the papers; also the giver of further names that are still free. */
export const buildTeams = () => {
  const kept = [
    ...officials,
    ...towns.flatMap(({ secretary, organiser }) => [secretary, organiser]),
    ...liuwan.map(({ name }) => name),
    ...placed.map(({ name }) => name),
    ...sharedCell.names,
  ];
  const giveName = nameGiver(kept);
  const villages = towns.flatMap((town) => town.villages.map((village) => teamOf(town, village, giveName)));
  return { villages, giveName };
};

/** Posts of a person as {committee, post, acting}. */
export const postsOf = (person) => [
  ...(person.party ? [{ committee: '支委', post: person.party }] : []),
  ...(person.village ? [{ committee: '村委', post: person.village, ...(person.acting ? { acting: true } : {}) }] : []),
  ...(person.supervision ? [{ committee: '监委', post: person.supervision }] : []),
];
