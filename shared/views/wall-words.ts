import type { IssueStanding } from '../issue/standing.ts';
import type { Voice } from '../lanes/voice.ts';
import { type Language, type TextKey, type TextValues, translate } from '../text/translate.ts';
import type { Deadline, RoughDate } from '../time/dates.ts';
import { durationWords } from '../time/duration.ts';
import { dateWords } from '../time/format.ts';
import type { IssueRow } from './room-view.ts';

/** Who does it, the unit before the person; a person who is named after the unit (村务监督委员会主任) says it already. */
export const ownerWords = (unit: string | null | undefined, person: string | null | undefined): string => {
  const isSaid = Boolean(unit && person?.startsWith(unit));
  return [isSaid ? null : unit, person].filter(Boolean).join(' ');
};

/** The texts of one language, asked by key. */
export type Words = (key: TextKey, values?: TextValues) => string;

/** The texts of a language. */
export const wordsIn =
  (language: Language): Words =>
  (key, values) =>
    translate(language, key, values);

/** How a speaker is named on the wall: unit and name, or the kind alone; empty where nobody is known. */
export const voiceWords = (words: Words, voice: Voice): string => {
  if (voice.who === 'known') return [voice.unit, voice.name].filter((part) => part !== '').join(' ');
  if (voice.who === 'people') return words('wall.people');
  return voice.who === 'hidden' ? words('wall.hidden-voice') : '';
};

/** `2025年3月起`, or that the beginning is not known. */
export const sinceWords = (language: Language, since: RoughDate): string =>
  since.from === null
    ? translate(language, 'wall.since-unknown')
    : translate(language, 'wall.since', { date: dateWords(language, since.from) });

/** The word of an issue's state; overdue, due soon and relapsed go before the stored state. */
export const standingWord = (words: Words, standing: IssueStanding): string => {
  if (standing.isOverdue) return words('state.overdue');
  if (standing.isDueSoon) return words('state.due-soon');
  return words(standing.hasRelapsed && !standing.isOpen ? 'state.relapsed' : `state.${standing.state}`);
};

/** A deadline as the wall says it: by a day, in the words it was given, or that it is a continuing duty. */
export const deadlineWords = (language: Language, due: Deadline | undefined): string => {
  if (!due) return translate(language, 'wall.due-open');
  if (due.date !== undefined) return translate(language, 'wall.due', { date: dateWords(language, due.date) });
  return due.longTerm === true ? translate(language, 'wall.due-long-term') : due.text;
};

const dueOf = (language: Language, standing: IssueStanding): string => {
  if (standing.due === null) return standing.measure === null ? '' : translate(language, 'wall.due-open');
  const key = standing.isDueProvisional ? 'wall.due-provisional' : 'wall.due';
  return translate(language, key, { date: dateWords(language, standing.due) });
};

/** One open issue as a row of the wall. */
export const issueRowOf = (language: Language, standing: IssueStanding): IssueRow => ({
  mark: standing.mark,
  summary: standing.summary,
  since: sinceWords(language, standing.since),
  duration: standing.duration === null ? '' : durationWords(language, standing.duration),
  state: standingWord(wordsIn(language), standing),
  isOverdue: standing.isOverdue,
  due: dueOf(language, standing),
  owner: ownerWords(standing.leadUnit, standing.person),
  isLong: false,
});
