import { agendaOf } from '../meeting/meeting-now.ts';
import type { MeetingId, VillageId } from '../records/ids.ts';
import { having, type State } from '../records/state.ts';
import { fillWords, paperWords } from '../text/zh/paper-words.ts';
import type { Day } from '../time/dates.ts';
import { dateInTable, dateWords } from '../time/format.ts';
import { type VillageProfile, villageProfile } from '../village/profile.ts';
import { roundRecords } from '../village/round-record.ts';
import type { Cell, DocumentModel, Part, Row } from './model.ts';
import { organOf, type PaperContext, paperContext, run } from './paper-context.ts';
import { isReported } from './reported.ts';

/** Twelve columns of 13 mm: every block of the sheet spans them in its own way. */
const widths = Array.from({ length: 12 }, () => 13);
const mostRounds = 3;
const mostOpen = 4;
const mostReserves = 4;

const cell = (text: string, columns: number, isCentred = false, source?: string): Cell => ({
  runs: [run(text, source)],
  columns,
  isCentred,
});

const label = (text: string, columns: number): Cell => ({
  runs: [{ ...run(text), face: 'hei' }],
  columns,
  isCentred: true,
});

const block = (title: string): Row => ({ cells: [label(title, 12)] });
const headRow = (words: readonly string[], spans: readonly number[]): Row => ({
  cells: words.map((word, index) => label(word, spans[index] ?? 1)),
});
const counted = (value: number | null): string => (value === null ? '' : String(value));

const factRows = ({ state, clean }: PaperContext, profile: VillageProfile): readonly Row[] => {
  const [households = '', residents = '', members = ''] = paperWords['profile.facts'];
  const income = profile.income.map(({ year, income: amount, isAbout }) =>
    fillWords(paperWords['profile.income-year'], { year, income: amount, about: isAbout ? '约' : '' }),
  );
  const village = state.village.get(profile.village);
  const leaders = [village?.countyLeader, village?.townOfficial, village?.firstSecretary];
  return [
    {
      cells: [
        label(households, 2),
        cell(counted(profile.households), 2, true, profile.village),
        label(residents, 2),
        cell(counted(profile.residents), 2, true, profile.village),
        label(members, 2),
        cell(counted(profile.partyMembers), 2, true, profile.village),
      ],
    },
    { cells: [label(paperWords['profile.income'], 2), cell(income.join('，'), 10, false, profile.village)] },
    {
      cells: paperWords['profile.leaders'].flatMap((word, index) => [
        label(word, 2),
        cell(clean(leaders[index] ?? ''), 2, true, profile.village),
      ]),
    },
  ];
};

const memberSpans = [2, 1, 2, 1, 2, 2, 2];

const termOf = ({ state }: PaperContext, village: VillageId): string => {
  const ends = having(state, 'committee', 'village', village).flatMap(({ termEnd }) => termEnd ?? []);
  const [first] = ends.toSorted();
  return first === undefined ? '' : dateInTable('zh', first);
};

const teamRows = (context: PaperContext, { team, village }: VillageProfile): readonly Row[] => {
  const { clean } = context;
  const sex = { male: '男', female: '女' } as const;
  const people = [...team.members, ...team.supervisors].map((member): Row => {
    const words = [
      member.name,
      member.sex === null ? '' : sex[member.sex],
      member.birth === null ? '' : dateInTable('zh', member.birth),
      member.schooling ?? '',
      member.party ?? '',
      [member.villagers, member.supervision].filter(Boolean).join('、'),
      member.since === null ? '' : dateInTable('zh', member.since),
    ];
    return {
      cells: words.map((word, at) => cell(clean(word), memberSpans[at] ?? 1, at !== 4 && at !== 5, member.person)),
    };
  });
  const empty = team.vacancies.map(({ committee, post, since }): Row => {
    const words = [paperWords['profile.vacant'], '', '', '', '', '', since === null ? '' : dateInTable('zh', since)];
    const at = committee === 'party' ? 4 : 5;
    return {
      cells: words.map((word, index) =>
        cell(index === at ? clean(post ?? '') : word, memberSpans[index] ?? 1, index !== 4 && index !== 5, village),
      ),
    };
  });
  const facts: Row = {
    cells: [
      label(paperWords['profile.one-shoulder'], 2),
      cell(paperWords[team.hasOneShoulder ? 'profile.yes' : 'profile.no'], 2, true, village),
      label(paperWords['profile.cross'], 2),
      cell(fillWords(paperWords['profile.people'], { count: team.inBoth }), 2, true, village),
      label(paperWords['profile.term'], 2),
      cell(termOf(context, village), 2, true, village),
    ],
  };
  return [
    block(paperWords['profile.team']),
    headRow(paperWords['profile.team-head'], memberSpans),
    ...people,
    ...empty,
    facts,
  ];
};

