import { z } from 'zod';
import { defineRecord, type RecordOf } from '../records/definition.ts';
import { commonCauseId, diagnosisId, issueId, lineId } from '../records/ids.ts';
import { room } from '../records/lane.ts';

/** What a cause lies in: 人, 制度, 经费, 外部, 历史. */
export const causeKind = z.enum(['people', 'system', 'money', 'outside', 'history']);
export type CauseKind = z.infer<typeof causeKind>;

/** 病因: why an issue is there. */
export const diagnosis = defineRecord({
  id: room(diagnosisId),
  issue: room(issueId),
  text: room(z.string().min(1)),
  kind: room(causeKind.optional()),
  line: room(lineId.optional()),
});
export type Diagnosis = RecordOf<typeof diagnosis>;

/** An entry of the county's catalogue of causes, picked by number or pinyin; free text is always possible beside it. */
export const commonCause = defineRecord({
  id: room(commonCauseId),
  kind: room(causeKind),
  text: room(z.string().min(1)),
  order: room(z.number()),
});
export type CommonCause = RecordOf<typeof commonCause>;
