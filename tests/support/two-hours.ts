import type { LineKind } from '../../shared/meeting/meeting.ts';
import type { LocalTime } from '../../shared/time/dates.ts';
import { type Chance, chanceOf } from './chance.ts';
import { type DemoScript, type DemoStep, demoScriptSchema } from './demo-script.ts';

/** A meeting of two hours: how much is said in it. */
export const twoHours = { villages: 12, participants: 40, lines: 600, questions: 150, minutes: 120 } as const;

/** A word in every line that the room must never see. */
export const hiddenMark = '暗语';
/** The representatives of the masses, whose names the room must never see either. */
export const villagers = ['侯三槐', '苗秀岭', '殷满囤'] as const;

const day = '2026-09-21';
const linesEach = twoHours.lines / twoHours.villages;
const secondsEach = (twoHours.minutes * 60) / (twoHours.lines + twoHours.villages);

const villages = [
  '溪口村',
  '石桥村',
  '柳湾村',
  '双塘村',
  '朝阳社区',
  '竹坞村',
  '上河村',
  '下河村',
  '枣林村',
  '白鹭村',
  '云岭村',
  '杨渡村',
] as const;

const units = ['县委组织部', '县纪委监委', '县民政局', '县财政局', '县农业农村局', '县审计局', '县信访局'] as const;
const surnames = '沈许林顾解罗何梁卫蒋韩杨朱秦尤吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘';
const given = '望川见微长宁雨桐见山立秋望舒守拙既白问渠知远松年';

type Participant = DemoScript['meeting']['participants'][number];

const nameAt = (at: number): string => `${surnames[at] ?? ''}${given.slice((at % 12) * 2, (at % 12) * 2 + 2)}`;

const participants: readonly Participant[] = [
  { name: nameAt(0), unit: units[0], post: '副部长', role: 'attends', duty: 'chair' },
  { name: nameAt(1), unit: units[0], post: '科员', role: 'attends', duty: 'minutes' },
  ...Array.from(
    { length: 23 },
    (_, at): Participant => ({
      name: nameAt(at + 2),
      unit: units[at % units.length] ?? units[0],
      role: 'attends',
    }),
  ),
  ...Array.from(
    { length: 10 },
    (_, at): Participant => ({ name: nameAt(at + 25), unit: '云溪镇党委', role: 'sits-in' }),
  ),
  ...Array.from({ length: 2 }, (_, at): Participant => ({ name: nameAt(at + 35), unit: units[5], role: 'excused' })),
  ...villagers.map((name): Participant => ({ name, role: 'people' })),
];

const speakers = participants.filter(({ role }) => role === 'attends' || role === 'sits-in').map(({ name }) => name);

/** What is said of each kind; the number makes every sentence one of its own, as the figures of a real meeting do. */
const sentences: Readonly<Record<LineKind, readonly ((number: number) => string)[]>> = {
  symptom: [
    (n) => `2026年4月起公开栏没有张贴财务收支，涉及${n}户`,
    (n) => `2025年有${n}笔支出没有附件`,
    (n) => `连续两年未发展党员，${n}名青年没有人联系`,
    (n) => `近期多次有人反映低保评议走过场，材料第${n}页`,
    (n) => `换届以来后备力量无人在册，应有${n}人`,
  ],
  cause: [
    (n) => `报账员休假，没有指定接手的人，材料第${n}页`,
    (n) => `先付款后补票，${n}笔没有人审核`,
    (n) => `镇村两级只登记不培养，${n}人没有帮带`,
  ],
  prescription: [
    (n) => `由县民政局牵头，10月15日前补齐${n}户的公开`,
    (n) => `由县财政局牵头，9月30日前逐笔补齐${n}份附件`,
    (n) => `由云溪镇党委牵头，11月30日前确定帮带人，共${n}名`,
  ],
  question: [
    (n) => `第${n}页的账是谁记的？`,
    (n) => `${n}户的名单公示了没有？`,
    (n) => `${n}份材料由谁核对？`,
    (n) => `上一轮说的${n}件事办完了几件？`,
  ],
  answer: [
    (n) => `由副书记记账，第${n}页有签字`,
    (n) => `公示过一次，${n}户都在上面`,
    (n) => `由监委会主任核对，共${n}份`,
    (n) => `${n}件里办完了两件`,
  ],
  suggestion: [(n) => `建议把第${n}项列入年度考核`],
  decision: [(n) => `由组织部起草第${n}项办法，10月底前报会议`],
  commitment: [(n) => `镇里按第${n}条办，月底前报结果`],
  material: [(n) => `县里核查材料第${n}页，账与公示一致`],
  interjection: [(n) => `第${n}页的数先核一下`],
};

