import { fillWords, paperWords } from '../text/zh/paper-words.ts';
import type { Deadline } from '../time/dates.ts';
import { dateWords, dayWords } from '../time/format.ts';

/** What a prescription and a decision have in common: an act, who does it, by when. */
export type Measure = {
  readonly text: string;
  readonly leadUnit?: string | undefined;
  readonly helpingUnits?: string | undefined;
  readonly person?: string | undefined;
  readonly due?: Deadline | undefined;
  readonly reportTo?: string | undefined;
};

const dueWords = (text: string, due: Deadline | undefined): string => {
  if (!due) return '';
  const isSaid = (words: string): boolean => words !== '' && text.includes(words);
  if (isSaid(due.text)) return '';
  if (due.date !== undefined) {
    if (isSaid(dayWords('zh', due.date))) return '';
    return fillWords(paperWords['measure.by-day'], { date: dateWords('zh', due.date) });
  }
  return due.text === '' ? '' : fillWords(paperWords['measure.by-words'], { words: due.text });
};

/**
 * A measure as a full clause: the act, and whatever of lead unit, helpers, person, deadline and addressee of the report the
 * speaker's own words do not already name. Nothing is said twice, nothing is added that is not recorded.
 */
export const measureWords = (measure: Measure): string => {
  const add = (words: string, name: string, value: string | undefined): string =>
    value === undefined || value.trim() === '' || measure.text.includes(value)
      ? ''
      : fillWords(words, { [name]: value });
  return [
    measure.text,
    add(paperWords['measure.lead'], 'unit', measure.leadUnit),
    add(paperWords['measure.helping'], 'units', measure.helpingUnits),
    add(paperWords['measure.person'], 'person', measure.person),
    dueWords(measure.text, measure.due),
    add(paperWords['measure.report'], 'unit', measure.reportTo),
  ].join('');
};
