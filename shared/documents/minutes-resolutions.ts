import { fillWords, paperWords } from '../text/zh/paper-words.ts';
import { measureWords } from './measure-words.ts';
import type { Block, Run } from './model.ts';
import { organOf, type PaperContext, run } from './paper-context.ts';
import { withoutStop } from './paper-text.ts';
import { reportedDecisions, reportedLines, reportedSuggestions } from './reported.ts';
import { speakerWords } from './speaker.ts';

const numbered = (runs: readonly Run[]): readonly Block[] =>
  runs.map((one, index) => ({
    kind: 'paragraph',
    runs: [
      {
        ...one,
        text: runs.length === 1 ? one.text : fillWords(paperWords.numbered, { number: index + 1, text: one.text }),
      },
    ],
  }));

const section = (context: PaperContext, title: string, runs: readonly Run[], none: string): readonly Block[] => [
  { kind: 'heading', level: 1, runs: [run(title, context.meeting.id)] },
  ...numbered(runs.length > 0 ? runs : [run(none, context.meeting.id)]),
];

/** 三、意见建议: each suggestion with its fate; those of the masses are worded by kind (docs/rules.md 3.6). */
export const minutesSuggestions = (context: PaperContext): readonly Block[] => {
  const { state, meeting, clean } = context;
  const runs = reportedSuggestions(state, meeting.id).flatMap(({ id, line: lineId, fate }) => {
    const line = state.line.get(lineId);
    if (!line) return [];
    const text = withoutStop(clean(line.text)).replace(/^建议[，,：:]?/, '');
    const said = fillWords(paperWords['suggestion.said'], { who: clean(speakerWords(state, line)), text });
    return [run(`${said}${paperWords[`suggestion.${fate}` as const]}。`, id, line.id)];
  });
  return section(context, paperWords['minutes.3'], runs, paperWords['suggestion.none']);
};

/** 四、议定事项, numbered: the act, lead unit, helpers, person, date, to whom. */
export const minutesDecisions = (context: PaperContext): readonly Block[] => {
  const { state, meeting, clean } = context;
  const runs = reportedDecisions(state, meeting.id).map(({ id, text, line, village, ...rest }) =>
    run(`${clean(measureWords({ ...rest, text: withoutStop(text) }))}。`, id, line, village),
  );
  return section(context, paperWords['minutes.4'], runs, paperWords['decision.none']);
};

/** 五、工作要求: the commitments as they were given, and the standing demand that names no fact. */
export const minutesDemands = (context: PaperContext): readonly Block[] => {
  const { state, meeting, clean } = context;
  const commitments = reportedLines(state, meeting.id, 'commitment').map((line) => {
    const values = { who: clean(speakerWords(state, line)), text: withoutStop(clean(line.text)) };
    return run(`${fillWords(paperWords['demand.commitment'], values)}。`, line.id);
  });
  const standard = run(fillWords(paperWords['demand.standard'], { organ: organOf(context) }), meeting.id);
  return [
    { kind: 'heading', level: 1, runs: [run(paperWords['minutes.5'], meeting.id)] },
    ...(commitments.length > 0 ? [{ kind: 'paragraph' as const, runs: commitments }] : []),
    { kind: 'paragraph', runs: [standard] },
  ];
};
