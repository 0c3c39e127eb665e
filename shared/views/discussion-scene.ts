import { openIssues } from '../issue/standing.ts';
import { type InRoom, inRoomHaving } from '../lanes/room-state.ts';
import { questionWords } from '../question/question-words.ts';
import { type Duration, durationSince } from '../time/duration.ts';
import { dateWords } from '../time/format.ts';
import { type Block, fitDiscussion } from './discussion-fit.ts';
import type { ChainLink, SceneOf, SpokenLine, WallAsk } from './room-view.ts';
import { headOf, pageOf, roundWords, type WallDesk } from './wall-desk.ts';
import { askLines } from './wall-metrics.ts';
import { deadlineWords, ownerWords, sinceWords } from './wall-words.ts';

const join = (desk: WallDesk, parts: readonly string[]): string =>
  parts.filter((part) => part !== '').join(desk.words('wall.list-comma'));

/** A duration with its number set apart, since the number is drawn large. */
const figureOf = (desk: WallDesk, duration: Duration | null): ChainLink['figure'] => {
  if (duration === null || duration.count === 0) return null;
  const text = desk.words(`duration.${duration.unit}s`, { count: duration.count });
  const number = String(duration.count);
  const at = text.indexOf(number);
  const about = duration.isAbout ? desk.words('duration.about', { duration: '' }).trim() : '';
  return { before: about, number, after: text.slice(at + number.length).trim() };
};

const emptyLink = (kind: 'cause' | 'prescription', text: string): ChainLink => ({
  kind,
  status: 'none',
  text,
  meta: '',
  slots: [],
  figure: null,
});

const symptomOfIssue = (desk: WallDesk, issue: InRoom<'issue'>): ChainLink => {
  const slots = issue.since.from === null ? [desk.words('slot.since')] : [];
  const sources = issue.sources.map((source) => desk.words(`source.${source}`)).join(desk.words('wall.list-and'));
  return {
    kind: 'symptom',
    status: slots.length === 0 ? 'done' : 'open',
    text: issue.summary,
    meta: join(desk, [sinceWords(desk.language, issue.since), sources]),
    slots,
    figure: figureOf(desk, durationSince(issue.since, desk.today)),
  };
};

/** A symptom without a village is an open question and not an issue yet: it owes its village and its beginning. */
const symptomOfLine = (desk: WallDesk, line: InRoom<'line'>): ChainLink => {
  const own = inRoomHaving(desk.room, 'question', 'aboutLine', line.id).filter(({ slots }) => slots !== undefined);
  const asked = own.at(-1)?.slots ?? ['village', 'since'];
  const slots = asked.map((slot) => desk.words(`slot.${slot}`));
  return { kind: 'symptom', status: 'open', text: line.text, meta: '', slots, figure: null };
};

const several = (desk: WallDesk, count: number): string => (count > 1 ? desk.words('wall.more', { count }) : '');

/** The newest cause of the issue; of the one under discussion where it is among them. */
const causeOf = (desk: WallDesk, issue: InRoom<'issue'>): ChainLink => {
  const causes = inRoomHaving(desk.room, 'diagnosis', 'issue', issue.id);
  const cause = causes.find(({ line }) => line !== undefined && line === desk.wall.line) ?? causes.at(-1);
  if (!cause) return emptyLink('cause', desk.words('wall.awaits-cause'));
  const speaker = cause.line === undefined ? '' : desk.speakerOf(cause.line);
  const by = speaker === '' ? '' : desk.words('wall.cause-by', { who: speaker });
  const meta = join(desk, [by, several(desk, causes.length)]);
  return { kind: 'cause', status: 'done', text: cause.text, meta, slots: [], figure: null };
};

const prescriptionOf = (desk: WallDesk, issue: InRoom<'issue'>): ChainLink => {
  const all = inRoomHaving(desk.room, 'prescription', 'issue', issue.id);
  const one = all.find(({ line }) => line !== undefined && line === desk.wall.line) ?? all.at(-1);
  if (!one) return emptyLink('prescription', desk.words('wall.awaits-prescription'));
  const owner = ownerWords(one.leadUnit, one.person);
  const slots = [owner === '' ? desk.words('slot.who') : '', one.due ? '' : desk.words('slot.due')].filter(
    (slot) => slot !== '',
  );
  const due = one.due ? deadlineWords(desk.language, one.due) : '';
  return {
    kind: 'prescription',
    status: slots.length === 0 ? 'done' : 'open',
    text: one.measure,
    meta: join(desk, [owner, due, several(desk, all.length)]),
    slots,
    figure: null,
  };
};

/** The symptom that the question on the wall is about, while no village was named and it is no issue yet. */
const symptomAsked = (desk: WallDesk): InRoom<'line'> | undefined => {
  const question = desk.wall.question && desk.room.question.get(desk.wall.question);
  const about = question?.aboutLine && desk.room.line.get(question.aboutLine);
  return about && about.kind === 'symptom' && about.issue === undefined ? about : undefined;
};

