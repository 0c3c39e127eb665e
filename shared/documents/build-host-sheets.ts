import type { AgendaItem } from '../meeting/meeting.ts';
import { agendaOf } from '../meeting/meeting-now.ts';
import { speakingOrder } from '../meeting/speaking-order.ts';
import type { MeetingId, VillageId } from '../records/ids.ts';
import type { State } from '../records/state.ts';
import { fillWords, paperWords } from '../text/zh/paper-words.ts';
import type { Day } from '../time/dates.ts';
import { dateWords } from '../time/format.ts';
import { type HostVillage, hostVillage } from '../views/host-village.ts';
import type { Cell, DocumentModel, Part, Row } from './model.ts';
import { organOf, type PaperContext, paperContext, run } from './paper-context.ts';
import { participantWords } from './speaker.ts';

/** Twelve columns of 13 mm: every block of the sheet spans them in its own way. */
const columns = 12;
const widths = Array.from({ length: columns }, () => 13);
/** Room for a tick or a word by hand beside what is asked. */
const handHeight = 11;

type Of = { readonly context: PaperContext; readonly item: AgendaItem };

const label = (words: string): Row => ({
  cells: [{ runs: [{ ...run(words), face: 'hei' }], columns, isCentred: true }],
});

const none = (words: string): Row => ({ cells: [{ runs: [run(words)], columns, isCentred: true }] });

const cellsOf = ({ context, item }: Of, words: readonly (readonly [string, number])[]): readonly Cell[] =>
  words.map(([text, span]) => ({
    runs: [run(context.clean(text), item.id, item.village)],
    columns: span,
    isCentred: span === 1,
  }));

const block = (title: string, rows: readonly Row[], empty: string): readonly Row[] => [
  label(title),
  ...(rows.length > 0 ? rows : [none(empty)]),
];

const promptRows = (of: Of, { prompts }: HostVillage): readonly Row[] =>
  prompts.rows.map(({ number, text, beside, isPut }) => ({
    cells: cellsOf(of, [
      [isPut ? paperWords['host.put'] : String(number), 1],
      [text, 6],
      [beside, 4],
      ['', 1],
    ]),
    height: handHeight,
  }));

const missingRows = (of: Of, { missing }: HostVillage): readonly Row[] =>
  missing.map(({ what, slots }) => ({
    cells: cellsOf(of, [
      [what, 8],
      [slots.join('、'), 4],
    ]),
  }));

const contradictionRows = (of: Of, { contradictions }: HostVillage): readonly Row[] =>
  contradictions.map(({ one, other }) => ({
    cells: cellsOf(of, [
      [fillWords(paperWords['host.says'], one), 6],
      [fillWords(paperWords['host.says'], other), 6],
    ]),
  }));

const promiseRows = (of: Of, { promised }: HostVillage): readonly Row[] =>
  promised.rows
    .filter(({ mark }) => mark !== 'done' && mark !== 'cancelled')
    .map(({ measure, state }) => ({
      cells: cellsOf(of, [
        [measure, 8],
        [state, 4],
      ]),
    }));

/** Who speaks on the village, in order; the masses by kind only, and whoever is left out of the room's lists by unit alone. */
const orderRows = ({ context, item }: Of): readonly Row[] => {
  const { state, meeting, clean } = context;
  const names = speakingOrder(state, meeting.id, item.id).map((one, index) =>
    run(fillWords(paperWords['host.speaker'], { order: index + 1, name: clean(participantWords(state, one)) }), one.id),
  );
  return names.length > 0 ? [{ cells: [{ runs: names, columns }] }] : [];
};

const villageRows = (of: Of, village: VillageId): readonly Row[] => {
  const { state, today, meeting } = of.context;
  const host = hostVillage(state, village, today, 'zh', meeting.id);
  const { all, kept } = host.promised;
  return [
    ...block(paperWords['host.prompts'], promptRows(of, host), paperWords['host.none']),
    ...block(paperWords['host.missing'], missingRows(of, host), paperWords['host.missing-none']),
    ...block(
      fillWords(paperWords['host.promised'], { all, kept }),
      promiseRows(of, host),
      paperWords[all === 0 ? 'host.promised-none' : 'host.promised-kept'],
    ),
    ...block(paperWords['host.contradictions'], contradictionRows(of, host), paperWords['host.none']),
  ];
};

const partOf = (of: Of): Part => {
  const { context, item } = of;
  const { state, today, clean } = context;
  const village = item.village && state.village.get(item.village);
  const town = village ? (state.unit.get(village.town)?.name ?? '') : '';
  const name = village ? `${village.name}　${town}` : (item.title ?? '');
  const title = fillWords(paperWords['host.title'], { order: item.order, name: clean(name) });
  return {
    layout: 'sheet',
    code: run(fillWords(paperWords['host.as-of'], { date: dateWords('zh', today) })),
    blocks: [
      { kind: 'receipt-title', run: run(title, item.id, item.village) },
      {
        kind: 'table',
        widths,
        head: [],
        rows: [
          ...(village ? villageRows(of, village.id) : []),
          ...block(paperWords['host.order'], orderRows(of), paperWords['host.none']),
        ],
      },
      { kind: 'cut-line', run: run(paperWords['host.foot']) },
    ],
  };
};

/**
 * 主持用单: for each item of the agenda what the chair may ask, what is missing, what was promised and not done, what contradicts,
 * and who speaks in which order. Lanes room and host, as on the chair's display; every page says that it is for the chair alone.
 * Null for a meeting that is not on file.
 */
export const buildHostSheets = (
  state: State,
  id: MeetingId,
  { today }: { readonly today: Day },
): DocumentModel | null => {
  const context = paperContext(state, id, today);
  if (!context) return null;
  return {
    title: paperWords['host.paper'],
    organ: organOf(context),
    stamp: paperWords['host.stamp'],
    parts: agendaOf(state, id).map((item) => partOf({ context, item })),
  };
};
