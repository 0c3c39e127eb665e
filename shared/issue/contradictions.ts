import { roomState } from '../lanes/room-state.ts';
import { type Voice, voiceOfLine } from '../lanes/voice.ts';
import type { Line } from '../meeting/meeting.ts';
import type { IssueId, VillageId } from '../records/ids.ts';
import { having, type State, where } from '../records/state.ts';
import { yearOf } from '../time/calendar.ts';
import type { Day, PartialDate } from '../time/dates.ts';
import { villageProfile } from '../village/profile.ts';
import { type Counted, type FigureNamed, figuresNamed } from './figures-named.ts';
import type { Issue, SourceKind } from './issue.ts';

/** Who says something: a check, somebody in a meeting, or what is on file. */
export type SaidBy = { readonly source: SourceKind } | { readonly voice: Voice } | { readonly file: 'register' };

/** One side of a contradiction: by whom, on what day or in what year where that is known, and what is said. */
export type Statement = {
  readonly by: SaidBy;
  readonly on: PartialDate | null;
  readonly says:
    | { readonly kind: 'nothing' }
    | { readonly kind: 'closed' }
    | { readonly kind: 'words'; readonly text: string }
    | { readonly kind: 'figure'; readonly of: Counted; readonly value: number };
};

/** Two statements about one thing that cannot both be right. `id` stays the same as long as they do. */
export type Contradiction = {
  readonly id: string;
  readonly kind: 'check' | 'relapse' | 'figure';
  readonly issue: IssueId | null;
  readonly one: Statement;
  readonly other: Statement;
};

const ofCounty: readonly SourceKind[] = ['county-check', 'unannounced', 'audit', 'inspection'];
const ofOwn: readonly SourceKind[] = ['town-check', 'self-check'];

const isOpen = ({ state }: Issue): boolean => state !== 'closed' && state !== 'cancelled';
const sourceAmong = (issue: Issue, kinds: readonly SourceKind[]): SourceKind | undefined =>
  kinds.find((kind) => issue.sources.includes(kind));

const foundBy = (state: State, issue: Issue, source: SourceKind): Statement => ({
  by: { source },
  on: (issue.meeting && state.meeting.get(issue.meeting)?.date) ?? issue.stateOn ?? null,
  says: { kind: 'words', text: issue.summary },
});

/** The check of their own that village or town held in the same round: it is proven by what it found in the same town. */
const ownCheck = (state: State, issue: Issue): SourceKind | undefined => {
  const town = state.village.get(issue.village)?.town;
  const held = where(
    state,
    'issue',
    (one) => one.round === issue.round && state.village.get(one.village)?.town === town,
  );
  return ofOwn.find((kind) => held.some((one) => one.sources.includes(kind)));
};

/** 自查没有报，县里查出: the county found a fault of which the check of their own, held in the same round, says nothing. */
const unreported = (state: State, village: VillageId): readonly Contradiction[] =>
  having(state, 'issue', 'village', village)
    .filter((issue) => isOpen(issue))
    .flatMap((issue) => {
      const county = sourceAmong(issue, ofCounty);
      const own = county && !sourceAmong(issue, ofOwn) ? ownCheck(state, issue) : undefined;
      if (!county || !own) return [];
      const one: Statement = { by: { source: own }, on: null, says: { kind: 'nothing' } };
      return [{ id: `check-${issue.id}`, kind: 'check', issue: issue.id, one, other: foundBy(state, issue, county) }];
    });

const saysFine =
  /没有(?:新的?|发现|存在)?问题|自评(?:较|良|为)?好|一切正常|运行(?:正常|良好|平稳)|全部整改|(?:均|都|已经?)(?:整改|解决|落实)到位/;

const isHeard = (line: Line): boolean => !line.isOffRecord && line.lane !== 'file';

const spoken = (state: State, line: Line, says: Statement['says']): Statement => ({
  by: { voice: voiceOfLine(state, line) },
  on: line.at.slice(0, 10),
  says,
});

/** Somebody says of a village that all is well, and a check of the county has an open issue there. */
const saidFine = (state: State, village: VillageId): readonly Contradiction[] => {
  const issue = having(state, 'issue', 'village', village)
    .filter((one) => isOpen(one))
    .find((one) => sourceAmong(one, ofCounty));
  const county = issue && sourceAmong(issue, ofCounty);
  if (!county) return [];
  return having(state, 'line', 'village', village)
    .filter((line) => isHeard(line) && saysFine.test(line.text))
    .map((line) => ({
      id: `fine-${line.id}`,
      kind: 'check',
      issue: issue.id,
      one: spoken(state, line, { kind: 'words', text: line.text }),
      other: foundBy(state, issue, county),
    }));
};

