import type { Notice } from '../rectification/notice.ts';
import { fillWords, paperWords } from '../text/zh/paper-words.ts';
import type { Block, Part, Row, Run } from './model.ts';
import { dueRun, type NoticeItem } from './notice-items.ts';
import { organOf, type PaperContext, run } from './paper-context.ts';
import { withoutStop } from './paper-text.ts';

/** What both receipts of a notice carry besides their rows. */
export type ReceiptOf = {
  readonly notice: Notice;
  readonly number: Run;
  readonly code: Run;
  readonly townName: string;
  readonly partyName: string;
};

const headOf = (context: PaperContext, { notice }: ReceiptOf, title: string): readonly Block[] => [
  { kind: 'cut-line', run: run(fillWords(paperWords['receipt.cut'], { organ: organOf(context) }), notice.id) },
  { kind: 'receipt-title', run: run(title, notice.id) },
];

/** 签收回执: seven rows, all but the number filled by hand. */
export const deliveryReceipt = (context: PaperContext, of: ReceiptOf): Part => {
  const printed: Readonly<Record<number, string>> = {
    3: paperWords['receipt.delivery.way'],
    4: paperWords['receipt.delivery.objection'],
  };
  const rows: readonly Row[] = [
    {
      cells: [{ runs: [run(paperWords['receipt.number'], of.notice.id)], isCentred: true }, { runs: [of.number] }],
      height: 18,
    },
    ...paperWords['receipt.delivery.rows'].map((label, index) => ({
      cells: [
        { runs: [run(label, of.notice.id)], isCentred: true },
        { runs: [run(printed[index] ?? '', of.notice.id)] },
      ],
      height: index === 4 ? 40 : 22,
    })),
  ];
  const table: Block = { kind: 'table', widths: [46, 110], head: [], rows };
  return { layout: 'sheet', code: of.code, blocks: [...headOf(context, of, paperWords['receipt.delivery']), table] };
};

const demandRuns = ({ clean }: PaperContext, { notice }: ReceiptOf, item: NoticeItem): readonly Run[] =>
  item.prescriptions.flatMap((prescription, index) => {
    const due = dueRun(notice, prescription);
    const text = withoutStop(clean(prescription.measure));
    const end = index === item.prescriptions.length - 1 ? '' : '；';
    return [run(text, prescription.id), { ...due, text: `${due.text === '' ? '' : `（${due.text}）`}${end}` }];
  });

const itemRows = (context: PaperContext, of: ReceiptOf, item: NoticeItem): readonly Row[] => {
  const { notice, number, partyName, townName } = of;
  const label = (text: string) => ({ runs: [run(text, notice.id)], isCentred: true });
  const wide = (runs: readonly Run[]) => ({ runs, columns: 3 });
  const byHand = (text: string, height: number): Row => ({ cells: [label(text), wide([])], height });
  const ofItem = fillWords(paperWords['receipt.item-number'], { number: item.number });
  const persons = item.prescriptions.map(({ person }) => context.clean(person ?? ''));
  const person = [...new Set(persons)].filter((one) => one !== '').join('、');
  return [
    {
      cells: [
        label(paperWords['receipt.number']),
        { runs: [number] },
        label(paperWords['receipt.item']),
        label(ofItem),
      ],
      height: 9,
    },
    {
      cells: [
        label(paperWords['receipt.unit']),
        { runs: [run(partyName, notice.village)] },
        label(paperWords['receipt.person']),
        { runs: [run(person, item.issue.id)] },
      ],
      height: 9,
    },
    {
      cells: [
        label(paperWords['receipt.issue']),
        wide([run(withoutStop(context.clean(item.issue.summary)), item.issue.id)]),
      ],
      height: 14,
    },
    { cells: [label(paperWords['receipt.demand']), wide(demandRuns(context, of, item))], height: 14 },
    byHand(paperWords['receipt.measures'], 27),
    {
      cells: [
        label(paperWords['receipt.finished']),
        { runs: [] },
        label(paperWords['receipt.signature']),
        { runs: [] },
      ],
      height: 18,
    },
    byHand(paperWords['receipt.undone'], 20),
    byHand(paperWords['receipt.proof'], 20),
    byHand(fillWords(paperWords['receipt.town'], { town: townName }), 22),
    byHand(paperWords['receipt.acceptance'], 26),
    {
      cells: [label(paperWords['receipt.result']), wide([run(paperWords['receipt.result.choice'], notice.id)])],
      height: 18,
    },
  ];
};

/** 整改情况回执 of one item, on one page: what was asked is printed, what was done is filled by hand. */
export const rectificationReceipt = (context: PaperContext, of: ReceiptOf, item: NoticeItem): Part => ({
  layout: 'sheet',
  code: of.code,
  blocks: [
    ...headOf(context, of, paperWords['receipt.done']),
    { kind: 'table', widths: [38, 48, 28, 42], head: [], rows: itemRows(context, of, item) },
  ],
});
