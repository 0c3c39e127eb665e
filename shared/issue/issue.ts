import { z } from 'zod';
import { defineRecord, type RecordOf } from '../records/definition.ts';
import { issueGroupId, issueId, lineId, meetingId, roundId, villageId } from '../records/ids.ts';
import { host, room } from '../records/lane.ts';
import { day, roughDate } from '../time/dates.ts';

/** 线索来源: where a finding comes from. The informant is never among the fields of an issue. */
export const sourceKind = z.enum([
  'self-check',
  'town-check',
  'county-check',
  'visit',
  'unannounced',
  'appraisal',
  'petition',
  'inspection',
  'audit',
  'department',
  'meeting',
]);
export type SourceKind = z.infer<typeof sourceKind>;

/** The states of an issue as docs/rules.md 3.2 names them; `none` = 未交办. Overdue and due soon are computed. */
export const issueState = z.enum(['none', 'unsigned', 'doing', 'to-accept', 'closed', 'cancelled']);
export type IssueState = z.infer<typeof issueState>;

/** 问题: one symptom of exactly one village. */
export const issue = defineRecord({
  id: room(issueId),
  village: room(villageId),
  summary: room(z.string().min(1)),
  since: room(roughDate),
  number: room(z.string().optional()),
  kind: room(z.string().optional()),
  round: room(roundId.optional()),
  meeting: room(meetingId.optional()),
  line: room(lineId.optional()),
  sources: room(z.array(sourceKind).readonly()),
  sourceNote: host(z.string().optional()),
  previous: room(issueId.optional()),
  /** The same symptom in several villages: shown together, numbered and closed apart. */
  group: room(issueGroupId.optional()),
  state: room(issueState),
  stateOn: room(day.optional()),
  hasRelapsed: room(z.boolean().optional()),
  closedOn: room(day.optional()),
  noticeNumber: room(z.string().optional()),
  progress: host(z.string().optional()),
  remarks: host(z.string().optional()),
});
export type Issue = RecordOf<typeof issue>;
