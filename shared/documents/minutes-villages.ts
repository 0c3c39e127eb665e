import type { Issue } from '../issue/issue.ts';
import { openIssues } from '../issue/standing.ts';
import type { AgendaItem } from '../meeting/meeting.ts';
import { ledgerCounts } from '../rectification/ledger-counts.ts';
import { fillWords, paperWords } from '../text/zh/paper-words.ts';
import type { Village } from '../village/village.ts';
import { chineseNumber } from './chinese-number.ts';
import { measureWords } from './measure-words.ts';
import { answerRuns } from './minutes-answers.ts';
import { judgementRuns } from './minutes-grades.ts';
import { villageItems } from './minutes-opening.ts';
import type { Block, Run } from './model.ts';
import { type PaperContext, run } from './paper-context.ts';
import { withoutStop } from './paper-text.ts';
import { adoptedOnRecord, reportedDiagnoses, reportedIssues } from './reported.ts';
import { sinceWords } from './since-words.ts';

/** Joins clauses to one sentence: semicolons between them and a stop at the end. */
export const joined = (runs: readonly Run[]): readonly Run[] =>
  runs.map((one, index) => ({ ...one, text: `${one.text}${index === runs.length - 1 ? '。' : '；'}` }));

const labelled = (label: string, runs: readonly Run[]): Block => ({
  kind: 'paragraph',
  runs: [{ text: label, sources: runs.flatMap(({ sources }) => sources), face: 'hei' }, ...joined(runs)],
});

const symptomRuns = ({ clean, meeting }: PaperContext, issues: readonly Issue[]): readonly Run[] =>
  issues.map((issue) => {
    const summary = withoutStop(clean(issue.summary));
    const since = { ...issue.since, text: clean(issue.since.text) };
    return run(`${summary}${sinceWords(summary, since, meeting.date)}`, issue.id, issue.line);
  });

const causeRuns = ({ state, clean }: PaperContext, issues: readonly Issue[]): readonly Run[] =>
  issues.flatMap((issue) =>
    reportedDiagnoses(state, issue.id).map(({ id, text, line }) => run(withoutStop(clean(text)), id, line)),
  );

const prescriptionRuns = ({ state, clean }: PaperContext, issues: readonly Issue[]): readonly Run[] =>
  issues.flatMap((issue) =>
    adoptedOnRecord(state, issue.id).map(({ id, measure, leadUnit, person, due, line }) =>
      run(clean(measureWords({ text: withoutStop(measure), leadUnit, person, due })), id, line),
    ),
  );

const issueBlocks = (context: PaperContext, issues: readonly Issue[]): readonly Block[] => {
  const causes = causeRuns(context, issues);
  const prescriptions = prescriptionRuns(context, issues);
  const ids = issues.map(({ id }) => id);
  const none = (words: string): Block => ({ kind: 'paragraph', runs: [run(words, ...ids)] });
  return [
    labelled(paperWords['village.symptom'], symptomRuns(context, issues)),
    causes.length === 0 ? none(paperWords['village.no-cause']) : labelled(paperWords['village.cause'], causes),
    prescriptions.length === 0
      ? none(paperWords['village.no-prescription'])
      : labelled(paperWords['village.prescription'], prescriptions),
  ];
};

const quietWords = {
  done: 'village.no-issue',
  now: 'village.no-issue',
  carried: 'village.carried',
  waiting: 'village.waiting',
} as const;

/** What is still open from before, for a village that brought nothing new. */
const quietRuns = ({ state, meeting }: PaperContext, item: AgendaItem, village: Village): readonly Run[] => {
  const old = openIssues(state, village.id, meeting.date);
  const { doing, overdue } = ledgerCounts(old);
  const words = fillWords(paperWords['village.old-issues'], { count: doing, overdue });
  return [
    run(paperWords[quietWords[item.state]], item.id, village.id),
    ...(doing > 0 ? [run(words, ...old.map(({ issue }) => issue))] : []),
  ];
};

const villageBlocks = (context: PaperContext, item: AgendaItem, village: Village, number: number): readonly Block[] => {
  const issues = reportedIssues(context.state, context.meeting.id, village.id);
  const answers = answerRuns(context, village.id);
  const judged = judgementRuns(context, village.id);
  const heading = fillWords(paperWords['village.heading'], {
    number: chineseNumber(number),
    village: context.clean(village.name),
  });
  return [
    { kind: 'heading', level: 2, runs: [run(heading, village.id)] },
    ...(issues.length > 0
      ? issueBlocks(context, issues)
      : [{ kind: 'paragraph' as const, runs: quietRuns(context, item, village) }]),
    ...(judged.length > 0 ? [labelled(paperWords['village.judgement'], judged)] : []),
    ...(answers.length > 0 ? [labelled(paperWords['village.answers'], answers)] : []),
  ];
};

/** 二、会诊情况: village by village in the order of the agenda 病症, 病因, 药方 and what was asked and answered. */
export const minutesVillages = (context: PaperContext): readonly Block[] => {
  const { state, meeting } = context;
  const villages = villageItems(context).flatMap((item) => {
    const village = item.village ? state.village.get(item.village) : undefined;
    return village ? [{ item, village }] : [];
  });
  const others = answerRuns(context, null);
  const rest = fillWords(paperWords['answer.general'], { number: chineseNumber(villages.length + 1) });
  const title = meeting.kind === 'review' ? paperWords['minutes.2'] : paperWords['minutes.2.analysis'];
  return [
    { kind: 'heading', level: 1, runs: [run(title, meeting.id)] },
    ...villages.flatMap(({ item, village }, index) => villageBlocks(context, item, village, index + 1)),
    ...(others.length > 0
      ? [
          { kind: 'heading' as const, level: 2 as const, runs: [run(rest, meeting.id)] },
          { kind: 'paragraph' as const, runs: joined(others) },
        ]
      : []),
  ];
};