/** 销号又犯: an issue was closed, and the same thing is open again. */
const relapsed = (state: State, village: VillageId): readonly Contradiction[] =>
  having(state, 'issue', 'village', village)
    .filter((issue) => isOpen(issue))
    .flatMap((issue) => {
      const before = issue.previous && state.issue.get(issue.previous);
      if (before?.state !== 'closed') return [];
      const source = before.sources[0] ?? 'meeting';
      const one: Statement = { by: { source }, on: before.closedOn ?? null, says: { kind: 'closed' } };
      const other = foundBy(state, issue, issue.sources[0] ?? 'meeting');
      return [{ id: `relapse-${issue.id}`, kind: 'relapse', issue: issue.id, one, other }];
    });

type Figure = FigureNamed & { readonly statement: Statement; readonly id: string };

const figuresOf = (text: string, on: Day, at: (figure: FigureNamed) => Figure): readonly Figure[] =>
  figuresNamed(text, yearOf(on)).map(at);

const figureSaid = ({ of, value }: FigureNamed): Statement['says'] => ({ kind: 'figure', of, value });

/** What is on file about a village: those of the newest year where the figure is a year's. */
const onFile = (state: State, village: VillageId, today: Day): readonly Figure[] => {
  const profile = villageProfile(roomState(state), village, today);
  if (!profile) return [];
  const facts = having(state, 'yearFacts', 'village', village).filter((one) => one.year <= yearOf(today));
  const register = (of: Counted, value: number | null, year: number | null): readonly Figure[] => {
    if (value === null) return [];
    const on = year === null ? null : String(year);
    const statement: Statement = { by: { file: 'register' }, on, says: { kind: 'figure', of, value } };
    return [{ of, value, year, statement, id: 'file' }];
  };
  return [
    ...register('reserve', profile.reserves.length, null),
    ...register('party-members', profile.partyMembers, null),
    ...register('households', profile.households, null),
    ...facts.flatMap(({ year, income }) => register('income', income ?? null, year)),
    ...facts.flatMap(({ year, recruits }) => register('recruits', recruits ?? null, year)),
  ];
};

/** What was found and what was said in meetings; a line that made an issue is counted once. */
const told = (state: State, village: VillageId): readonly Figure[] => {
  const issues = having(state, 'issue', 'village', village).filter((issue) => isOpen(issue) && !issue.line);
  const lines = having(state, 'line', 'village', village).filter((line) => isHeard(line));
  return [
    ...issues.flatMap((issue) => {
      const found = foundBy(state, issue, sourceAmong(issue, ofCounty) ?? issue.sources[0] ?? 'meeting');
      const on = found.on ?? issue.since.from ?? '2000';
      return figuresOf(issue.summary, on, (one) => ({
        ...one,
        statement: { ...found, says: figureSaid(one) },
        id: issue.id,
      }));
    }),
    ...lines.flatMap((line) =>
      figuresOf(line.text, line.at.slice(0, 10), (one) => ({
        ...one,
        statement: spoken(state, line, figureSaid(one)),
        id: line.id,
      })),
    ),
  ];
};

/** Two figures of one thing differ where both are of one year, or neither names one. */
const doDiffer = (one: Figure, other: Figure): boolean =>
  one.of === other.of && one.year === other.year && one.value !== other.value;

/** A figure of a year that names none is of the newest year on file: that is what people speak of. */
const dated = (figure: Figure, file: readonly Figure[]): Figure => {
  const years = file.flatMap(({ of, year }) => (of === figure.of && year !== null ? [year] : []));
  return figure.year === null && years.length > 0 ? { ...figure, year: Math.max(...years) } : figure;
};

/** 两个数对不上: two sources name two figures for one thing; the first who named each is shown, at most one pair for a thing. */
const differing = (state: State, village: VillageId, today: Day): readonly Contradiction[] => {
  const file = onFile(state, village, today);
  const all = [...file, ...told(state, village).map((figure) => dated(figure, file))];
  const pairs = all.flatMap((one, index) => {
    const other = all.slice(index + 1).find((next) => doDiffer(one, next));
    return other ? [{ one, other }] : [];
  });
  return pairs
    .filter(
      ({ one }, index) => pairs.findIndex((pair) => pair.one.of === one.of && pair.one.year === one.year) === index,
    )
    .map(({ one, other }) => ({
      id: `figure-${one.of}-${one.year ?? 'now'}-${one.id}-${other.id}`,
      kind: 'figure',
      issue: null,
      one: one.statement,
      other: other.statement,
    }));
};

/**
 * Where statements about a village contradict each other: a check of their own and one of the county, a closed issue that is
 * open again, two figures for one thing. For the host alone. What is off the record is never weighed, and a hidden speaker is
 * told by kind.
 */
export const contradictions = (state: State, village: VillageId, today: Day): readonly Contradiction[] => [
  ...unreported(state, village),
  ...saidFine(state, village),
  ...relapsed(state, village),
  ...differing(state, village, today),
];
