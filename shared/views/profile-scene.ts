import type { IssueStanding } from '../issue/standing.ts';
import { durationWords } from '../time/duration.ts';
import { dateInTable } from '../time/format.ts';
import { type VillageProfile, villageProfile } from '../village/profile.ts';
import type { TeamMember, Vacancy } from '../village/team.ts';
import { type Figures, fitIssueRows, issueHeight, listHead, profilePages } from './profile-fit.ts';
import type { SceneOf, TeamRow } from './room-view.ts';
import { headOf, pageOf, type WallDesk } from './wall-desk.ts';
import { contentHeight, paginate } from './wall-metrics.ts';
import { issueRowOf } from './wall-words.ts';

const none = '—';

const memberRow = (desk: WallDesk, member: TeamMember): TeamRow => ({
  name: member.name,
  isVacant: false,
  isOneShoulder: member.isOneShoulder,
  party: member.party ?? none,
  villagers: member.villagers ?? none,
  age: member.age === null ? none : String(member.age),
  since: member.since === null ? none : dateInTable(desk.language, member.since),
});

const vacancyRow = (desk: WallDesk, vacancy: Vacancy): TeamRow => {
  const post = vacancy.post ?? desk.words('wall.post-unnamed');
  return {
    name: desk.words('post.vacant'),
    isVacant: true,
    isOneShoulder: false,
    party: vacancy.committee === 'party' ? post : '',
    villagers: vacancy.committee === 'villagers' ? post : '',
    age: '',
    since: vacancy.duration === null ? '' : durationWords(desk.language, vacancy.duration),
  };
};

/** 万元 as thousands of yuan; from a million on without a fraction, which nobody reads from ten metres. */
const inThousands = (income: number): number =>
  income >= 100 ? Math.round(income * 10) : Math.round(income * 1000) / 100;

const figuresOf = (profile: VillageProfile, desk: WallDesk): Figures => {
  const [now, before] = profile.income;
  // 万元 in Chinese; English knows no such unit and counts in thousands.
  const figure = (income: number): string =>
    desk.language === 'zh' ? String(income) : `¥${inThousands(income).toLocaleString('en')}k`;
  const amount = (income: number, isAbout: boolean): string =>
    isAbout ? desk.words('duration.about', { duration: figure(income) }) : figure(income);
  return {
    reserve: { count: profile.reserves.length, target: profile.reserveTarget, isShort: profile.isReserveShort },
    cross: { count: profile.team.inBoth, share: profile.team.crossShare },
    income: now
      ? { now: amount(now.income, now.isAbout), before: before ? amount(before.income, before.isAbout) : '' }
      : null,
  };
};

/** The figures beside the team as they are worded: how high they stand follows from their words. */
const figureWords = (
  desk: WallDesk,
  { reserve, cross, income }: Figures,
): Parameters<typeof profilePages>[0]['figures'] => {
  const { words } = desk;
  const before = income === null || income.before === '' ? 'wall.income-none' : 'wall.income-before';
  return [
    {
      label: words('wall.reserve'),
      note: words('wall.reserve-target', { target: reserve.target }),
      value: String(reserve.count),
      unit: words('wall.unit-people'),
    },
    {
      label: words('wall.cross'),
      note: words('wall.cross-share', { share: cross.share ?? 0 }),
      value: String(cross.count),
      unit: words('wall.unit-people'),
    },
    {
      label: words('wall.income'),
      note: words(before, { income: income?.before ?? '' }),
      value: income?.now ?? none,
      unit: words('wall.unit-income'),
    },
  ];
};

/** The two-committee profile of the village in turn; null where no village is. */
export const profileScene = (desk: WallDesk): SceneOf<'profile'> | null => {
  const profile = desk.item?.village ? villageProfile(desk.room, desk.item.village, desk.today) : null;
  if (!profile) return null;
  const { team } = profile;
  const rows = [
    ...team.members.map((member) => memberRow(desk, member)),
    ...team.vacancies.map((vacancy) => vacancyRow(desk, vacancy)),
  ];
  const figures = figuresOf(profile, desk);
  const issues = profile.openIssues.map((standing) => issueRowOf(desk.language, standing));
  const counted = { count: team.size, vacant: team.vacancies.length };
  const caption = desk.words(counted.vacant === 0 ? 'wall.team-size' : 'wall.team-vacant', counted);
  const parts = { team: rows, issues: fitIssueRows(issues, desk), caption, figures: figureWords(desk, figures) };
  const pages = profilePages(parts, desk);
  const page = pageOf(desk, pages.length);
  const shown = pages[page.at - 1];
  const count = (key: 'wall.households' | 'wall.residents' | 'wall.party-members', value: number | null): string =>
    value === null ? '' : desk.words(key, { count: value });
  return {
    scene: 'profile',
    head: headOf(desk, {
      page,
      spare: [
        count('wall.households', profile.households),
        count('wall.residents', profile.residents),
        count('wall.party-members', profile.partyMembers),
      ],
    }),
    page,
    teamSize: team.size,
    vacant: team.vacancies.length,
    team: shown?.team ?? [],
    figures: page.at === 1 ? figures : null,
    issueCount: profile.openIssues.length,
    overdueCount: profile.overdueCount,
    issues: shown?.issues ?? [],
  };
};

/** All open issues of the village in turn with owner and deadline; null where no village is. */
export const issuesScene = (desk: WallDesk): SceneOf<'issues'> | null => {
  const profile = desk.item?.village ? villageProfile(desk.room, desk.item.village, desk.today) : null;
  if (!profile) return null;
  const rows = fitIssueRows(
    profile.openIssues.map((standing: IssueStanding) => issueRowOf(desk.language, standing)),
    desk,
  );
  const pages = paginate(rows, (row) => issueHeight(row, desk, true), contentHeight - listHead);
  const page = pageOf(desk, pages.length);
  return {
    scene: 'issues',
    head: headOf(desk, { page }),
    page,
    issueCount: rows.length,
    overdueCount: profile.overdueCount,
    issues: pages[page.at - 1] ?? [],
  };
};
