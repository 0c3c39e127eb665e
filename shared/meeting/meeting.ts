import { z } from 'zod';
import { slot } from '../question/slots.ts';
import { defineRecord, type RecordOf } from '../records/definition.ts';
import {
  agendaItemId,
  appraisalId,
  issueId,
  judgementId,
  lineId,
  meetingId,
  participantId,
  personId,
  questionId,
  roundId,
  unitId,
  villageId,
  wallId,
} from '../records/ids.ts';
import { file, host, room } from '../records/lane.ts';
import { day, localTime } from '../time/dates.ts';
import { openSpan, span } from './span.ts';

/** 轮次: a round of review meetings at one level. */
export const round = defineRecord({
  id: room(roundId),
  number: room(z.number().int().positive()),
  level: room(z.enum(['county', 'town', 'village'])),
  title: room(z.string()),
  year: room(z.number().int()),
});
export type Round = RecordOf<typeof round>;

/** 筹备, 进行, 休会 (adjourned), 整理, 印发. */
export const meetingState = z.enum(['preparing', 'running', 'adjourned', 'tidying', 'issued']);

/** 会议. Sittings of one day that are adjourned and resumed are one meeting with one minutes. */
export const meeting = defineRecord({
  id: room(meetingId),
  title: room(z.string().min(1)),
  kind: room(z.enum(['review', 'analysis'])),
  round: room(roundId),
  date: room(day),
  place: room(z.string()),
  organ: room(z.string()),
  number: room(z.number().int().positive().optional()),
  state: room(meetingState),
  wallMode: room(z.enum(['direct', 'release'])),
  plannedMinutes: room(z.number().int().positive().optional()),
  sittings: room(z.array(span).readonly()),
  /** Minutes that one speech may take, and all speeches of a unit together (by `unitKey`); nobody has to set them. */
  speechMinutes: host(z.number().int().positive().optional()),
  budgets: host(
    z
      .array(z.strictObject({ unit: z.string().min(1), minutes: z.number().int().positive() }))
      .readonly()
      .optional(),
  ),
});
export type Meeting = RecordOf<typeof meeting>;

/**
 * The steps of a village under discussion: 村情, 部门说明, 病症, 病因, 药方, 研判, 议定. They are an order to go by and no gate: any of
 * them may be skipped or gone back to.
 */
export const villageStep = z.enum([
  'profile',
  'statements',
  'symptoms',
  'causes',
  'prescriptions',
  'judgement',
  'decision',
]);
export type VillageStep = z.infer<typeof villageStep>;

/** 议题: a village or a general matter. States 未议, 在议, 已议, 续议. */
export const agendaItem = defineRecord({
  id: room(agendaItemId),
  meeting: room(meetingId),
  order: room(z.number()),
  kind: room(z.enum(['village', 'general'])),
  village: room(villageId.optional()),
  title: room(z.string().optional()),
  state: room(z.enum(['waiting', 'now', 'done', 'carried'])),
  plannedMinutes: room(z.number().int().positive().optional()),
  enteredAt: room(localTime.optional()),
  spentSeconds: room(z.number().nonnegative().optional()),
  /** When it was under discussion; a journal of before has none, and the times of its lines stand for it. */
  discussed: room(z.array(span).readonly().optional()),
  /** The order in which people speak, where somebody changed it; it holds for the items after this one too. */
  speakers: host(z.array(participantId).readonly().optional()),
  /** Where the village is; absent before its first step was taken, which is its profile. */
  step: room(villageStep.optional()),
  /** The item of an earlier meeting that was not finished there. */
  carriedFrom: room(agendaItemId.optional()),
});
export type AgendaItem = RecordOf<typeof agendaItem>;

/**
 * 参会人员. `name` is for the console and the papers; the room may only see `publicName`, which is absent for
 * representatives of the masses and for anybody who must stay hidden.
 */
export const participant = defineRecord({
  id: room(participantId),
  meeting: room(meetingId),
  person: host(personId.optional()),
  name: host(z.string().min(1)),
  publicName: room(z.string().optional()),
  unit: room(unitId.optional()),
  unitName: room(z.string().optional()),
  post: room(z.string().optional()),
  role: room(z.enum(['attends', 'sits-in', 'excused', 'people'])),
  duty: room(z.enum(['chair', 'minutes']).optional()),
  order: room(z.number()),
  isPresent: room(z.boolean()),
  /** When somebody was in the room, where it was not all the time; `isPresent` is whether the last span is open. */
  attended: room(z.array(openSpan).readonly().optional()),
});
export type Participant = RecordOf<typeof participant>;

