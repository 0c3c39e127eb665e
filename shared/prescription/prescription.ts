import { z } from 'zod';
import { defineRecord, type RecordOf } from '../records/definition.ts';
import {
  decisionId,
  diagnosisId,
  issueId,
  lineId,
  meetingId,
  prescriptionId,
  suggestionId,
  villageId,
} from '../records/ids.ts';
import { host, room } from '../records/lane.ts';
import { deadline } from '../time/dates.ts';

/** 药方: what is to be done about an issue, by whom, by when. Only an adopted one goes on a notice. */
export const prescription = defineRecord({
  id: room(prescriptionId),
  issue: room(issueId),
  diagnosis: room(diagnosisId.optional()),
  measure: room(z.string().min(1)),
  leadUnit: room(z.string().optional()),
  person: room(z.string().optional()),
  due: room(deadline.optional()),
  isAdopted: room(z.boolean()),
  isImmediate: room(z.boolean().optional()),
  line: room(lineId.optional()),
});
export type Prescription = RecordOf<typeof prescription>;

/** 建议 and its fate: 采纳, 留存, 不采纳 (with reason). */
export const suggestion = defineRecord({
  id: room(suggestionId),
  meeting: room(meetingId),
  line: room(lineId),
  village: room(villageId.optional()),
  fate: room(z.enum(['open', 'adopted', 'kept', 'declined'])),
  reason: host(z.string().optional()),
});
export type Suggestion = RecordOf<typeof suggestion>;

/** 议定事项: a numbered decision of a meeting. */
export const decision = defineRecord({
  id: room(decisionId),
  meeting: room(meetingId),
  number: room(z.number().int().positive()),
  text: room(z.string().min(1)),
  village: room(villageId.optional()),
  leadUnit: room(z.string().optional()),
  helpingUnits: room(z.string().optional()),
  person: room(z.string().optional()),
  due: room(deadline.optional()),
  reportTo: room(z.string().optional()),
  line: room(lineId.optional()),
});
export type Decision = RecordOf<typeof decision>;
