import { participantsOf } from '../meeting/meeting-now.ts';
import type { MeetingId } from '../records/ids.ts';
import type { State } from '../records/state.ts';
import { fillWords, paperWords } from '../text/zh/paper-words.ts';
import type { Day } from '../time/dates.ts';
import { dateWords } from '../time/format.ts';
import type { DocumentModel } from './model.ts';
import { paperContext, run } from './paper-context.ts';
import { byHand, centred, sheetOf } from './sheet-blocks.ts';
import { unitNameOf } from './speaker.ts';

const widths = [14, 50, 30, 30, 32] as const;
/** Empty rows for those who come without having been announced. */
const spare = 6;

/**
 * 签到表: unit, name, post, signature, in print order. Who must stay hidden is not on it: representatives of the masses are counted by
 * the minute-taker. Null for a meeting that is not on file.
 */
export const buildSignIn = (state: State, id: MeetingId, { today }: { readonly today: Day }): DocumentModel | null => {
  const context = paperContext(state, id, today);
  if (!context) return null;
  const { meeting, clean } = context;
  const listed = participantsOf(state, id).filter(
    ({ publicName, role }) => publicName !== undefined && role !== 'people',
  );
  const rows = listed.map((one, at) => ({
    cells: [
      centred(String(at + 1), one.id),
      { runs: [run(clean(unitNameOf(state, one)), one.id)] },
      centred(clean(one.publicName ?? ''), one.id),
      { runs: [run(clean(one.post ?? ''), one.id)] },
      byHand,
    ],
    height: 12,
  }));
  const empty = Array.from({ length: spare }, (_, at) => ({
    cells: [centred(String(listed.length + at + 1)), byHand, byHand, byHand, byHand],
    height: 12,
  }));
  const facts = { date: dateWords('zh', meeting.date), place: clean(meeting.place) };
  return sheetOf(context, fillWords(paperWords['sign-in.title'], { title: clean(meeting.title) }), [
    { kind: 'number-line', run: run(fillWords(paperWords['sign-in.facts'], facts), id), align: 'center' },
    { kind: 'table', widths, head: paperWords['sign-in.head'].map((word) => run(word)), rows: [...rows, ...empty] },
  ]);
};
