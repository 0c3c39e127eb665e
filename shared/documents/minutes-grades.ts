import { grade, proposal } from '../judgement/judgement.ts';
import { roomState } from '../lanes/room-state.ts';
import type { VillageId } from '../records/ids.ts';
import { having } from '../records/state.ts';
import { fillWords, paperWords } from '../text/zh/paper-words.ts';
import { gradeCounts } from '../views/counts.ts';
import type { Run } from './model.ts';
import { type PaperContext, run } from './paper-context.ts';
import { withoutStop } from './paper-text.ts';
import { reportedIssues } from './reported.ts';

const listed = <T extends string>(
  options: readonly T[],
  counts: Readonly<Record<T, number>>,
  words: (option: T, count: number) => string,
): string =>
  options
    .filter((option) => counts[option] > 0)
    .map((option) => words(option, counts[option]))
    .join('、');

/** The grades of the meeting in figures, compared with the last round; only those that were released, nothing where none was. */
export const gradeRuns = ({ state, meeting }: PaperContext): readonly Run[] => {
  const counts = gradeCounts(roomState(state), meeting.id);
  if (counts.judged === 0) return [];
  const grades = listed(grade.options, counts.byGrade, (one, count) =>
    fillWords(paperWords['minutes.grade'], { grade: paperWords[`grade.${one}`], count }),
  );
  const proposals = listed(
    proposal.options.filter((one) => one !== 'none'),
    counts.byProposal,
    (one, count) => fillWords(paperWords['minutes.proposal'], { proposal: paperWords[`proposal.${one}`], count }),
  );
  const ids = having(state, 'judgement', 'meeting', meeting.id)
    .filter((one) => one.released !== undefined)
    .map(({ id }) => id);
  const { better, same, worse } = counts;
  return [
    fillWords(paperWords['minutes.grades'], { villages: counts.judged, grades }),
    ...(proposals === '' ? [] : [fillWords(paperWords['minutes.proposals'], { proposals })]),
    ...(counts.compared === 0 ? [] : [fillWords(paperWords['minutes.grades-before'], { better, same, worse })]),
  ].map((words) => run(words, ...ids));
};

/** 柳湾村等4个村 says less than the names where there are few: from so many villages on it is said. */
const manyVillages = 3;

/** The symptoms that several villages share, told once in the overview; each village keeps its own below. */
export const groupRuns = ({ state, meeting, clean }: PaperContext): readonly Run[] => {
  const issues = reportedIssues(state, meeting.id);
  const groups = [...new Set(issues.flatMap(({ group }) => group ?? []))];
  return groups.flatMap((group) => {
    const members = issues.filter((issue) => issue.group === group);
    const [first] = members;
    const village = first && state.village.get(first.village)?.name;
    const count = new Set(members.map((issue) => issue.village)).size;
    if (!first || village === undefined || count < manyVillages) return [];
    const values = { summary: withoutStop(clean(first.summary)), villages: clean(village), count };
    return [run(fillWords(paperWords['minutes.group'], values), ...members.map(({ id }) => id))];
  });
};

/** What was held of one village, as it was released: grade, reasons, proposal. */
export const judgementRuns = ({ state, meeting, clean }: PaperContext, village: VillageId): readonly Run[] =>
  having(state, 'judgement', 'meeting', meeting.id)
    .filter((one) => one.village === village)
    .flatMap(({ id, released }) => {
      if (!released) return [];
      const reasons = released.reasons
        ? fillWords(paperWords['judgement.reasons'], { reasons: withoutStop(clean(released.reasons)) })
        : '';
      const held = fillWords(paperWords['judgement.grade'], { grade: paperWords[`grade.${released.grade}`] });
      return [
        run(`${held}${reasons}`, id),
        ...(released.proposal ? [run(paperWords[`proposal.${released.proposal}`], id)] : []),
      ];
    });