/** 记录的种类: 病症 病因 药方 追问 答复 建议 议定 表态 材料 插话. */
export const lineKind = z.enum([
  'symptom',
  'cause',
  'prescription',
  'question',
  'answer',
  'suggestion',
  'decision',
  'commitment',
  'material',
  'interjection',
]);
export type LineKind = z.infer<typeof lineKind>;

const lineEdit = z.strictObject({
  who: z.string(),
  at: localTime,
  was: z
    .strictObject({
      text: z.string(),
      kind: lineKind,
      speaker: participantId,
      speakerState: z.enum(['known', 'unknown', 'hidden']),
      item: agendaItemId,
      village: villageId,
      at: localTime,
      isOffRecord: z.boolean(),
    })
    .partial(),
});
export type LineEdit = z.infer<typeof lineEdit>;

/**
 * 记录: one captured line. `lane` host is Ctrl+Enter; an off-record line is lane file and its text goes nowhere.
 * `wall`: waiting = held for release or by the scan, shown = may be on the wall, off = taken off or never meant for it.
 */
export const line = defineRecord({
  id: room(lineId),
  meeting: room(meetingId),
  item: room(agendaItemId.optional()),
  village: room(villageId.optional()),
  kind: room(lineKind),
  at: room(localTime),
  speaker: host(participantId.optional()),
  speakerState: room(z.enum(['known', 'unknown', 'hidden'])),
  text: room(z.string().min(1)),
  lane: room(z.enum(['room', 'host', 'file'])),
  isOffRecord: room(z.boolean()),
  wall: room(z.enum(['waiting', 'shown', 'off'])),
  heldFor: file(z.array(z.string()).readonly().optional()),
  issue: room(issueId.optional()),
  answers: room(lineId.optional()),
  note: file(z.string().optional()),
  /** What was put right afterwards, oldest first: who did it, when, and what the line said before. */
  edits: file(z.array(lineEdit).readonly().optional()),
  /** Typed in afterwards from a sheet of paper: when. `at` is the time that the sheet says. */
  enteredAt: room(localTime.optional()),
});
export type Line = RecordOf<typeof line>;

/** What was said for one slot, by which answer line; `isUnknown` = 不详, and the text is the reason. */
export const slotSaid = z.strictObject({
  slot,
  text: z.string().min(1),
  line: lineId.optional(),
  isUnknown: z.boolean().optional(),
});
export type SlotSaid = z.infer<typeof slotSaid>;

/**
 * 追问: what a question line asked, of whom, and whether it was 答复 here, 转书面 with a date and a person, or 不再追问 for a
 * reason. Waits for nobody's memory. `prepared` names the prepared question that was put with it.
 * `slots` are what it asks for: it stays open until each was said, or is 不详 with a reason. `said` is the host's, since an
 * answer may be for the host alone or come from somebody who stays hidden; what fills an issue stands in the issue.
 */
export const question = defineRecord({
  id: room(questionId),
  meeting: room(meetingId),
  line: room(lineId),
  aboutLine: room(lineId.optional()),
  askedOf: host(participantId.optional()),
  slots: room(z.array(slot).readonly().optional()),
  said: host(z.array(slotSaid).readonly().optional()),
  state: room(z.enum(['open', 'answered', 'in-writing', 'withdrawn'])),
  answer: room(lineId.optional()),
  answeredAt: room(localTime.optional()),
  writtenBy: room(day.optional()),
  writtenWho: host(participantId.optional()),
  reason: host(z.string().optional()),
  prepared: host(z.string().optional()),
});
export type Question = RecordOf<typeof question>;

/** 大屏: what the wall shows. One record, id `wall`; journaled, so that a start after a crash shows the same wall. */
export const wall = defineRecord({
  id: room(wallId),
  meeting: room(meetingId.optional()),
  scene: room(z.enum(['meeting', 'profile', 'issues', 'discussion', 'map', 'result'])),
  item: room(agendaItemId.optional()),
  issue: room(issueId.optional()),
  line: room(lineId.optional()),
  question: room(questionId.optional()),
  /** The scene `result` shows a released vote, or a released judgement. */
  appraisal: room(appraisalId.optional()),
  judgement: room(judgementId.optional()),
  page: room(z.number().int().nonnegative()),
  isBlanked: room(z.boolean()),
  /** Absent = it turns with the clerk; false = it stays where it is. */
  isFollowing: room(z.boolean().optional()),
});
export type Wall = RecordOf<typeof wall>;
