import type { InRoom } from '../lanes/room-state.ts';
import { dateWords } from '../time/format.ts';
import { fitHead } from './head-fit.ts';
import type { AgendaRow, SceneOf } from './room-view.ts';
import { agendaOf, pageOf, roundWords, type WallDesk } from './wall-desk.ts';
import { pieces, widthOf } from './wall-metrics.ts';

/** Two columns of as many rows as fit below the figures of the meeting. */
const rowsInColumn = 7;

const agendaRow = (desk: WallDesk, item: InRoom<'agendaItem'>): AgendaRow => {
  const village = item.village && desk.room.village.get(item.village);
  const town = village ? (desk.room.unit.get(village.town)?.name ?? '') : '';
  return {
    mark: item.state,
    name: village ? village.name : (item.title ?? ''),
    beside: town,
    state: desk.words(`item.${item.state}`),
  };
};

/** A long title of a general matter takes two places of the grid. */
const placesOf = (row: AgendaRow): number => (widthOf(row.name) > 12 ? pieces(row.name, 14).length : 1);

/** Pages of the agenda: the page with the item in turn is shown until somebody pages. */
const agendaPages = (rows: readonly AgendaRow[]): readonly (readonly AgendaRow[])[] => {
  const pages: AgendaRow[][] = [[]];
  const used = { places: 0 };
  for (const row of rows) {
    if (used.places + placesOf(row) > 2 * rowsInColumn) {
      pages.push([]);
      used.places = 0;
    }
    pages.at(-1)?.push(row);
    used.places += placesOf(row);
  }
  return pages;
};

/** The meeting as a whole: what it is, who is there, how far it has come, and its agenda. */
export const meetingScene = (desk: WallDesk): SceneOf<'meeting'> => {
  const { meeting, words } = desk;
  const counts = desk.counts();
  const pages = agendaPages(agendaOf(desk.room, meeting.id).map((item) => agendaRow(desk, item)));
  const page = pageOf(desk, pages.length);
  const names = { title: meeting.title, beside: '' };
  const round = roundWords(desk.room, meeting, desk.language);
  const pageWords = page.of > 1 ? words('wall.page', page) : '';
  const place = { date: dateWords(desk.language, meeting.date), place: meeting.place };
  return {
    scene: 'meeting',
    head: { ...names, round, village: { at: 0, of: counts.villages }, ...fitHead(desk, names, [round, pageWords], []) },
    page,
    place: meeting.place === '' ? place.date : words('wall.place-and-date', place),
    attendance: { due: counts.due, present: counts.present },
    progress: {
      villages: counts.villages,
      done: counts.villagesDone,
      issues: counts.issues,
      questionsOpen: counts.questions.open,
    },
    state: words(`meeting-state.${meeting.state}`),
    agenda: pages[page.at - 1] ?? [],
  };
};
