import type { Kind } from '../../shared/records/kinds.ts';
import type { Body } from '../../shared/records/state.ts';
import type { Codec } from './codec.ts';

/** A stored record: its keys, which may be indexed, and its body. `n` is the order in which records were first recorded. */
export type Row = {
  readonly id: string;
  readonly n: number;
  readonly body: Uint8Array;
  readonly [key: string]: unknown;
};

/**
 * What is indexed of each kind: ids, dates and states, nothing that names or describes a person (docs/design.md section 3).
 * A field is added here only when a query asks for it.
 */
export const keysOf: Readonly<Record<Kind, readonly string[]>> = {
  county: [],
  unit: [],
  village: ['town'],
  committee: ['village'],
  reserve: ['village'],
  yearFacts: ['village'],
  person: [],
  post: ['village', 'person'],
  round: [],
  meeting: ['round', 'state', 'date'],
  agendaItem: ['meeting', 'village'],
  participant: ['meeting'],
  line: ['meeting'],
  question: ['meeting'],
  preparedQuestion: ['village'],
  speech: ['meeting'],
  wall: [],
  issue: ['village', 'round', 'state'],
  diagnosis: ['issue'],
  prescription: ['issue'],
  suggestion: ['meeting'],
  decision: ['meeting'],
  notice: ['meeting', 'village'],
  paper: ['of'],
  judgement: ['village'],
  appraisal: ['meeting'],
  voteRule: [],
  commonCause: [],
  lexiconWord: [],
  snippets: [],
  intakeAnswer: [],
  intakeShape: [],
};

/** The row of a record: sealed, with its keys beside it. */
export const rowOf = async (codec: Codec, kind: Kind, record: Body, n: number): Promise<Row> => {
  const keys = keysOf[kind].flatMap((key) => {
    const value = record[key];
    return typeof value === 'string' ? [[key, value] as const] : [];
  });
  return { ...Object.fromEntries(keys), id: String(record['id']), n, body: await codec.seal(record) };
};
