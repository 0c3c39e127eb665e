import { hasBegun } from '../time/calendar.ts';
import type { Day, PartialDate, RoughDate } from '../time/dates.ts';
import { partialDate } from '../time/dates.ts';
import { spansNamed } from './counted-mention.ts';
import { datesNamed, type Mention } from './date-mention.ts';
import { englishMentions } from './english-mention.ts';
import { withPlainFigures } from './numerals.ts';

type Candidate = Mention & { readonly doubt: 'exact' | 'about' | 'event' };

/** A date that says by when something is due, or up to when something was counted, is no beginning. */
const deadlineAfter = /^(?:之前|以前|前(?!后)|[底末初]?之?前(?!后)|以?内|之内|完成|办结|到期)/;
const deadlineBefore = /(?:截至|截止到?|到|至|不晚于|最迟)$/;
const agoAfter = /^(?:以?前|之前)(?!后)/;
const aboutAfter = /^(?:前后|左右|前後)/;
const trail = /^(?:以来|以后|之后|起至今|起|开始|至今|前后|左右|来|多|后|有余)/;
const lead = /(?:连续|自从|自|从|近|超过|已有|已经|已)$/;

/** The speaker's own words around a date, as papers print them. */
const wordsAt = (text: string, mention: Mention): string => {
  const before = lead.exec(text.slice(0, mention.index))?.[0] ?? '';
  const after = trail.exec(text.slice(mention.index + mention.words.length))?.[0] ?? '';
  return before + mention.words + after;
};

const isDeadline = (text: string, { index, words }: Mention): boolean =>
  deadlineAfter.test(text.slice(index + words.length)) || deadlineBefore.test(text.slice(0, index));

const doubtOf = (text: string, mention: Mention): Candidate => {
  const isAround = aboutAfter.test(text.slice(mention.index + mention.words.length));
  const from =
    isAround && mention.from.length === 10 && !/[日号]/.test(mention.words) ? mention.from.slice(0, 7) : mention.from;
  return { ...mention, from, doubt: mention.isAbout || isAround ? 'about' : 'exact' };
};

/** A date that lies inside a longer one is the same date said less precisely. */
const isInside = (inner: Mention, outer: Mention): boolean =>
  inner !== outer &&
  inner.index >= outer.index &&
  inner.index + inner.words.length <= outer.index + outer.words.length &&
  inner.words.length < outer.words.length;

const outermost = (mentions: readonly Mention[]): readonly Mention[] =>
  mentions.filter((mention) => !mentions.some((other) => isInside(mention, other)));

const election = /(?:上次|上届)?换届(?:选举)?(?:以来|以后|之后|后|起|至今|到现在)|since (?:the |its |last )*election/i;

const electionIn = (text: string, electedOn: PartialDate | undefined): readonly Candidate[] => {
  const found = election.exec(text);
  if (!found || electedOn === undefined) return [];
  return [{ from: electedOn, isAbout: false, doubt: 'event', index: found.index, words: found[0] }];
};

// A year counts from its first day, so that `2024` comes before `2024-03`; of the same beginning the more precise is kept.
const begin = (date: PartialDate): string => `${date}-01-01`.slice(0, 10);
const byBeginning = (one: Candidate, other: Candidate): number =>
  begin(one.from).localeCompare(begin(other.from)) || other.from.length - one.from.length;

/**
 * Since when a symptom has held, read from the words (domain.md 3.5): of several times the earliest, never one to come.
 * 换届以来 counts from the village's own election, and leaves the date unknown where that is not on file. `text` keeps the
 * speaker's words; where nothing is said the date is unknown, with no reason yet.
 */
export const readSince = (spoken: string, today: Day, electedOn?: PartialDate): RoughDate => {
  const text = withPlainFigures(spoken);
  const dates = outermost(datesNamed(text, today)).filter((mention) => !isDeadline(text, mention));
  const spans = spansNamed(text, today).filter(
    ({ index, words }) => !deadlineBefore.test(text.slice(0, index)) || agoAfter.test(text.slice(index + words.length)),
  );
  const candidates: readonly Candidate[] = [
    ...[...dates, ...spans, ...englishMentions(text, today)].map((mention) => doubtOf(text, mention)),
    ...electionIn(text, electedOn),
  ].filter(({ from }) => partialDate.safeParse(from).success && hasBegun(from, today));
  const first = candidates.toSorted(byBeginning)[0];
  if (!first) return { from: null, doubt: 'unknown', text: '' };
  return { from: first.from, doubt: first.doubt, text: wordsAt(spoken, first) };
};
