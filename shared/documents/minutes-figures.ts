import type { Issue } from '../issue/issue.ts';
import { issueStanding } from '../issue/standing.ts';
import { where } from '../records/state.ts';
import { ledgerCounts } from '../rectification/ledger-counts.ts';
import { fillWords, paperWords } from '../text/zh/paper-words.ts';
import { durationSince } from '../time/duration.ts';
import { meetingCounts } from '../views/counts.ts';
import { chineseNumber } from './chinese-number.ts';
import { gradeRuns, groupRuns } from './minutes-grades.ts';
import { villageItems } from './minutes-opening.ts';
import type { Block, Run } from './model.ts';
import { type PaperContext, run } from './paper-context.ts';
import { reportedIssues } from './reported.ts';

const isLong = (issue: Issue, context: PaperContext): boolean => {
  const duration = durationSince(issue.since, context.meeting.date);
  if (!duration) return false;
  const months = { day: duration.count / 30.4, month: duration.count, year: duration.count * 12 };
  return months[duration.unit] >= 12;
};

const issueWords = (context: PaperContext): Run => {
  const { state, meeting } = context;
  const issues = reportedIssues(state, meeting.id);
  const { issues: count } = meetingCounts(state, meeting.id);
  const ids = issues.map(({ id }) => id);
  if (count === 0) return run(paperWords['minutes.no-issues'], meeting.id);
  const villages = new Set(issues.map(({ village }) => village)).size;
  const long = issues.filter((issue) => isLong(issue, context)).length;
  return run(fillWords(paperWords['minutes.issues'], { issues: count, villages, long }), meeting.id, ...ids);
};

const doneWords = ({ state, meeting }: PaperContext): Run => {
  const { villages, villagesDone } = meetingCounts(state, meeting.id);
  const isAll = villages === villagesDone;
  const words = paperWords[`minutes.done${isAll ? '-all' : ''}.${meeting.kind}` as const];
  return run(fillWords(words, { villages, done: villagesDone, carried: villages - villagesDone }), meeting.id);
};

const prescriptionWords = ({ state, meeting }: PaperContext): Run => {
  const { prescriptionsAdopted, decisions } = meetingCounts(state, meeting.id);
  return run(fillWords(paperWords['minutes.prescriptions'], { adopted: prescriptionsAdopted, decisions }), meeting.id);
};

/** What became of the last round's issues of the same villages; null where there was none. */
const lastRoundWords = (context: PaperContext): Run | null => {
  const { state, meeting, round } = context;
  const villages: ReadonlySet<string | undefined> = new Set(villageItems(context).map(({ village }) => village));
  const earlier = where(state, 'round', ({ number, level }) => level === round?.level && number < (round?.number ?? 0));
  const last = [...earlier].sort((one, other) => other.number - one.number)[0];
  const issues = last ? where(state, 'issue', (issue) => issue.round === last.id && villages.has(issue.village)) : [];
  if (!last || issues.length === 0) return null;
  const counts = ledgerCounts(issues.map((issue) => issueStanding(state, issue, meeting.date)));
  const { total, closed, relapsed, doing, overdue } = counts;
  const values = { round: chineseNumber(last.number), total, closed, relapsed, open: doing, overdue };
  return run(fillWords(paperWords['minutes.last-round'], values), last.id, ...issues.map(({ id }) => id));
};

/** 一、总体情况: the meeting in figures, compared with the last round. Every count is that of wall and ledger. */
export const minutesFigures = (context: PaperContext): readonly Block[] => {
  const last = lastRoundWords(context);
  const runs = [
    doneWords(context),
    issueWords(context),
    prescriptionWords(context),
    ...groupRuns(context),
    ...gradeRuns(context),
    ...(last ? [last] : []),
  ];
  return [
    { kind: 'heading', level: 1, runs: [run(paperWords['minutes.1'], context.meeting.id)] },
    { kind: 'paragraph', runs },
  ];
};
