import { z } from 'zod';
import { defineRecord, type RecordOf } from '../records/definition.ts';
import { preparedQuestionId, villageId } from '../records/ids.ts';
import { host, room } from '../records/lane.ts';

/**
 * 准备好的追问: what the clerk wrote down beforehand for the host to ask a village. All of it is the host's; when it is put,
 * its words become a question line, and the question names it.
 */
export const preparedQuestion = defineRecord({
  id: room(preparedQuestionId),
  village: host(villageId),
  text: host(z.string().min(1)),
  order: host(z.number()),
});
export type PreparedQuestion = RecordOf<typeof preparedQuestion>;
