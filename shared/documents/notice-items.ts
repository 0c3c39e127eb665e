import type { Issue } from '../issue/issue.ts';
import type { Prescription } from '../prescription/prescription.ts';
import type { Notice } from '../rectification/notice.ts';
import { fillWords, paperWords } from '../text/zh/paper-words.ts';
import { dueDay } from '../time/deadline.ts';
import { dateWords } from '../time/format.ts';
import type { Block, Cell, Row, Run } from './model.ts';
import { type PaperContext, run } from './paper-context.ts';
import { withoutStop } from './paper-text.ts';
import { isReported } from './reported.ts';
import { sinceWords } from './since-words.ts';

/** An item of a notice with the records it stands for, numbered as printed. */
export type NoticeItem = {
  readonly number: number;
  readonly issue: Issue;
  readonly prescriptions: readonly Prescription[];
};

/** The items of a notice that may still be quoted; one whose line went off the record since is left out. */
export const noticeItems = ({ state }: PaperContext, notice: Notice): readonly NoticeItem[] =>
  notice.items
    .flatMap(({ issue: id, prescriptions: ids }) => {
      const issue = state.issue.get(id);
      const found = ids.flatMap((one) => state.prescription.get(one) ?? []);
      const prescriptions = found.filter((prescription) => isReported(state, prescription));
      return issue && isReported(state, issue) && prescriptions.length > 0 ? [{ issue, prescriptions }] : [];
    })
    .map((item, index) => ({ ...item, number: index + 1 }));

const checks = [
  'self-check',
  'town-check',
  'county-check',
  'unannounced',
  'inspection',
  'audit',
  'department',
] as const;

/** Only checks by an organ are named: a notice quotes the fact and the check, not a complaint (docs/rules.md 3.6). */
const foundBy = ({ sources }: Issue): string => {
  const who = checks.filter((check) => sources.includes(check)).map((check) => paperWords[`source.${check}`]);
  return who.length === 0 ? '' : fillWords(paperWords['notice.found-by'], { who: who.join('、') });
};

/** The problem of an item as one full sentence with since when, and which check found it. */
export const issueRun = ({ clean, meeting }: PaperContext, { issue }: NoticeItem): Run => {
  const summary = withoutStop(clean(issue.summary));
  const since = { ...issue.since, text: clean(issue.since.text) };
  return run(`${summary}${sinceWords(summary, since, meeting.date)}。${foundBy(issue)}`, issue.id, issue.line);
};

/** The deadline of a prescription as printed on a notice: its day, counted from the notice's date where it is relative. */
export const dueRun = (notice: Notice, { id, due }: Prescription): Run => {
  const day = dueDay(due, notice.date, notice.date);
  return run(day ? dateWords('zh', day.date) : (due?.text ?? ''), id);
};

const ownerRuns = ({ clean }: PaperContext, { id, leadUnit, person }: Prescription): readonly Run[] =>
  [leadUnit, person].flatMap((name, index) => {
    const isSaid = index === 1 && leadUnit !== undefined && leadUnit === person;
    return name === undefined || isSaid ? [] : [run(`${index === 1 && leadUnit ? '　' : ''}${clean(name)}`, id)];
  });

const rowsOf = (context: PaperContext, notice: Notice, item: NoticeItem): readonly Row[] =>
  item.prescriptions.map((prescription, index) => {
    const spans = item.prescriptions.length;
    const first: readonly Cell[] = [
      { runs: [run(String(item.number), item.issue.id)], isCentred: true, rows: spans },
      { runs: [run(withoutStop(context.clean(item.issue.summary)), item.issue.id)], rows: spans },
    ];
    return {
      cells: [
        ...(index === 0 ? first : []),
        { runs: [run(withoutStop(context.clean(prescription.measure)), prescription.id, prescription.line)] },
        { runs: ownerRuns(context, prescription) },
        { runs: [dueRun(notice, prescription)], isCentred: true },
      ],
    };
  });

/** The table of demands, mm after docs/rules.md 4.3: 序号 10, 问题 46, 整改要求 46, 责任单位和责任人 30, 整改时限 24. */
export const demandTable = (context: PaperContext, notice: Notice, items: readonly NoticeItem[]): Block => ({
  kind: 'table',
  widths: [10, 46, 46, 30, 24],
  head: paperWords['notice.head'].map((text) => run(text, notice.id)),
  rows: items.flatMap((item) => rowsOf(context, notice, item)),
});

/** 限期整改 or 立行立改, and 长期坚持 beside either; empty where no deadline is on file. */
const kindOf = (prescriptions: readonly Prescription[]): string => {
  const isImmediate = prescriptions.some((prescription) => prescription.isImmediate === true);
  const hasDeadline = prescriptions.some(({ due }) => (due?.date ?? due?.count) !== undefined);
  const isLongTerm = prescriptions.some(({ due }) => due?.longTerm === true);
  return [
    ...(isImmediate ? [paperWords['notice.immediate']] : []),
    ...(hasDeadline && !isImmediate ? [paperWords['notice.by-date']] : []),
    ...(isLongTerm ? [paperWords['notice.long-term']] : []),
  ].join(paperWords['notice.and']);
};

/** The sentence before the table: which items are 限期整改, which 立行立改, which 长期坚持 besides. */
export const demandRun = (notice: Notice, items: readonly NoticeItem[]): Run => {
  const kinds = [...new Set(items.map(({ prescriptions }) => kindOf(prescriptions)))].filter((kind) => kind !== '');
  const clauses = kinds.map((kind) => {
    const numbers = items.filter(({ prescriptions }) => kindOf(prescriptions) === kind).map(({ number }) => number);
    return fillWords(paperWords['notice.of-kind'], { numbers: numbers.join('、'), kind });
  });
  const ids = items.flatMap(({ prescriptions }) => prescriptions.map(({ id }) => id));
  return run(`${[paperWords['notice.see-table'], ...clauses].join('，')}。`, notice.id, ...ids);
};
