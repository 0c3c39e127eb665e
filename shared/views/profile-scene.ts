import type { IssueStanding } from '../issue/standing.ts';
import { durationWords } from '../time/duration.ts';
import { dateInTable } from '../time/format.ts';
import { type VillageProfile, villageProfile } from '../village/profile.ts';
import type { TeamMember, Vacancy } from '../village/team.ts';
import type { IssueRow, SceneOf, TeamRow } from './room-view.ts';
import { headOf, pageOf, type WallDesk } from './wall-desk.ts';
import { contentHeight, issueBlockHeight, issueRowHeight, paginate, teamRowHeight } from './wall-metrics.ts';
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

const figuresOf = (profile: VillageProfile, desk: WallDesk): NonNullable<SceneOf<'profile'>['figures']> => {
  const [now, before] = profile.income;
  // 万元 in Chinese; English knows no such unit and counts in thousands.
  const figure = (income: number): string =>
    desk.language === 'zh' ? String(income) : `¥${(Math.round(income * 1000) / 100).toLocaleString('en')}k`;
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

type Block = { readonly member: TeamRow } | { readonly issue: IssueRow };
type Page = { readonly team: readonly TeamRow[]; readonly issues: readonly IssueRow[] };

const heightOf = (block: Block): number => {
  if ('issue' in block) return issueRowHeight(block.issue.summary);
  const { name, party, villagers, isOneShoulder } = block.member;
  return teamRowHeight([isOneShoulder ? `${name}　　` : name, party, villagers]);
};

/** Heads of the team table and of the issue list with the air between them. */
const headsHeight = 17;

/** First the team, then the issues, the most urgent first; what does not fit is on the next pages. */
const pagesOf = (team: readonly TeamRow[], issues: readonly IssueRow[]): readonly Page[] => {
  const blocks: readonly Block[] = [...team.map((member) => ({ member })), ...issues.map((issue) => ({ issue }))];
  return paginate(blocks, heightOf, contentHeight - headsHeight).map((page) => ({
    team: page.flatMap((block) => ('member' in block ? [block.member] : [])),
    issues: page.flatMap((block) => ('issue' in block ? [block.issue] : [])),
  }));
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
  const pages = pagesOf(
    rows,
    profile.openIssues.map((standing) => issueRowOf(desk.language, standing)),
  );
  const page = pageOf(desk, pages.length);
  const shown = pages[page.at - 1];
  const count = (key: 'wall.households' | 'wall.residents' | 'wall.party-members', value: number | null): string =>
    value === null ? '' : desk.words(key, { count: value });
  return {
    scene: 'profile',
    head: headOf(desk),
    page,
    households: count('wall.households', profile.households),
    residents: count('wall.residents', profile.residents),
    partyMembers: count('wall.party-members', profile.partyMembers),
    teamSize: team.size,
    vacant: team.vacancies.length,
    team: shown?.team ?? [],
    figures: page.at === 1 ? figuresOf(profile, desk) : null,
    issueCount: profile.openIssues.length,
    overdueCount: profile.overdueCount,
    issues: shown?.issues ?? [],
  };
};

/** The caption of the issue list. */
const captionHeight = 9;

/** All open issues of the village in turn with owner and deadline; null where no village is. */
export const issuesScene = (desk: WallDesk): SceneOf<'issues'> | null => {
  const profile = desk.item?.village ? villageProfile(desk.room, desk.item.village, desk.today) : null;
  if (!profile) return null;
  const hasSecondLine = ({ owner, due }: IssueRow): boolean => owner !== '' || due !== '';
  const rows = profile.openIssues.map((standing: IssueStanding) => issueRowOf(desk.language, standing));
  const pages = paginate(
    rows,
    (row) => (hasSecondLine(row) ? issueBlockHeight(row.summary) : issueRowHeight(row.summary)),
    contentHeight - captionHeight,
  );
  const page = pageOf(desk, pages.length);
  return {
    scene: 'issues',
    head: headOf(desk),
    page,
    issueCount: rows.length,
    overdueCount: profile.overdueCount,
    issues: pages[page.at - 1] ?? [],
  };
};
