import type { NoticeId } from '../records/ids.ts';
import type { State } from '../records/state.ts';
import type { Notice } from '../rectification/notice.ts';
import { noticeNumber } from '../rectification/notice-number.ts';
import { fillWords, paperWords } from '../text/zh/paper-words.ts';
import type { Block, DocumentModel, Row, Run } from './model.ts';
import { dueRun, type NoticeItem, noticeItems } from './notice-items.ts';
import { paperCode } from './paper-code.ts';
import { organOf, type PaperContext, paperContext, run } from './paper-context.ts';
import { withoutStop } from './paper-text.ts';
import { byHand, centred, sheetPart } from './sheet-blocks.ts';

const widths = [32, 52, 28, 44] as const;

type Form = {
  readonly context: PaperContext;
  readonly notice: Notice;
  readonly number: Run;
  readonly item: NoticeItem;
};

const joined = (runs: readonly Run[]): readonly Run[] =>
  runs.map((one, at) => ({ ...one, text: `${one.text}${at === runs.length - 1 ? '' : '；'}` }));

/** What both forms print: number and item, the problem, the demand with its deadline, who is responsible. */
const printedRows = ({ context, notice, number, item }: Form): readonly Row[] => {
  const { clean } = context;
  const wide = (word: string, runs: readonly Run[]): Row => ({
    cells: [centred(word), { runs, columns: 3 }],
    height: 14,
  });
  const persons = new Set(item.prescriptions.map(({ person }) => clean(person ?? '')).filter((one) => one !== ''));
  return [
    {
      cells: [
        centred(paperWords['receipt.number']),
        { runs: [number] },
        centred(paperWords['receipt.item']),
        centred(fillWords(paperWords['receipt.item-number'], { number: item.number }), item.issue.id),
      ],
      height: 9,
    },
    wide(paperWords['receipt.issue'], [run(withoutStop(clean(item.issue.summary)), item.issue.id)]),
    wide(
      paperWords['form.demand'],
      joined(item.prescriptions.map(({ id, measure }) => run(withoutStop(clean(measure)), id))),
    ),
    {
      cells: [
        centred(paperWords['form.due']),
        { runs: joined(item.prescriptions.map((one) => dueRun(notice, one))) },
        centred(paperWords['receipt.person']),
        { runs: [run([...persons].join('、'), item.issue.id)] },
      ],
      height: 9,
    },
  ];
};

const penRows = (words: readonly string[], height: number): readonly Row[] =>
  words.map((word) => ({ cells: [centred(word), { ...byHand, columns: 3 }], height }));

const tableOf = (rows: readonly Row[]): Block => ({ kind: 'table', widths, head: [], rows });

/** 延期申请表 and 销号审批表 of one item, each on a page. */
const formsOf = (form: Form, code: Run) => [
  sheetPart(
    paperWords['extension.title'],
    [tableOf([...printedRows(form), ...penRows(paperWords['extension.rows'], 24)])],
    code,
  ),
  sheetPart(
    paperWords['closing.title'],
    [tableOf([...printedRows(form), ...penRows(paperWords['closing.rows'], 22)])],
    code,
  ),
];

/**
 * The forms that follow a notice (docs/rules.md 4): for each of its items an application for more time and a form for closing it, what is
 * known printed, the rest for the pen. Null for a notice that is not on file or has no item that may be quoted.
 */
export const buildItemForms = (state: State, id: NoticeId): DocumentModel | null => {
  const notice = state.notice.get(id);
  const context = notice ? paperContext(state, notice.meeting, notice.date) : null;
  if (!notice || !context) return null;
  const text = noticeNumber(notice, context.county) ?? '';
  const number = run(text, id);
  const code = run(text === '' ? '' : paperCode(text), id);
  const parts = noticeItems(context, notice).flatMap((item) => formsOf({ context, notice, number, item }, code));
  if (parts.length === 0) return null;
  const village = context.clean(state.village.get(notice.village)?.name ?? '');
  return { title: fillWords(paperWords['forms.title'], { village, number: text }), organ: organOf(context), parts };
};
