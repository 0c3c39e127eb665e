import type { z } from 'zod';
import { appraisal, voteRule } from '../appraisal/appraisal.ts';
import { county, unit } from '../county/county.ts';
import { commonCause, diagnosis } from '../diagnosis/diagnosis.ts';
import { intakeAnswer, intakeShape } from '../intake/memory.ts';
import { issue } from '../issue/issue.ts';
import { judgement } from '../judgement/judgement.ts';
import { agendaItem, line, meeting, participant, question, round, wall } from '../meeting/meeting.ts';
import { preparedQuestion } from '../meeting/prepared-question.ts';
import { snippets } from '../meeting/snippets.ts';
import { speech } from '../meeting/speech.ts';
import { person, post } from '../person/person.ts';
import { decision, prescription, suggestion } from '../prescription/prescription.ts';
import { lexiconWord } from '../question/lexicon-word.ts';
import { notice, paper } from '../rectification/notice.ts';
import { committee, reserve, village, yearFacts } from '../village/village.ts';
import type { RecordOf } from './definition.ts';

/** Every kind of record there is: the one list from which tables, schemas and types follow. */
export const kinds = {
  county,
  unit,
  village,
  committee,
  reserve,
  yearFacts,
  person,
  post,
  round,
  meeting,
  agendaItem,
  participant,
  line,
  question,
  preparedQuestion,
  speech,
  wall,
  issue,
  diagnosis,
  prescription,
  suggestion,
  decision,
  notice,
  paper,
  judgement,
  appraisal,
  voteRule,
  commonCause,
  lexiconWord,
  snippets,
  intakeAnswer,
  intakeShape,
} as const;

export type Kind = keyof typeof kinds;
export type AnyRecord<K extends Kind = Kind> = { [N in K]: RecordOf<(typeof kinds)[N]> }[K];

/** The names of all kinds, in the order in which tables are filled. */
export const kindNames = Object.keys(kinds) as readonly Kind[];

/** Whether a word names a kind of record that this version knows. */
export const isKind = (word: string): word is Kind => Object.hasOwn(kinds, word);

/** The schema of a kind, for doors that know the kind only at run time. */
export const schemaOf = (kind: Kind): z.ZodType => kinds[kind].schema;
