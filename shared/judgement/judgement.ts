import { z } from 'zod';
import { defineRecord, type RecordOf } from '../records/definition.ts';
import { agendaItemId, judgementId, meetingId, roundId, villageId } from '../records/ids.ts';
import { host, room } from '../records/lane.ts';
import { localTime } from '../time/dates.ts';

/** 等次 of a team: 好, 较好, 一般, 差. */
export const grade = z.enum(['good', 'fairly-good', 'fair', 'poor']);
export type Grade = z.infer<typeof grade>;

/** What the meeting proposes for a village: 无, 提醒, 督办, 建议纳入. To propose a listing is not to list. */
export const proposal = z.enum(['none', 'remind', 'supervise', 'list']);
export type Proposal = z.infer<typeof proposal>;

/**
 * 研判结论 of one village in one meeting. Grade, reasons and proposal are for the host; the room and the papers may only
 * see `released`, the public copy, which is absent until somebody releases it.
 */
export const judgement = defineRecord({
  id: room(judgementId),
  village: room(villageId),
  round: room(roundId),
  meeting: room(meetingId),
  item: room(agendaItemId),
  grade: host(grade.optional()),
  reasons: host(z.string().optional()),
  proposal: host(proposal.optional()),
  decidedBy: host(z.string().optional()),
  released: room(
    z
      .strictObject({
        grade,
        proposal: proposal.optional(),
        reasons: z.string().optional(),
        at: localTime,
        correctedAt: localTime.optional(),
      })
      .optional(),
  ),
});
export type Judgement = RecordOf<typeof judgement>;
