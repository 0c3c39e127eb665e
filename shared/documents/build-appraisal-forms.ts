import { agendaOf } from '../meeting/meeting-now.ts';
import type { MeetingId } from '../records/ids.ts';
import type { State } from '../records/state.ts';
import { fillWords, paperWords } from '../text/zh/paper-words.ts';
import type { Day } from '../time/dates.ts';
import { dateWords } from '../time/format.ts';
import type { DocumentModel } from './model.ts';
import { organOf, paperContext, run } from './paper-context.ts';
import { centred, sheetPart } from './sheet-blocks.ts';
import { sheetCode } from './sheet-code.ts';

const widths = [48, 27, 27, 27, 27] as const;

/**
 * 民主测评表: a page for each village of the agenda, to be copied: five rows, four boxes each, no name anywhere; the code says which
 * village and meeting a heap belongs to, never which paper; without villages one page for any. Null for a meeting that is not on file.
 */
export const buildAppraisalForms = (
  state: State,
  id: MeetingId,
  { today }: { readonly today: Day },
): DocumentModel | null => {
  const context = paperContext(state, id, today);
  if (!context) return null;
  const { meeting, clean } = context;
  const box = centred(paperWords['form.box']);
  const rows = paperWords['appraisal-form.rows'].map((word) => ({
    cells: [centred(word), box, box, box, box],
    height: 16,
  }));
  const page = (village: string, code: string, ...sources: readonly string[]) => {
    const facts = fillWords(paperWords['appraisal-form.facts'], { village, date: dateWords('zh', meeting.date) });
    return sheetPart(
      paperWords['appraisal-form.title'],
      [
        { kind: 'number-line', run: run(facts, ...sources), align: 'center' },
        { kind: 'table', widths, head: paperWords['appraisal-form.head'].map((word) => run(word)), rows },
        { kind: 'paragraph', runs: [run(paperWords['appraisal-form.how'])] },
      ],
      run(code, id),
    );
  };
  const parts = agendaOf(state, id).flatMap((item) => {
    const village = item.village && state.village.get(item.village);
    return village ? [page(clean(village.name), sheetCode(meeting, item.order), village.id, item.id)] : [];
  });
  return {
    title: paperWords['appraisal-form.title'],
    organ: organOf(context),
    parts: parts.length > 0 ? parts : [page('　　　　', sheetCode(meeting, 0), id)],
  };
};
