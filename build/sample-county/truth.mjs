import { dayOf, monthOf } from './dates.mjs';
import { participants } from './departments-sheet.mjs';
import { neverMentioned, towns, vacancies } from './places.mjs';
import { postsOf } from './teams.mjs';

const people = (village) => village.team.filter(({ vacant }) => !vacant);
const holdsBoth = (test) => (village) => people(village).some(test);
const isOneShoulder = holdsBoth(({ party, village }) => party === '书记' && village === '主任');

/** How many there are of each thing; the one source for README.md, truth.json and foot rows. */
export const countAll = (villages, issues) => {
  const members = villages.flatMap(people);
  const states = Object.fromEntries(
    ['已销号', '反弹', '整改中', '逾期', '待验收'].map((state) => [
      state,
      issues.filter((issue) => issue.state === state).length,
    ]),
  );
  return {
    towns: towns.length,
    villages: villages.length,
    communities: villages.filter(({ kind }) => kind === '社区').length,
    members: members.length,
    rosterRows: villages.flatMap(({ team }) => team).filter(({ sharesRowOf }) => !sharesRowOf).length,
    posts: members.flatMap(postsOf).length,
    crossPosts: members.filter(({ party, village }) => party && village).length,
    supervisionOnly: members.filter(({ party, village }) => !party && !village).length,
    vacancies: vacancies.length,
    oneShoulder: villages.filter(isOneShoulder).length,
    notOneShoulder: villages.filter((village) => !isOneShoulder(village)).map(({ village }) => village),
    reserves: villages.reduce((total, { reserves }) => total + reserves.length, 0),
    villagesShortOfReserves: villages.filter(({ reserves }) => reserves.length < 2).length,
    identityNumbers: members.filter(({ identityNumber, identity }) => identityNumber && !identity).length,
    issues: issues.length,
    issuesByRound: {
      1: issues.filter(({ round }) => round === 1).length,
      2: issues.filter(({ round }) => round === 2).length,
    },
    issuesByState: states,
    differentIssueTexts: new Set(issues.map(({ text }) => text)).size,
    neverMentioned: [neverMentioned],
    participants: participants.length,
  };
};

const memberTruth = (rows) => (person, village) => ({
  town: village.town,
  village: village.village,
  name: person.name,
  sex: person.sex,
  birth: person.sharesRowWith || person.sharesRowOf ? null : monthOf(person.birth),
  schooling: person.schooling,
  since: person.writes?.since === 'ambiguous' ? null : monthOf(person.since),
  posts: postsOf(person),
  ...(person.identityNumber && !person.identity ? { identityNumber: person.identityNumber } : {}),
  row: rows.get(person) ?? rows.get(person.sharesRowOf),
});

const villageTruth = ({
  town,
  village,
  kind,
  posts,
  election,
  figures,
  firstSecretary,
  townOfficial,
  countyLeader,
}) => ({
  town,
  village,
  kind,
  ...figures,
  firstSecretary,
  townOfficial,
  countyLeader,
  branchPosts: posts.branch,
  committeePosts: posts.committee,
  election: monthOf(election),
});

const issueTruth = (issue, at) => ({
  row: at + 4,
  number: issue.number,
  round: issue.round,
  town: issue.town,
  village: issue.village,
  text: issue.text,
  sinceText: issue.since.text,
  since: issue.since.since,
  doubt: issue.since.doubt,
  sources: issue.sources,
  demand: issue.demand,
  unit: issue.unit,
  owner: issue.owner,
  due: dayOf(issue.due),
  state: issue.state,
  closed: issue.closed ? dayOf(issue.closed) : null,
  notice: issue.notice,
  ...(issue.previous ? { previous: issue.previous } : {}),
});

/** Everything a test may hold an import against. Dates are YYYY-MM or YYYY-MM-DD; null is what the file leaves open. */
export const truthOf = (villages, issues, roster, counts, quirks) => {
  const rows = new Map(roster.places.map(({ person, row }) => [person, row]));
  for (const { person, row } of roster.places) if (person.sharesRowWith) rows.set(person.name, row);
  const toMember = memberTruth(rows);
  return {
    counts,
    quirks,
    members: villages.flatMap((village) => people(village).map((person) => toMember(person, village))),
    vacancies: roster.places
      .filter(({ person }) => person.vacant)
      .map(({ person, town, village, row }) => ({ town, village, ...postsOf(person)[0], since: person.since, row })),
    villages: villages.map(villageTruth),
    reserves: villages.flatMap(({ town, village, reserves }) =>
      reserves.map(({ birth, entered, ...rest }) => ({
        town,
        village,
        ...rest,
        birth: monthOf(birth),
        entered: monthOf(entered),
      })),
    ),
    issues: issues.map(issueTruth),
    participants,
  };
};