/** The kinds of the fifty lines of a village: first what is asked and answered about its symptoms, then causes and what is to be done. */
const kindsOf = (questions: number): readonly LineKind[] => {
  const asked = Array.from({ length: questions - 2 }, (): LineKind[] => ['question', 'answer']).flat();
  const others: LineKind[] = [
    ...Array.from({ length: 7 }, (): LineKind => 'symptom'),
    ...Array.from({ length: 6 }, (): LineKind[] => ['cause', 'prescription']).flat(),
    'material',
    'suggestion',
    'commitment',
    'interjection',
    'decision',
  ];
  const rest = linesEach - asked.length - 2 - others.length;
  const more = Array.from({ length: rest }, (): LineKind => 'material');
  // The first lines are symptoms: causes and prescriptions hang on one.
  return [
    ...others.slice(0, 3),
    ...asked.slice(0, 8),
    ...others.slice(3),
    ...asked.slice(8),
    ...more,
    'question',
    'question',
  ];
};

/** A line as the script has it said; `isHidden` = not for the room. */
export type SaidLine = {
  readonly kind: LineKind;
  readonly text: string;
  readonly village: string;
  readonly at: LocalTime;
  readonly isHidden: boolean;
};

const two = (value: number): string => String(value).padStart(2, '0');

const timeAt = (seconds: number): string =>
  `${two(9 + Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(Math.floor(seconds) % 60)}`;

type Writing = { readonly steps: DemoStep[]; readonly said: SaidLine[]; readonly chance: Chance; seconds: number };

const turnClock = (on: Writing): LocalTime => {
  on.seconds += secondsEach;
  const to = timeAt(on.seconds);
  on.steps.push({ do: 'time', to });
  return `${day}T${to}`;
};

const speak = (on: Writing, kind: LineKind): void => {
  if (kind !== 'question' && on.chance.between(1, 3) > 1) return;
  on.steps.push({
    do: 'speak',
    who: kind === 'question' ? (speakers[0] ?? '') : (speakers[on.chance.between(2, speakers.length - 1)] ?? ''),
  });
};

const sayLine = (on: Writing, kind: LineKind, village: string): void => {
  const at = turnClock(on);
  const number = on.said.length + 1;
  const forms = sentences[kind];
  const words = forms[on.chance.between(0, forms.length - 1)]?.(number) ?? '';
  const lane = kind === 'material' ? on.chance.between(0, 2) : 0;
  const text = lane === 0 ? words : `${words}，${hiddenMark}${number}`;
  speak(on, kind);
  on.steps.push({
    do: 'capture',
    kind,
    text,
    ...(lane === 1 ? { offRecord: true } : {}),
    ...(lane === 2 ? { hostOnly: true } : {}),
  });
  on.said.push({ kind, text, village, at, isHidden: lane > 0 });
};

const promise = (on: Writing, times: number): void => {
  for (let time = 0; time < times; time += 1) on.steps.push({ do: 'in-writing', by: '2026-09-28' });
};

const discuss = (on: Writing, village: string, index: number): void => {
  turnClock(on);
  on.steps.push({ do: 'enter', village }, { do: 'show', scene: 'profile' });
  const questions = index % 2 === 0 ? 12 : 13;
  for (const [at, kind] of kindsOf(questions).entries()) {
    sayLine(on, kind, village);
    if (at === 20) on.steps.push({ do: 'undo' }, { do: 'redo' });
    if (at === 30) on.steps.push({ do: 'blank' }, { do: 'unblank' });
    if (at === 40) on.steps.push({ do: 'show', scene: 'issues' });
  }
  promise(on, 2);
  if (index === 5) on.steps.push({ do: 'adjourn' }, { do: 'resume' });
};

/**
 * The meeting of two hours, the same every time: twelve villages, forty people, six hundred lines with a hundred and fifty questions,
 * each answered or promised in writing, on a clock that the script turns. `said` is what must be found of it afterwards.
 */
export const twoHoursScript = (): { readonly script: DemoScript; readonly said: readonly SaidLine[] } => {
  const on: Writing = { steps: [], said: [], chance: chanceOf(20260921), seconds: 0 };
  on.steps.push({ do: 'time', to: '09:00:00' }, { do: 'start' });
  for (const [index, village] of villages.entries()) discuss(on, village, index);
  on.steps.push({ do: 'time', to: timeAt(twoHours.minutes * 60) }, { do: 'close' }, { do: 'papers' });
  const meeting = {
    kind: 'review',
    round: 3,
    title: '第三轮村（社区）“两委”班子会诊会',
    date: day,
    place: '县委办公楼三楼会议室',
    organ: '中共青禾县委组织部',
    wall: 'direct',
    villages: [...villages],
    participants: [...participants],
  };
  return { script: demoScriptSchema.parse({ today: day, meeting, steps: on.steps }), said: on.said };
};
