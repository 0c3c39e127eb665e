import { z } from 'zod';
import { lineKind } from '../meeting/meeting.ts';
import { agendaItemId, issueId, lineId, meetingId, participantId } from '../records/ids.ts';

/**
 * The line that is being typed and not sent yet. `line` is the id that the sent line will have: a draft whose line is
 * already in the journal was sent, and is dropped at the next start instead of being offered twice.
 */
export const draftSchema = z.strictObject({
  line: lineId,
  meeting: meetingId,
  item: agendaItemId.optional(),
  issue: issueId.optional(),
  kind: lineKind,
  speaker: participantId.optional(),
  speakerState: z.enum(['known', 'unknown', 'hidden']),
  askedOf: participantId.optional(),
  isOffRecord: z.boolean(),
  text: z.string().max(20_000),
});
export type Draft = z.infer<typeof draftSchema>;
