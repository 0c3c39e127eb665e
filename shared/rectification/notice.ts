import { z } from 'zod';
import { defineRecord, type RecordOf } from '../records/definition.ts';
import { issueId, meetingId, noticeId, paperId, prescriptionId, recordId, villageId } from '../records/ids.ts';
import { file, room } from '../records/lane.ts';
import { day } from '../time/dates.ts';

/** 整改通知书. The number is given once, at issue, without gaps (docs/rules.md 3.9). */
export const notice = defineRecord({
  id: room(noticeId),
  meeting: room(meetingId),
  village: room(villageId),
  state: room(z.enum(['draft', 'to-sign', 'issued', 'withdrawn'])),
  number: room(z.number().int().positive().optional()),
  year: room(z.number().int()),
  date: room(day),
  items: room(
    z.array(z.strictObject({ issue: issueId, prescriptions: z.array(prescriptionId).readonly() })).readonly(),
  ),
});
export type Notice = RecordOf<typeof notice>;

/** 纪要, 通知书, 通知书合订 (all of a meeting in one file), 台账; and what is printed before the meeting: 议程, 村情档案表, 记录纸, 主持用单. */
export const paperKinds = [
  'minutes',
  'notice',
  'notices',
  'ledger',
  'agenda',
  'profiles',
  'capture',
  'host',
  'register',
  'sign-in',
  'appraisal-form',
  'forms',
  'ledger-paper',
] as const;

/** 文稿: one version of a paper that was made, with the hash of its file and the records its sentences came from. */
export const paper = defineRecord({
  id: room(paperId),
  kind: room(z.enum(paperKinds)),
  of: room(recordId),
  version: room(z.number().int().positive()),
  state: room(z.enum(['draft', 'review', 'signed'])),
  madeAt: room(z.string()),
  hash: file(z.string()),
  fileName: file(z.string()),
  sources: room(z.array(recordId).readonly()),
});
export type Paper = RecordOf<typeof paper>;
