import { contradictions } from '../issue/contradictions.ts';
import { openSlots, slotsOfIssue, slotsOfPrescription } from '../issue/open-slots.ts';
import { openIssues } from '../issue/standing.ts';
import { roomState } from '../lanes/room-state.ts';
import { preparedFor } from '../meeting/prepare-question.ts';
import { questionWords } from '../question/question-words.ts';
import type { Slot } from '../question/slots.ts';
import type { LineId, MeetingId, VillageId } from '../records/ids.ts';
import { having, type State } from '../records/state.ts';
import type { Language } from '../text/translate.ts';
import type { Day } from '../time/dates.ts';
import { durationWords } from '../time/duration.ts';
import { dateWords } from '../time/format.ts';
import { promisesOf, villageProfile } from '../village/profile.ts';
import { contradictionQuestion, statementWords } from './host-words.ts';
import { type Words, wordsIn } from './wall-words.ts';

/**
 * A question that the host may put: its words, why it is there, whom to ask, and, where it asks for slots of a line, which.
 * `key` names it for as long as its cause lasts; a question that was put names the key, so that it counts as asked.
 */
export type Prompt = {
  readonly key: string;
  readonly text: string;
  readonly basis: string;
  readonly to: string;
  readonly about: LineId | null;
  readonly slots: readonly Slot[];
};

type Desk = {
  readonly state: State;
  readonly village: VillageId;
  readonly today: Day;
  readonly language: Language;
  readonly words: Words;
};

const plain = { to: '', about: null, slots: [] } as const;

const written = ({ state, village, words }: Desk): readonly Prompt[] =>
  preparedFor(state, village).map(({ id, text }) => ({ key: id, text, basis: words('host.basis-written'), ...plain }));

/** What was promised in an earlier round and is overdue: why is it not done. */
const broken = ({ state, village, today, language, words }: Desk): readonly Prompt[] =>
  promisesOf(roomState(state), village, today)
    .filter(({ standing }) => standing.isOverdue)
    .map(({ prescription, measure, standing }) => ({
      ...plain,
      key: `promise-${prescription}`,
      text: words('host.ask-promise', {
        measure,
        date: standing.due === null ? '' : dateWords(language, standing.due),
      }),
      basis: words('host.basis-promise', { count: standing.overdueDays }),
      to: standing.person ?? standing.leadUnit ?? '',
    }));

const contradicting = (desk: Desk): readonly Prompt[] => {
  const { state, village, today, language, words } = desk;
  return contradictions(state, village, today).map((one) => ({
    ...plain,
    key: one.id,
    text: contradictionQuestion(words, one),
    basis: words('host.basis-contradiction', {
      one: statementWords(words, language, one.one).by,
      other: statementWords(words, language, one.other).by,
    }),
  }));
};

/** What open issues and their measures do not say yet. */
const lacking = ({ state, village, today, language, words }: Desk): readonly Prompt[] =>
  openIssues(roomState(state), village, today).flatMap(({ issue: id, summary }) => {
    const issue = state.issue.get(id);
    if (!issue) return [];
    const prompt = (key: string, slots: readonly Slot[], about: LineId | undefined, of: string): readonly Prompt[] =>
      slots.length === 0
        ? []
        : [
            {
              key,
              text: questionWords(slots, language),
              basis: words('host.basis-lacks', { of }),
              to: '',
              about: about ?? null,
              slots,
            },
          ];
    const measures = having(state, 'prescription', 'issue', id);
    return [
      ...prompt(`slots-${id}`, openSlots(slotsOfIssue(state, issue)), issue.line, summary),
      ...measures.flatMap((one) =>
        prompt(`slots-${one.id}`, openSlots(slotsOfPrescription(state, one)), one.line, one.measure),
      ),
    ];
  });

/** A post that is vacant, and two years in which nobody joined the Party. */
const facts = ({ state, village, today, language, words }: Desk): readonly Prompt[] => {
  const profile = villageProfile(roomState(state), village, today);
  const vacant = (profile?.team.vacancies ?? []).slice(0, 2).map(({ post, duration }, index) => ({
    ...plain,
    key: `vacant-${village}-${index + 1}`,
    text: words('host.ask-vacancy', { post: post ?? words('post.vacant') }),
    basis: duration
      ? words('host.basis-vacancy', { duration: durationWords(language, duration) })
      : words('post.vacant'),
  }));
  const years = having(state, 'yearFacts', 'village', village)
    .filter((one) => one.recruits !== undefined)
    .toSorted((one, other) => other.year - one.year)
    .slice(0, 2);
  const isBarren = years.length === 2 && years.every(({ recruits }) => recruits === 0);
  const barren = {
    ...plain,
    key: `recruits-${village}`,
    text: words('host.ask-recruits'),
    basis: words('host.basis-recruits', {
      years: years
        .map(({ year }) => year)
        .toSorted()
        .join(words('list.comma')),
    }),
  };
  return [...vacant, ...(isBarren ? [barren] : [])];
};

/**
 * What the host may ask a village: first what the clerk wrote down beforehand, then broken promises, contradictions, what
 * issues and measures lack, and what the figures on file raise.
 */
export const promptsFor = (state: State, village: VillageId, today: Day, language: Language): readonly Prompt[] => {
  const desk: Desk = { state, village, today, language, words: wordsIn(language) };
  return [written, broken, contradicting, lacking, facts].flatMap((of) => of(desk));
};

/** The keys of the prompts that were put in a meeting already. */
export const promptsPut = (state: State, meeting: MeetingId): ReadonlySet<string> =>
  new Set(
    having(state, 'question', 'meeting', meeting)
      .filter((one) => one.state !== 'withdrawn')
      .flatMap(({ prepared }) => prepared ?? []),
  );
