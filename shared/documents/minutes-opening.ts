import type { AgendaItem, Participant } from '../meeting/meeting.ts';
import { lineKind } from '../meeting/meeting.ts';
import { having } from '../records/state.ts';
import { fillWords, paperWords } from '../text/zh/paper-words.ts';
import { dateWords } from '../time/format.ts';
import { meetingCounts } from '../views/counts.ts';
import type { Block } from './model.ts';
import { organOf, type PaperContext, run } from './paper-context.ts';
import { reportedLines } from './reported.ts';
import { participantsOf, unitNameOf } from './speaker.ts';

/** The villages of a meeting in the order of its agenda. */
export const villageItems = ({ state, meeting }: PaperContext): readonly AgendaItem[] =>
  [...having(state, 'agendaItem', 'meeting', meeting.id).filter((item) => item.kind === 'village')].sort(
    (one, other) => one.order - other.order,
  );

const spokenBy = ({ state, meeting }: PaperContext): ReadonlySet<string> =>
  new Set(
    lineKind.options
      .flatMap((kind) => reportedLines(state, meeting.id, kind))
      .flatMap(({ speaker, speakerState }) => (speaker && speakerState === 'known' ? [speaker] : [])),
  );

/** The departments that spoke on the record, by print order; the chair's own unit opens the meeting and is not among them. */
const departments = (context: PaperContext, chair: Participant | undefined): readonly string[] => {
  const { state, meeting } = context;
  const spoke = spokenBy(context);
  const host = chair ? unitNameOf(state, chair) : '';
  const units = participantsOf(state, meeting.id)
    .filter(({ id, role }) => role === 'attends' && spoke.has(id))
    .map((participant) => unitNameOf(state, participant));
  return [...new Set(units)].filter((unit) => unit !== '' && unit !== host);
};

const countWords = (villages: number, communities: number): string =>
  [
    villages > 0 ? fillWords(paperWords['villages.count'], { count: villages }) : '',
    communities > 0 ? fillWords(paperWords['villages.communities'], { count: communities }) : '',
  ]
    .filter((words) => words !== '')
    .join('、');

/** `云溪镇11个村、1个社区`, town by town in the order of the agenda. */
const villageWords = (context: PaperContext): string => {
  const { state, clean } = context;
  const villages = villageItems(context).flatMap((item) => state.village.get(item.village ?? '') ?? []);
  const towns = [...new Set(villages.map(({ town }) => town))];
  return towns
    .map((town) => {
      const here = villages.filter((village) => village.town === town);
      const communities = here.filter(({ kind }) => kind === 'community').length;
      const name = clean(state.unit.get(town)?.name ?? '');
      return fillWords(paperWords['villages.of-town'], {
        town: name,
        villages: countWords(here.length - communities, communities),
      });
    })
    .join('、');
};

const openedWords = (context: PaperContext, chair: Participant | undefined): string => {
  const { state, meeting, clean } = context;
  const at = clean(meeting.place);
  const values = {
    date: dateWords('zh', meeting.date),
    place: at === '' ? '' : fillWords(paperWords['minutes.at'], { place: at }),
    title: clean(meeting.title),
  };
  const name = chair?.publicName;
  if (!chair || name === undefined)
    return fillWords(paperWords['minutes.opened'], { ...values, organ: organOf(context) });
  const who = clean(`${unitNameOf(state, chair)}${chair.post ?? ''}${name}`);
  return fillWords(paperWords['minutes.opened-by'], { ...values, chair: who });
};

const questionWords = ({ state, meeting }: PaperContext): string => {
  const { questions } = meetingCounts(state, meeting.id);
  if (questions.asked === 0) return paperWords['minutes.no-questions'];
  const key = questions.open > 0 ? 'minutes.questions-open' : 'minutes.questions';
  return fillWords(paperWords[key], questions);
};

/** The opening paragraph (docs/rules.md 4.2): date, chair, what was reviewed, how many villages, which departments spoke. */
export const minutesOpening = (context: PaperContext): Block => {
  const { state, meeting, clean } = context;
  const chair = participantsOf(state, meeting.id).find(({ duty }) => duty === 'chair');
  const items = villageItems(context);
  const judged = fillWords(paperWords[`minutes.judged.${meeting.kind}` as const], { villages: villageWords(context) });
  const who = departments(context, chair).map(clean).join('、');
  const sources = items.flatMap(({ village }) => (village ? [village] : []));
  return {
    kind: 'paragraph',
    runs: [
      run(`${openedWords(context, chair)}，`, meeting.id, chair?.id),
      run(`${who}${judged}`, meeting.id, ...sources),
      run(questionWords(context), meeting.id),
    ],
  };
};