const noneRow: Row = { cells: [cell(paperWords['profile.none'], 12, true)] };

const reserveRows = ({ clean }: PaperContext, { reserves, reserveTarget }: VillageProfile): readonly Row[] => {
  const spans = [3, 3, 3, 3];
  const rows = reserves.slice(0, mostReserves).map(
    (one): Row => ({
      cells: [one.name, one.birth ? dateInTable('zh', one.birth) : '', one.source ?? '', one.mentor ?? ''].map((word) =>
        cell(clean(word), 3, true, one.id),
      ),
    }),
  );
  const none: Row = { cells: [cell(paperWords['profile.reserve-none'], 12, true)] };
  return [
    block(fillWords(paperWords['profile.reserve'], { target: reserveTarget })),
    headRow(paperWords['profile.reserve-head'], spans),
    ...(rows.length > 0 ? rows : [none]),
  ];
};

const roundRows = ({ state, today, clean }: PaperContext, { village }: VillageProfile): readonly Row[] => {
  const spans = [2, 4, 6];
  const rows = roundRecords(state, village, today)
    .slice(-mostRounds)
    .map(({ round, number, issues, closed }): Row => {
      const first = having(state, 'issue', 'village', village).filter((issue) => issue.round === round);
      const shown = first.find((issue) => isReported(state, issue));
      return {
        cells: [
          cell(fillWords(paperWords['profile.round'], { number }), 2, true, round),
          cell(fillWords(paperWords['profile.round-counts'], { issues, closed }), 4, false, round),
          cell(clean(shown?.summary ?? ''), 6, false, shown?.id),
        ],
      };
    });
  return [
    block(paperWords['profile.rounds']),
    headRow(paperWords['profile.rounds-head'], spans),
    ...(rows.length > 0 ? rows : [noneRow]),
  ];
};

const openRows = ({ state, clean }: PaperContext, { openIssues }: VillageProfile): readonly Row[] => {
  const spans = [4, 4, 2, 2];
  const told = openIssues.filter(({ issue }) => {
    const record = state.issue.get(issue);
    return record !== undefined && isReported(state, record);
  });
  const rows = told.slice(0, mostOpen).map(
    ({ issue, number, summary, due, isOverdue }): Row => ({
      cells: [
        cell(number ?? '', 4, false, issue),
        cell(clean(summary), 4, false, issue),
        cell(due === null ? '' : dateInTable('zh', due), 2, true, issue),
        cell(paperWords[isOverdue ? 'profile.overdue' : 'profile.doing'], 2, true, issue),
      ],
    }),
  );
  return [
    block(fillWords(paperWords['profile.open'], { count: told.length })),
    headRow(paperWords['profile.open-head'], spans),
    ...(rows.length > 0 ? rows : [noneRow]),
  ];
};

const partOf = (context: PaperContext, id: VillageId): Part | null => {
  const profile = villageProfile(context.state, id, context.today);
  if (!profile) return null;
  const title = fillWords(paperWords['profile.title'], { village: context.clean(profile.name) });
  const asOf = fillWords(paperWords['profile.as-of'], { date: dateWords('zh', context.today) });
  return {
    layout: 'sheet',
    code: run(context.clean(profile.townName), profile.town),
    blocks: [
      { kind: 'receipt-title', run: run(`${title}${asOf}`, id) },
      {
        kind: 'table',
        widths,
        head: [],
        rows: [
          ...factRows(context, profile),
          ...teamRows(context, profile),
          ...reserveRows(context, profile),
          ...roundRows(context, profile),
          ...openRows(context, profile),
        ],
      },
    ],
  };
};

/**
 * 村情档案表: a page for each village of the agenda, the copy for the room: no phone, no ID number, no personal measures, nobody who
 * told something. Null for a meeting not on file.
 */
export const buildProfiles = (
  state: State,
  meeting: MeetingId,
  { today }: { readonly today: Day },
): DocumentModel | null => {
  const context = paperContext(state, meeting, today);
  if (!context) return null;
  const villages = agendaOf(state, meeting).flatMap(({ village }) => village ?? []);
  return {
    title: paperWords['file.profiles'],
    organ: organOf(context),
    parts: villages.flatMap((village) => partOf(context, village) ?? []),
  };
};
