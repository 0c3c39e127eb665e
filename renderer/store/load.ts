import { type AnyRecord, isKind, type Kind, kindNames } from '../../shared/records/kinds.ts';
import type { PartRule } from '../../shared/records/part.ts';
import { type Body, type State, stateOf } from '../../shared/records/state.ts';
import type { Codec } from './codec.ts';
import type { Database } from './database.ts';
import type { Row } from './row.ts';

/** Rows gathered for one screen, by kind. */
export type Rows = { readonly [K in Kind]?: readonly Row[] };

/**
 * By which key a kind belongs to a part: all of it, or what names its meeting, one of its villages, one of its issues; `post` = the
 * persons who hold a post that is in the part.
 */
type Scope = 'all' | 'meeting' | 'village' | 'issue' | 'post';
type Scopes = { readonly [K in Kind]?: Scope };

/** What a screen needs: a part of the state, in which the shared functions count as they would in the whole. Equal keys, equal parts. */
export type Load = PartRule & {
  readonly key: string;
  /** Gathers rows by their keys alone; opening the bodies comes after the last question to the database. */
  readonly gather: (database: Database) => Promise<Rows>;
};

type Asked = {
  readonly scopes: Scopes;
  readonly meeting?: string;
  /** The villages of the part; those of its agenda where none are named. */
  readonly villages?: readonly string[];
};

const openRows = async <K extends Kind>(codec: Codec, rows: readonly Row[]): Promise<AnyRecord<K>[]> => {
  const ordered = [...rows].sort((one, other) => one.n - other.n);
  // A parsed door: bodies were sealed from records that main had parsed.
  return Promise.all(ordered.map(async ({ body }) => (await codec.open(body)) as unknown as AnyRecord<K>));
};

/** The part that these rows are. */
export const openPart = async (codec: Codec, rows: Rows): Promise<State> => {
  const opened = kindNames.map(async (kind) => [kind, await openRows(codec, rows[kind] ?? [])] as const);
  return stateOf(Object.fromEntries(await Promise.all(opened)));
};

const kindsWith = ({ scopes }: Asked, wanted: Scope): readonly Kind[] =>
  Object.entries(scopes).flatMap(([kind, scope]) => (scope === wanted && isKind(kind) ? [kind] : []));

const textsOf = (rows: readonly Row[], key: string): string[] =>
  rows.flatMap((row) => (typeof row[key] === 'string' ? [String(row[key])] : []));

const eachOf = async (kinds: readonly Kind[], ask: (kind: Kind) => Promise<readonly Row[]>): Promise<Rows> =>
  Object.fromEntries(await Promise.all(kinds.map(async (kind) => [kind, await ask(kind)] as const)));

const byKey = (database: Database, kinds: readonly Kind[], key: string, values: readonly string[]): Promise<Rows> =>
  eachOf(kinds, (kind) =>
    database
      .table(kind)
      .where(key)
      .anyOf([...values])
      .toArray(),
  );

const personsOf = async (database: Database, { scopes }: Asked, posts: readonly Row[]): Promise<Rows> => {
  if (scopes.person !== 'post') return {};
  const found = await database.table('person').bulkGet([...new Set(textsOf(posts, 'person'))]);
  return { person: found.filter((row) => row !== undefined) };
};

const gathering =
  (asked: Asked): Load['gather'] =>
  async (database) => {
    const of = (scope: Scope): readonly Kind[] => kindsWith(asked, scope);
    const all = await eachOf(of('all'), (kind) => database.table(kind).toArray());
    const own = await byKey(database, of('meeting'), 'meeting', asked.meeting === undefined ? [] : [asked.meeting]);
    const villages = asked.villages ?? [...new Set(textsOf(own.agendaItem ?? [], 'village'))];
    const local = await byKey(database, of('village'), 'village', villages);
    const issues = (local.issue ?? all.issue ?? []).map(({ id }) => id);
    const about = await byKey(database, of('issue'), 'issue', issues);
    return { ...all, ...own, ...local, ...about, ...(await personsOf(database, asked, local.post ?? [])) };
  };

const isOfVillage = ({ villages }: Asked, held: State, village: unknown): boolean =>
  villages
    ? villages.some((one) => one === village)
    : [...held.agendaItem.values()].some((item) => item.village === village);

const isWanted = (asked: Asked, kind: Kind, record: Body, held: State): boolean => {
  switch (asked.scopes[kind]) {
    case undefined:
      return false;
    case 'all':
    case 'post':
      // Somebody without a post here does no harm in the part, and may be given one by the next change.
      return true;
    case 'meeting':
      return record['meeting'] === asked.meeting;
    case 'village':
      return isOfVillage(asked, held, record['village']);
    case 'issue':
      return held.issue.has(String(record['issue']));
  }
};

const widening = ({ scopes, villages, meeting }: Asked): readonly Kind[] => [
  ...(meeting !== undefined && villages === undefined ? (['agendaItem'] as const) : []),
  ...(scopes.person === 'post' ? (['post'] as const) : []),
];

const loading = (key: string, asked: Asked): Load => ({
  key,
  gather: gathering(asked),
  wants: (kind, record, held) => isWanted(asked, kind, record, held),
  widens: widening(asked),
});

const county: Scopes = {
  county: 'all',
  unit: 'all',
  village: 'all',
  round: 'all',
  meeting: 'all',
  wall: 'all',
  lexiconWord: 'all',
  snippets: 'all',
};
const village: Scopes = {
  committee: 'village',
  reserve: 'village',
  yearFacts: 'village',
  post: 'village',
  issue: 'village',
  notice: 'village',
  judgement: 'village',
  preparedQuestion: 'village',
  diagnosis: 'issue',
  prescription: 'issue',
  person: 'post',
};

/** The county, its units, villages, rounds, meetings, words and the wall: what the frame and every list need. */
export const loadCounty = (): Load => loading('county', { scopes: county });

/** The county and all that is on file about one village: team, reserve, figures, issues with causes and prescriptions. */
export const loadVillage = (id: string): Load =>
  loading(`village ${id}`, { scopes: { ...county, ...village }, villages: [id] });

const saidInMeeting: Scopes = {
  agendaItem: 'meeting',
  participant: 'meeting',
  line: 'meeting',
  question: 'meeting',
  speech: 'meeting',
  suggestion: 'meeting',
  decision: 'meeting',
  appraisal: 'meeting',
};

const wholeInMeeting: Scopes = { person: 'all', paper: 'all', notice: 'all', voteRule: 'all', commonCause: 'all' };

/**
 * One meeting with everything said in it, and all that is on file about the villages of its agenda. Persons are all here, since a
 * name that is typed may be anybody's.
 */
export const loadMeeting = (meeting: string): Load =>
  loading(`meeting ${meeting}`, {
    scopes: { ...county, ...village, ...saidInMeeting, ...wholeInMeeting },
    meeting,
  });

/** Every issue of the county with its causes, prescriptions and notices: for the ledger and the marks of all villages. */
export const loadLedger = (): Load =>
  loading('ledger', {
    scopes: { ...county, issue: 'all', diagnosis: 'all', prescription: 'all', notice: 'all' },
  });

/** Everything. For screens that search or compare the whole county; not for what is drawn while somebody types. */
export const loadAll = (): Load =>
  loading('all', { scopes: Object.fromEntries(kindNames.map((kind) => [kind, 'all'] as const)) });
