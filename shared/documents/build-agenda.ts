import { agendaOf, participantsOf } from '../meeting/meeting-now.ts';
import type { MeetingId } from '../records/ids.ts';
import type { State } from '../records/state.ts';
import { fillWords, paperWords } from '../text/zh/paper-words.ts';
import type { Day } from '../time/dates.ts';
import { dateWords } from '../time/format.ts';
import type { DocumentModel, Row } from './model.ts';
import { organOf, paperContext, run } from './paper-context.ts';
import { titleLines } from './title-lines.ts';

/** 议程: what is talked about, in which order and for how long; one sheet for the table. Null for a meeting not on file. */
export const buildAgenda = (state: State, id: MeetingId, { today }: { readonly today: Day }): DocumentModel | null => {
  const context = paperContext(state, id, today);
  if (!context) return null;
  const { meeting, clean } = context;
  const title = fillWords(paperWords['agenda.title'], { title: clean(meeting.title) });
  const chair = participantsOf(state, id).find(({ duty }) => duty === 'chair');
  const facts = { date: dateWords('zh', meeting.date), place: clean(meeting.place), chair: clean(chair?.name ?? '') };
  const rows = agendaOf(state, id).map((item): Row => {
    const village = item.village && state.village.get(item.village);
    const town = village ? (state.unit.get(village.town)?.name ?? '') : '';
    const minutes = item.plannedMinutes;
    const name = village ? village.name : (item.title ?? '');
    const planned = minutes === undefined ? '' : fillWords(paperWords['agenda.minutes'], { count: minutes });
    return {
      cells: [
        { runs: [run(String(item.order), item.id)], isCentred: true },
        { runs: [run(clean(name), item.id, item.village)] },
        { runs: [run(clean(town), item.village)] },
        { runs: [run(planned, item.id)], isCentred: true },
        { runs: [] },
      ],
      height: 9,
    };
  });
  return {
    title,
    organ: organOf(context),
    parts: [
      {
        layout: 'sheet',
        code: run(''),
        blocks: [
          { kind: 'title', lines: titleLines(title).map((line) => run(line, id)) },
          { kind: 'number-line', run: run(fillWords(paperWords['agenda.facts'], facts), id), align: 'center' },
          {
            kind: 'table',
            widths: [14, 56, 36, 24, 26],
            head: paperWords['agenda.head'].map((word) => run(word)),
            rows,
          },
        ],
      },
    ],
  };
};
