import { z } from 'zod';
import { defineRecord, type RecordOf } from '../records/definition.ts';
import { diagnosisId, issueId, lineId } from '../records/ids.ts';
import { room } from '../records/lane.ts';

/** 病因: why an issue is there. */
export const diagnosis = defineRecord({
  id: room(diagnosisId),
  issue: room(issueId),
  text: room(z.string().min(1)),
  line: room(lineId.optional()),
});
export type Diagnosis = RecordOf<typeof diagnosis>;
