import type { AgendaItem, Participant } from '../meeting/meeting.ts';
import { kindsByKey } from '../meeting/meeting-kinds.ts';
import { agendaOf, participantsOf } from '../meeting/meeting-now.ts';
import type { MeetingId } from '../records/ids.ts';
import type { State } from '../records/state.ts';
import { translate } from '../text/translate.ts';
import { fillWords, paperWords } from '../text/zh/paper-words.ts';
import type { Day } from '../time/dates.ts';
import type { DocumentModel, Part, Row, Run } from './model.ts';
import { organOf, type PaperContext, paperContext, run } from './paper-context.ts';
import { sheetCode } from './sheet-code.ts';

/** Room below title and how-to, and what a line of a table's cell takes, in mm. */
const freeHeight = 186;
const lineHeight = 7.1;
const handHeight = 13;
/** Characters of 12 pt in the wide cell of the key. */
const keyCharacters = 30;

/** The masses are no names on a sheet that lies about. */
const nameOf = ({ clean }: PaperContext, { publicName }: Participant): string =>
  publicName === undefined ? paperWords.peopleRepresentative : clean(publicName);

const keyRow = (label: string, words: readonly Run[]): Row => ({
  cells: [
    { runs: [{ ...run(label), face: 'hei' }], isCentred: true },
    { runs: words, columns: 3 },
  ],
});

const separated = (runs: readonly Run[]): readonly Run[] =>
  runs.map((one, index) => (index === runs.length - 1 ? one : { ...one, text: `${one.text}　` }));

const kindRuns = (): readonly Run[] =>
  kindsByKey.map((kind, index) =>
    run(fillWords(paperWords['sheet.kind'], { digit: (index + 1) % 10, kind: translate('zh', `kind.${kind}`) })),
  );

const linesOf = (runs: readonly Run[]): number =>
  Math.ceil(runs.reduce((sum, { text }) => sum + [...text].length + 1, 0) / keyCharacters);

const byHand = (key: readonly (readonly Run[])[]): readonly Row[] => {
  const used = key.reduce((sum, runs) => sum + linesOf(runs) * lineHeight, lineHeight);
  const count = Math.max(6, Math.floor((freeHeight - used) / handHeight));
  const empty = { runs: [] };
  return Array.from({ length: count }, () => ({ cells: [empty, empty, empty, empty], height: handHeight }));
};

const partOf = (context: PaperContext, item: AgendaItem | null): Part => {
  const { state, meeting, clean } = context;
  const village = item?.village && state.village.get(item.village);
  const name = village ? village.name : (item?.title ?? '');
  const where = item
    ? fillWords(paperWords['sheet.village'], { order: item.order, village: clean(name) })
    : paperWords['sheet.general'];
  const speakers = participantsOf(state, meeting.id).map((one) =>
    run(fillWords(paperWords['sheet.speaker'], { order: one.order, name: nameOf(context, one) }), one.id),
  );
  const sources = [meeting.id, item?.id, item?.village];
  return {
    layout: 'sheet',
    code: run(sheetCode(meeting, item?.order ?? 0), ...sources),
    blocks: [
      { kind: 'receipt-title', run: run(`${paperWords['sheet.title']}　${where}`, ...sources) },
      {
        kind: 'table',
        widths: [20, 20, 16, 100],
        head: [],
        rows: [
          keyRow(paperWords['sheet.kinds'], separated(kindRuns())),
          keyRow(paperWords['sheet.speakers'], separated(speakers)),
          {
            cells: paperWords['sheet.head'].map((word) => ({
              runs: [{ ...run(word), face: 'hei' as const }],
              isCentred: true,
            })),
          },
          ...byHand([kindRuns(), speakers]),
        ],
      },
      { kind: 'cut-line', run: run(paperWords['sheet.how']) },
    ],
  };
};

/**
 * 记录纸: a sheet for each item of the agenda and one for what belongs to no village, with the numbers of kinds and speakers that the
 * capture line uses, and a code by which the lines are typed in afterwards. Null for a meeting not on file.
 */
export const buildCaptureSheets = (
  state: State,
  id: MeetingId,
  { today }: { readonly today: Day },
): DocumentModel | null => {
  const context = paperContext(state, id, today);
  if (!context) return null;
  const items: readonly (AgendaItem | null)[] = [...agendaOf(state, id), null];
  return {
    title: paperWords['sheet.title'],
    organ: organOf(context),
    parts: items.map((item) => partOf(context, item)),
  };
};
