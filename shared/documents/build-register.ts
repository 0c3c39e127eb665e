import type { MeetingId } from '../records/ids.ts';
import { type State, where } from '../records/state.ts';
import type { Notice } from '../rectification/notice.ts';
import { noticeNumber } from '../rectification/notice-number.ts';
import { fillWords, paperWords } from '../text/zh/paper-words.ts';
import type { Day } from '../time/dates.ts';
import { dateWords } from '../time/format.ts';
import type { DocumentModel, Row } from './model.ts';
import { organOf, type PaperContext, paperContext, run } from './paper-context.ts';
import { byHand, centred, sheetOf } from './sheet-blocks.ts';

const widths = [12, 26, 50, 16, 30, 22] as const;

const rowOf = ({ state, county, clean }: PaperContext, notice: Notice, at: number): Row => ({
  cells: [
    centred(String(at + 1), notice.id),
    { runs: [run(clean(state.village.get(notice.village)?.name ?? ''), notice.village)] },
    { runs: [run(noticeNumber(notice, county) ?? '', notice.id)] },
    centred(paperWords['register.copies'], notice.id),
    byHand,
    byHand,
  ],
  height: 18,
});

/**
 * 签收登记表: one sheet on which all villages sign for their notices at the table, in the order of the numbers. Null for a meeting
 * that is not on file.
 */
export const buildRegister = (
  state: State,
  id: MeetingId,
  { today }: { readonly today: Day },
): DocumentModel | null => {
  const context = paperContext(state, id, today);
  if (!context) return null;
  const isIts = (notice: Notice): boolean => notice.meeting === id && notice.state === 'issued';
  const notices = [...where(state, 'notice', isIts)].sort((one, other) => (one.number ?? 0) - (other.number ?? 0));
  const facts = fillWords(paperWords['register.facts'], {
    organ: organOf(context),
    date: dateWords('zh', today),
    count: notices.length,
  });
  return sheetOf(context, paperWords['register.title'], [
    { kind: 'number-line', run: run(facts, id), align: 'center' },
    {
      kind: 'table',
      widths,
      head: paperWords['register.head'].map((word) => run(word)),
      rows: notices.map((notice, at) => rowOf(context, notice, at)),
    },
  ]);
};
