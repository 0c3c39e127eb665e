import type { Tally, VoteForm, VoteResult } from '../appraisal/appraisal.ts';
import { countOf } from '../appraisal/check-sums.ts';
import { outcomeOf } from '../appraisal/judge-vote.ts';
import { isOnPaper, optionsOf } from '../appraisal/vote-options.ts';
import type { InRoom } from '../lanes/room-state.ts';
import { timeWords } from '../time/format.ts';
import type { ResultClause, ResultFigure, SceneOf } from './room-view.ts';
import { headOf, pageOf, roundWords, type WallDesk } from './wall-desk.ts';
import { contentHeight, paginate, pieces, widthOf } from './wall-metrics.ts';

/** 571 of a thousand as `57.1%`; a whole number of per cent without its nought. */
export const percentWords = (perMille: number): string =>
  `${perMille % 10 === 0 ? perMille / 10 : (perMille / 10).toFixed(1)}%`;

const shareOf = (count: number, valid: number): string =>
  valid === 0 ? '' : percentWords(Math.round((count * 1000) / valid));

const figuresOf = (desk: WallDesk, form: VoteForm, tally: Tally): readonly ResultFigure[] =>
  optionsOf[form].map((option) => {
    const count = countOf(tally, option) ?? 0;
    return {
      label: desk.words(`vote.${option}`),
      count,
      unit: desk.words(isOnPaper(form) ? 'vote.unit-paper' : 'vote.unit-hand', { count }),
      share: shareOf(count, tally.valid ?? 0),
    };
  });

/** What the figures are counted from: hands from those present, papers from what went out, came back and is valid. */
const basisOf = (desk: WallDesk, form: VoteForm, { issued, returned, valid }: Tally): string =>
  isOnPaper(form)
    ? desk.words('vote.basis-paper', { issued: issued ?? 0, returned: returned ?? 0, valid: valid ?? 0 })
    : desk.words('vote.basis-hand', { valid: valid ?? 0 });

const clausesOf = (desk: WallDesk, { clauses }: VoteResult): readonly ResultClause[] =>
  clauses.map((clause) => ({
    name: desk.words('vote.clause', { document: clause.document, number: clause.number }),
    text: clause.text,
    figure: percentWords(clause.perMille),
    outcome: desk.words(`vote.outcome-${outcomeOf(clause)}`),
    isMet: clause.isMet,
  }));

const timesOf = (
  desk: WallDesk,
  { at, correctedAt }: { readonly at: string; readonly correctedAt?: string | undefined },
) =>
  correctedAt === undefined
    ? desk.words('vote.released-at', { time: timeWords(at) })
    : desk.words('vote.corrected-at', { time: timeWords(correctedAt) });

type Words = Pick<SceneOf<'result'>, 'caption' | 'subject' | 'verdict' | 'basis' | 'time'>;
type Told = {
  readonly words: Words;
  readonly figures: readonly ResultFigure[];
  readonly clauses: readonly ResultClause[];
};

const ofVote = (desk: WallDesk, vote: InRoom<'appraisal'>): Told | null => {
  const { released, form } = vote;
  if (!released) return null;
  return {
    words: {
      caption: desk.words(`vote.result-${form}`),
      subject: released.subject,
      verdict: '',
      basis: basisOf(desk, form, released.tally),
      time: timesOf(desk, released),
    },
    figures: figuresOf(desk, form, released.tally),
    clauses: clausesOf(desk, released),
  };
};

const ofJudgement = (desk: WallDesk, { released }: InRoom<'judgement'>): Told | null => {
  if (!released) return null;
  const { proposal } = released;
  return {
    words: {
      caption: desk.words('judgement.title'),
      subject: desk.words('judgement.grade'),
      verdict: desk.words(`grade.${released.grade}`),
      basis: proposal ? desk.words(`judgement.proposes-${proposal}`) : '',
      time: timesOf(desk, released),
    },
    figures: [],
    clauses: [],
  };
};

/** The height of a clause: its name, its words and what it says of the vote. */
const clauseHeight = ({ text }: ResultClause): number => 8.4 + 5.8 * Math.ceil((widthOf(text) * 4.4) / 118);

/** What stands above the clauses: caption and subject, the figures, what they are counted from. */
const headHeight = (subject: string): number => 42 + 7.4 * pieces(subject, 19).length;

/** On the first page the figures come before the clauses; further clauses are on pages of their own. */
const pagesOf = ({ words, clauses }: Told): readonly (readonly ResultClause[])[] => {
  const room = contentHeight - headHeight(words.subject);
  const [first = []] = paginate(clauses, clauseHeight, room);
  const isFirstTooHigh = first.reduce((height, clause) => height + clauseHeight(clause), 0) > room;
  const here = isFirstTooHigh ? [] : first;
  const rest = clauses.slice(here.length);
  return [here, ...(rest.length > 0 ? paginate(rest, clauseHeight, contentHeight - 12) : [])];
};

/** A result that was released: its figures, what they are counted from, the clauses that judge them. Null where nothing is public. */
export const resultScene = (desk: WallDesk): SceneOf<'result'> | null => {
  const vote = desk.wall.appraisal && desk.room.appraisal.get(desk.wall.appraisal);
  const judgement = desk.wall.judgement && desk.room.judgement.get(desk.wall.judgement);
  const told = (vote && ofVote(desk, vote)) || (judgement && ofJudgement(desk, judgement)) || null;
  if (!told) return null;
  const pages = pagesOf(told);
  const page = pageOf(desk, pages.length);
  return {
    scene: 'result',
    head: headOf(desk, { page, spare: [roundWords(desk.room, desk.meeting, desk.language)] }),
    page,
    ...told.words,
    figures: page.at === 1 ? told.figures : [],
    clauses: pages[page.at - 1] ?? [],
  };
};
