import type { Participant } from '../meeting/meeting.ts';
import { hasCome } from '../meeting/presence.ts';
import { fillWords, paperWords } from '../text/zh/paper-words.ts';
import { dateWords } from '../time/format.ts';
import type { Block, Run } from './model.ts';
import { organOf, type PaperContext, run } from './paper-context.ts';
import { participantsOf, unitNameOf } from './speaker.ts';

/** Unit after unit in print order with the names that may be printed; whoever must stay hidden is not on the list. */
const unitRuns = ({ state, clean }: PaperContext, participants: readonly Participant[]): readonly Run[] => {
  const named = participants.filter(({ publicName, role }) => publicName !== undefined && role !== 'people');
  const units = [...new Set(named.map((participant) => unitNameOf(state, participant)))];
  return units.map((unit) => {
    const here = named.filter((participant) => unitNameOf(state, participant) === unit);
    const names = here.map(({ publicName }) => clean(publicName ?? '')).join('、');
    const words = unit === '' ? names : fillWords(paperWords['attendance.unit'], { unit: clean(unit), names });
    return run(words, ...here.map(({ id }) => id));
  });
};

const peopleRuns = (participants: readonly Participant[]): readonly Run[] => {
  const people = participants.filter((one) => one.role === 'people' && hasCome(one));
  if (people.length === 0) return [];
  const words = fillWords(paperWords.peopleRepresentatives, { count: people.length });
  return [run(words, ...people.map(({ id }) => id))];
};

const separated = (runs: readonly Run[]): readonly Run[] =>
  runs.map((one, index) => (index === runs.length - 1 ? one : { ...one, text: `${one.text}；` }));

const line = (label: string, runs: readonly Run[]): readonly Block[] =>
  runs.length === 0 ? [] : [{ kind: 'attendance', label, runs: separated(runs) }];

/** 出席, 请假, 列席, and 缺席 where somebody was due and did not come; the masses as a number. */
export const minutesAttendance = (context: PaperContext): readonly Block[] => {
  const everybody = participantsOf(context.state, context.meeting.id);
  const inRole = (role: Participant['role'], came: boolean): readonly Participant[] =>
    everybody.filter((participant) => participant.role === role && hasCome(participant) === came);
  const excused = everybody.filter(({ role }) => role === 'excused');
  const absent = [...inRole('attends', false), ...inRole('sits-in', false)];
  const sitting = [...unitRuns(context, inRole('sits-in', true)), ...peopleRuns(everybody)];
  return [
    { kind: 'blank', lines: 1 },
    ...line(paperWords['attendance.attends'], unitRuns(context, inRole('attends', true))),
    ...line(paperWords['attendance.excused'], unitRuns(context, excused)),
    ...line(paperWords['attendance.sits-in'], sitting),
    ...line(paperWords['attendance.absent'], unitRuns(context, absent)),
  ];
};

/** 版记: to whom the minutes go (every unit of the list of participants), who issued them and when. */
export const minutesImprint = (context: PaperContext): Block => {
  const { state, meeting, today, clean } = context;
  const participants = participantsOf(state, meeting.id);
  const units = [...new Set(participants.map((participant) => clean(unitNameOf(state, participant))))];
  const known = units.filter((unit) => unit !== '');
  const sources = participants.map(({ id }) => id);
  return {
    kind: 'imprint',
    copies: run(fillWords(paperWords['imprint.to'], { units: known.join('、') || organOf(context) }), ...sources),
    organ: run(organOf(context), meeting.id),
    date: run(fillWords(paperWords['imprint.issued'], { date: dateWords('zh', today) }), meeting.id),
  };
};
