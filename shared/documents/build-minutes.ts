import type { MeetingId } from '../records/ids.ts';
import type { State } from '../records/state.ts';
import { fillWords, paperWords } from '../text/zh/paper-words.ts';
import { yearOf } from '../time/calendar.ts';
import type { Day } from '../time/dates.ts';
import { dateWords } from '../time/format.ts';
import { minutesAttendance, minutesImprint } from './minutes-attendance.ts';
import { minutesFigures } from './minutes-figures.ts';
import { minutesOpening } from './minutes-opening.ts';
import { minutesDecisions, minutesDemands, minutesSuggestions } from './minutes-resolutions.ts';
import { minutesVillages } from './minutes-villages.ts';
import type { Block, DocumentModel } from './model.ts';
import { organOf, type PaperContext, paperContext, run } from './paper-context.ts';
import { titleLines } from './title-lines.ts';

const titleOf = ({ meeting, clean }: PaperContext): string => {
  const title = clean(meeting.title);
  return fillWords(paperWords[title.endsWith('会') ? 'minutes.title.after-meeting' : 'minutes.title'], { title });
};

const head = (context: PaperContext): readonly Block[] => {
  const { meeting, county, today, clean } = context;
  const mark = fillWords(paperWords[`minutes.mark.${meeting.kind}` as const], { county: clean(county?.name ?? '') });
  const number = fillWords(paperWords['minutes.number'], {
    year: yearOf(meeting.date),
    number: meeting.number ?? '　',
  });
  return [
    { kind: 'mark', run: run(mark, county?.id ?? meeting.id) },
    { kind: 'blank', lines: 2 },
    { kind: 'number-line', run: run(number, meeting.id), align: 'center' },
    { kind: 'organ-date', organ: run(organOf(context), meeting.id), date: run(dateWords('zh', today), meeting.id) },
    { kind: 'red-rule' },
    { kind: 'blank', lines: 2 },
    { kind: 'title', lines: titleLines(titleOf(context)).map((line) => run(line, meeting.id)) },
    { kind: 'blank', lines: 1 },
  ];
};

/**
 * The minutes of a meeting (docs/rules.md 4.2), dated `today`; null for a meeting that is not on file. Only what was said on the
 * record is in them, hidden persons by kind only; durations are counted on the day of the meeting.
 */
export const buildMinutes = (
  state: State,
  meetingId: MeetingId,
  { today }: { readonly today: Day },
): DocumentModel | null => {
  const context = paperContext(state, meetingId, today);
  if (!context) return null;
  const blocks = [
    ...head(context),
    minutesOpening(context),
    ...minutesFigures(context),
    ...minutesVillages(context),
    ...minutesSuggestions(context),
    ...minutesDecisions(context),
    ...minutesDemands(context),
    ...minutesAttendance(context),
    minutesImprint(context),
  ];
  return { title: titleOf(context), organ: organOf(context), parts: [{ layout: 'minutes', blocks }] };
};
