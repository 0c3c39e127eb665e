import { type AnyRecord, type Kind, kindNames } from '../../shared/records/kinds.ts';
import { type State, stateOf } from '../../shared/records/state.ts';
import type { Codec } from './codec.ts';
import type { Database } from './database.ts';
import type { Row } from './row.ts';

/** Rows gathered for one screen, by kind. */
type Rows = { readonly [K in Kind]?: readonly Row[] };

/**
 * Gathers rows by their keys alone. Opening the bodies comes after the last question to the database: a live query forgets
 * what it watches as soon as it waits for anything else.
 */
type Gather = (database: Database) => Promise<Rows>;

/** What a screen needs: a part of the state, in which the shared functions count as they would in the whole. */
export type Load = (database: Database, codec: Codec) => Promise<State>;

const openRows = async <K extends Kind>(codec: Codec, rows: readonly Row[]): Promise<AnyRecord<K>[]> => {
  const ordered = [...rows].sort((one, other) => one.n - other.n);
  // A parsed door: bodies were sealed from records that main had parsed.
  return Promise.all(ordered.map(async ({ body }) => (await codec.open(body)) as unknown as AnyRecord<K>));
};

const loading =
  (gather: Gather): Load =>
  async (database, codec) => {
    const rows = await gather(database);
    const opened = kindNames.map(async (kind) => [kind, await openRows(codec, rows[kind] ?? [])] as const);
    return stateOf(Object.fromEntries(await Promise.all(opened)));
  };

const allOf = async <K extends Kind>(database: Database, kinds: readonly K[]) => {
  const gathered = kinds.map(async (kind) => [kind, await database.table(kind).toArray()] as const);
  return Object.fromEntries(await Promise.all(gathered));
};

const by = (database: Database, kind: Kind, key: string, value: string): Promise<Row[]> =>
  database.table(kind).where(key).equals(value).toArray();

const byAny = (database: Database, kind: Kind, key: string, values: readonly string[]): Promise<Row[]> =>
  database
    .table(kind)
    .where(key)
    .anyOf([...values])
    .toArray();

const textsOf = (rows: readonly Row[], key: string): string[] =>
  rows.flatMap((row) => (typeof row[key] === 'string' ? [String(row[key])] : []));

const idsOf = (rows: readonly Row[]): string[] => rows.map(({ id }) => id);

const countyKinds = ['county', 'unit', 'village', 'round', 'meeting', 'wall'] as const;

const villageRows = async (database: Database, villages: readonly string[]) => {
  const own = (kind: Kind) => byAny(database, kind, 'village', villages);
  const [committee, reserve, yearFacts, post, issue, notice, judgement] = await Promise.all([
    own('committee'),
    own('reserve'),
    own('yearFacts'),
    own('post'),
    own('issue'),
    own('notice'),
    own('judgement'),
  ]);
  const [person, diagnosis, prescription] = await Promise.all([
    database.table('person').bulkGet([...new Set(textsOf(post, 'person'))]),
    byAny(database, 'diagnosis', 'issue', idsOf(issue)),
    byAny(database, 'prescription', 'issue', idsOf(issue)),
  ]);
  const found = person.filter((row) => row !== undefined);
  return { committee, reserve, yearFacts, post, issue, notice, judgement, person: found, diagnosis, prescription };
};

/** The county, its units, villages, rounds, meetings and the wall: what the frame and every list need. */
export const loadCounty = (): Load => loading((database) => allOf(database, countyKinds));

/** The county and all that is on file about one village: team, reserve, figures, issues with causes and prescriptions. */
export const loadVillage = (village: string): Load =>
  loading(async (database) => ({
    ...(await allOf(database, countyKinds)),
    ...(await villageRows(database, [village])),
  }));

/**
 * One meeting with everything said in it, and all that is on file about the villages of its agenda. Persons are all here, since a
 * name that is typed may be anybody's.
 */
export const loadMeeting = (meeting: string): Load =>
  loading(async (database) => {
    const own = (kind: Kind) => by(database, kind, 'meeting', meeting);
    const [agendaItem, participant, line, question, speech, suggestion, decision, appraisal] = await Promise.all([
      own('agendaItem'),
      own('participant'),
      own('line'),
      own('question'),
      own('speech'),
      own('suggestion'),
      own('decision'),
      own('appraisal'),
    ]);
    const villages = [...new Set(textsOf(agendaItem, 'village'))];
    return {
      ...(await allOf(database, countyKinds)),
      ...(await villageRows(database, villages)),
      ...(await allOf(database, ['person', 'paper', 'voteRule', 'commonCause'])),
      notice: await database.table('notice').toArray(),
      agendaItem,
      participant,
      line,
      question,
      speech,
      suggestion,
      decision,
      appraisal,
    };
  });

/** Every issue of the county with its causes, prescriptions and notices: for the ledger and the marks of all villages. */
export const loadLedger = (): Load =>
  loading((database) => allOf(database, [...countyKinds, 'issue', 'diagnosis', 'prescription', 'notice'] as const));

/** Everything. For screens that search or compare the whole county; not for what is drawn while somebody types. */
export const loadAll = (): Load => loading((database) => allOf(database, kindNames));
