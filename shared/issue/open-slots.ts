import { subjectOf } from '../meeting/answer-question.ts';
import type { Line, Question } from '../meeting/meeting.ts';
import { readLine } from '../meeting/read-line.ts';
import type { Prescription } from '../prescription/prescription.ts';
import { inAskingOrder, type Slot } from '../question/slots.ts';
import type { MeetingId } from '../records/ids.ts';
import { having, type State } from '../records/state.ts';
import type { Issue } from './issue.ts';

/**
 * How one slot of a line, issue or measure stands: asked for and not said (open), said, promised in writing by a day, or 不详
 * with the reason. `text` is what was said, the day (YYYY-MM-DD), or the reason; empty while it is open.
 */
export type SlotStanding = {
  readonly slot: Slot;
  readonly state: 'open' | 'said' | 'promised' | 'unknown';
  readonly text: string;
};

type Asked = { readonly lines: readonly Line[]; readonly about: ReadonlyMap<string, readonly Question[]> };

/** By the questions of a meeting; what each is about in the end follows from its lines. Both lists are replaced, never altered. */
const asked = new WeakMap<readonly Question[], Asked>();

/** The questions of a meeting by what they are about: gathered once, since every line of the record asks for its own. */
const askedAbout = (state: State, meeting: MeetingId): Asked['about'] => {
  const [questions, lines] = [having(state, 'question', 'meeting', meeting), having(state, 'line', 'meeting', meeting)];
  const known = asked.get(questions);
  if (known?.lines === lines) return known.about;
  const about = new Map<string, Question[]>();
  for (const question of questions.filter((one) => one.state !== 'withdrawn')) {
    const subject = subjectOf(state, question)?.id ?? question.line;
    about.set(subject, [...(about.get(subject) ?? []), question]);
  }
  asked.set(questions, { lines, about });
  return about;
};

/** The questions about a line that count: whatever they were put as, in the end they are about it. */
const questionsAbout = (state: State, line: Line['id']): readonly Question[] => {
  const meeting = state.line.get(line)?.meeting;
  return meeting === undefined ? [] : (askedAbout(state, meeting).get(line) ?? []);
};

/** What the questions about a line say of a slot that the record itself does not hold. */
const askedStanding = (slot: Slot, questions: readonly Question[]): SlotStanding => {
  const said = questions.flatMap((question) => question.said ?? []).filter((one) => one.slot === slot);
  const last = said.findLast(({ isUnknown }) => !isUnknown) ?? said.at(-1);
  if (last) return { slot, state: last.isUnknown ? 'unknown' : 'said', text: last.text };
  const written = questions.find((one) => one.state === 'in-writing' && (one.slots?.includes(slot) ?? false));
  return written?.writtenBy === undefined
    ? { slot, state: 'open', text: '' }
    : { slot, state: 'promised', text: written.writtenBy };
};

/** In the record there is no answer: then only a promise or 不详 keeps the slot from being open. */
const owedStanding = (slot: Slot, questions: readonly Question[]): SlotStanding => {
  const standing = askedStanding(slot, questions);
  return standing.state === 'said' ? { slot, state: 'open', text: '' } : standing;
};

const sinceStanding = ({ since }: Issue, questions: readonly Question[]): SlotStanding => {
  if (since.from !== null) return { slot: 'since', state: 'said', text: since.from };
  return since.text === '' ? owedStanding('since', questions) : { slot: 'since', state: 'unknown', text: since.text };
};

/** What an issue must say: since when, and whatever the words of its symptom leave vague. Its village it has. */
export const slotsOfIssue = (state: State, issue: Issue): readonly SlotStanding[] => {
  const line = issue.line === undefined ? undefined : state.line.get(issue.line);
  const questions = line ? questionsAbout(state, line.id) : [];
  const vague = line ? readLine(state, line, issue.village).ask : [];
  const slots = inAskingOrder(['since', ...vague, ...questions.flatMap((question) => question.slots ?? [])]);
  return slots
    .filter((slot) => slot !== 'village')
    .map((slot) => (slot === 'since' ? sinceStanding(issue, questions) : askedStanding(slot, questions)));
};

/** What a measure must say: who does it and by when, and whatever its words leave vague. */
export const slotsOfPrescription = (state: State, measure: Prescription): readonly SlotStanding[] => {
  const line = measure.line === undefined ? undefined : state.line.get(measure.line);
  const questions = line ? questionsAbout(state, line.id) : [];
  const vague = line ? readLine(state, line, line.village ?? null).ask : [];
  const owner = measure.person ?? measure.leadUnit;
  return inAskingOrder(['who', 'due', ...vague, ...questions.flatMap((question) => question.slots ?? [])]).map(
    (slot) => {
      if (slot === 'who')
        return owner === undefined ? owedStanding(slot, questions) : { slot, state: 'said', text: owner };
      if (slot === 'due')
        return measure.due ? { slot, state: 'said', text: measure.due.text } : owedStanding(slot, questions);
      return askedStanding(slot, questions);
    },
  );
};

const rank: readonly SlotStanding['state'][] = ['open', 'promised', 'unknown', 'said'];

/** Of several issues of one symptom each slot as it stands where it stands worst. */
const worst = (all: readonly (readonly SlotStanding[])[]): readonly SlotStanding[] => {
  const flat = all.flat();
  return inAskingOrder(flat.map(({ slot }) => slot)).flatMap((slot) => {
    const of = flat.filter((one) => one.slot === slot);
    return of.toSorted((one, other) => rank.indexOf(one.state) - rank.indexOf(other.state)).slice(0, 1);
  });
};

/**
 * How the slots of a line stand: a symptom's as its issues have them, or as its words leave them while it has none; a
 * measure's likewise. Other kinds owe nothing, and neither does what only the host or the file may see.
 */
export const slotsOfLine = (state: State, line: Line): readonly SlotStanding[] => {
  if (line.lane === 'file' || line.isOffRecord) return [];
  if (line.kind !== 'symptom' && line.kind !== 'prescription') return [];
  const issues = having(state, 'issue', 'line', line.id);
  if (issues.length > 0) return worst(issues.map((issue) => slotsOfIssue(state, issue)));
  const measures = having(state, 'prescription', 'line', line.id);
  if (measures.length > 0) return worst(measures.map((one) => slotsOfPrescription(state, one)));
  const questions = questionsAbout(state, line.id);
  return readLine(state, line, line.village ?? null).ask.map((slot) => askedStanding(slot, questions));
};

/** The slots that are still open: for which somebody owes an answer. */
export const openSlots = (standings: readonly SlotStanding[]): readonly Slot[] =>
  standings.filter(({ state }) => state === 'open').map(({ slot }) => slot);