const chainOf = (desk: WallDesk, line: InRoom<'line'> | undefined): readonly ChainLink[] => {
  const issue = desk.wall.issue && desk.room.issue.get(desk.wall.issue);
  if (issue) return [symptomOfIssue(desk, issue), causeOf(desk, issue), prescriptionOf(desk, issue)];
  const symptom = line?.kind === 'symptom' ? line : symptomAsked(desk);
  if (!symptom) return [];
  return [
    symptomOfLine(desk, symptom),
    emptyLink('cause', desk.words('wall.awaits-cause')),
    emptyLink('prescription', desk.words('wall.awaits-prescription')),
  ];
};

const askCaption = {
  open: 'wall.question',
  answered: 'wall.question-answered',
  'in-writing': 'wall.question-writing',
} as const;

/** The words of a question: as it was put, or what a symptom without a village asks by itself. */
const askText = (desk: WallDesk, question: InRoom<'question'>): string | undefined => {
  const line = desk.room.line.get(question.line);
  const isUnworded = line?.kind === 'symptom' && question.slots !== undefined && question.slots.length > 0;
  return isUnworded ? questionWords(question.slots ?? [], desk.language) : line?.text;
};

const askOf = (desk: WallDesk): WallAsk | null => {
  const question = desk.wall.question && desk.room.question.get(desk.wall.question);
  const text = question && askText(desk, question);
  if (!question || question.state === 'withdrawn' || text === undefined) return null;
  const asked = desk.askedIn(question.id);
  const answer = question.answer && desk.room.line.get(question.answer)?.text;
  const written =
    question.writtenBy && desk.words('wall.written-by', { date: dateWords(desk.language, question.writtenBy) });
  return {
    state: question.state,
    caption: desk.words(askCaption[question.state]),
    to: asked === '' ? '' : desk.words('wall.asked', { who: asked }),
    lines: [...askLines(text)],
    answer: (question.state === 'answered' ? answer : written) ?? '',
  };
};

/** A line that is part of the chain is drawn there and nowhere else. */
const isInChain = (desk: WallDesk, line: InRoom<'line'>, chain: readonly ChainLink[]): boolean =>
  (line.kind === 'symptom' || line.kind === 'cause' || line.kind === 'prescription') &&
  chain.some(({ kind, status }) => kind === line.kind && status !== 'none') &&
  (line.kind === 'symptom' || line.issue === undefined || line.issue === desk.wall.issue);

const spokenOf = (
  desk: WallDesk,
  line: InRoom<'line'> | undefined,
  ask: WallAsk | null,
  chain: readonly ChainLink[],
): SpokenLine | null => {
  if (!line || isInChain(desk, line, chain)) return null;
  const isAsked = ask !== null && (line.kind === 'question' || line.kind === 'answer');
  return isAsked ? null : { kind: desk.words(`kind.${line.kind}`), by: desk.speakerOf(line.id), text: line.text };
};

const blocksOf = (ask: WallAsk | null, spoken: SpokenLine | null, chain: readonly ChainLink[]): readonly Block[] => [
  ...(ask ? [{ ask }] : []),
  ...(spoken ? [{ spoken }] : []),
  ...chain.map((link) => ({ link })),
];

/** The names of the links (病症, Prescription) have a column of their own. */
const namesWidth = { zh: 13.4, en: 27 } as const;

const placeOf = (desk: WallDesk): { at: number; of: number } => {
  const issue = desk.wall.issue && desk.room.issue.get(desk.wall.issue);
  if (!issue) return { at: 0, of: 0 };
  const open = openIssues(desk.room, issue.village, desk.today);
  return { at: open.findIndex((standing) => standing.issue === issue.id) + 1, of: open.length };
};

/** The line under discussion: the open question, and how far symptom, cause and prescription have come. */
export const discussionScene = (desk: WallDesk): SceneOf<'discussion'> => {
  const line = desk.wall.line ? desk.room.line.get(desk.wall.line) : undefined;
  const chain = chainOf(desk, line);
  const ask = askOf(desk);
  const blocks = blocksOf(ask, spokenOf(desk, line, ask, chain), chain);
  const pages = fitDiscussion(blocks, { width: desk.width, names: namesWidth[desk.language] });
  const page = pageOf(desk, pages.length);
  const issue = placeOf(desk);
  const issueWords = issue.at > 0 ? [desk.words('wall.issue-place', issue)] : [];
  const { fit, blocks: shown } = pages[page.at - 1] ?? { fit: 0, blocks: [] };
  return {
    scene: 'discussion',
    head: headOf(desk, { page, must: issueWords, spare: [roundWords(desk.room, desk.meeting, desk.language)] }),
    page,
    fit,
    issue,
    ask: shown.flatMap((block) => ('ask' in block ? [block.ask] : []))[0] ?? null,
    spoken: shown.flatMap((block) => ('spoken' in block ? [block.spoken] : []))[0] ?? null,
    chain: shown.flatMap((block) => ('link' in block ? [block.link] : [])),
  };
};
