import type { Issue } from '../../shared/issue/issue.ts';
import type { Line } from '../../shared/meeting/meeting.ts';
import type { AnyRecord, Kind } from '../../shared/records/kinds.ts';
import { type OwnState, stateOf } from '../../shared/records/state.ts';
import {
  aCounty,
  aDecision,
  aDiagnosis,
  aJudgement,
  aLine,
  aMeeting,
  aNotice,
  anIssue,
  anItem,
  aParticipant,
  aPrescription,
  aQuestion,
  aRound,
  aSuggestion,
  aUnit,
  aVillage,
} from './meeting-builders.ts';

const people = [
  ['p1', '沈望川', '县委组织部', 'attends'],
  ['p2', '许砚秋', '县委组织部', 'attends'],
  ['p3', '林见微', '县委组织部', 'attends'],
  ['p4', '顾长宁', '县纪委监委', 'attends'],
  ['p5', '解雨桐', '县民政局', 'attends'],
  ['p6', '罗见山', '县财政局', 'attends'],
  ['p7', '何立秋', '县农业农村局', 'attends'],
  ['p8', '石守拙', '云溪镇党委', 'sits-in'],
  ['p9', '䶮青', '云溪镇党委', 'sits-in'],
  ['p10', '梁望舒', '县审计局', 'excused'],
  ['p11', '侯三槐', '', 'people'],
  ['p12', '苗秀岭', '', 'people'],
] as const;

const participants = people.map(([id, name, unitName, role], index) =>
  aParticipant({
    id,
    name,
    role,
    order: index + 1,
    isPresent: role !== 'excused',
    ...(role === 'people' ? { publicName: undefined, unitName: undefined } : { publicName: name, unitName }),
    ...(id === 'p1' ? { duty: 'chair', post: '副部长' } : {}),
    ...(id === 'p2' ? { duty: 'minutes', post: '科员' } : {}),
  }),
);

type Case = {
  readonly village: string;
  readonly kind?: 'community';
  readonly symptom: string;
  readonly since: Issue['since'];
  readonly cause: string;
  readonly measure: string;
  readonly lead?: string;
  readonly person?: string;
  readonly due?: object;
};

const exact = (from: string, text: string): Issue['since'] => ({ from, doubt: 'exact', text });

const cases: readonly Case[] = [
  {
    village: '溪口村',
    symptom: '2026年4月起村务公开栏没有张贴财务收支',
    since: exact('2026-04', '2026年4月起'),
    cause: '报账员休产假，村里没有指定接手的人',
    measure: '由村务监督委员会主任按季核对公开内容，10月15日前补齐两个季度的公开',
    person: '村务监督委员会主任',
    due: { date: '2026-10-15', text: '10月15日前' },
  },
  {
    village: '石桥村',
    symptom: '2025年有三笔支出没有附件，共4.2万元',
    since: exact('2025', '2025年'),
    cause: '先付款后补票，报账时没有人审核附件',
    measure: '逐笔补齐附件，补不齐的收回',
    lead: '镇财政所',
    due: { date: '2026-09-30', text: '9月30日前' },
  },
  {
    village: '双塘村',
    symptom: '2026年3月以来两次村民代表会议没有会议记录',
    since: exact('2026-03', '2026年3月以来'),
    cause: '文书外出务工后没有补人',
    measure: '确定文书，补记3月以来的会议',
    person: '䶮守田',
    due: { date: '2026-10-10', text: '10月10日前' },
  },
  {
    village: '朝阳社区',
    kind: 'community',
    symptom: '今年5月起居民服务大厅周末没有人值班',
    since: exact('2026-05', '今年5月起'),
    cause: '排班只排到周五，轮休没有替补',
    measure: '公布周末值班表',
    person: '社区居委会主任',
    due: { date: '2026-09-30', text: '9月30日前' },
  },
  {
    village: '竹坞村',
    symptom: '连续两年未发展党员',
    since: { from: '2024-09', doubt: 'about', text: '连续两年' },
    cause: '年轻人都在外面，支部没有主动联系',
    measure: '联系在外青年，确定入党积极分子2名',
    person: '村党支部书记',
    due: { date: '2026-11-30', text: '11月30日前' },
  },
  {
    village: '下河村',
    symptom: '去年12月起项目资金结余8.3万元没有用',
    since: exact('2025-12', '去年12月起'),
    cause: '项目验收后没有办结算',
    measure: '办完结算',
    lead: '镇财政所',
    due: { count: 20, unit: 'workday', basis: 'notice', text: '20个工作日内' },
  },
];

const caseRecords = cases.map((one, index) => {
  const key = `k${index}`;
  const village = aVillage({ id: `v-${key}`, name: one.village, kind: one.kind ?? 'village' });
  const at = (minute: number): string => `2026-09-21T09:${String(index * 4 + minute).padStart(2, '0')}:00`;
  const line = (id: string, kind: string, text: string, speaker: string, minute: number): Line =>
    aLine({ id: `${key}-${id}`, kind, text, speaker, at: at(minute), item: `a-${key}`, village: village.id });
  return {
    village,
    item: anItem({ id: `a-${key}`, order: index + 2, village: village.id }),
    lines: [
      line('symptom', 'symptom', one.symptom, 'p5', 0),
      line('cause', 'cause', one.cause, 'p8', 1),
      line('measure', 'prescription', one.measure, 'p6', 2),
    ],
    issue: anIssue({
      id: `i-${key}`,
      village: village.id,
      summary: one.symptom,
      since: one.since,
      number: `2026-3-云溪-${one.village.slice(0, 2)}-01`,
      line: `${key}-symptom`,
      sources: ['meeting'],
    }),
    diagnosis: aDiagnosis({ id: `d-${key}`, issue: `i-${key}`, text: one.cause, line: `${key}-cause` }),
    prescription: aPrescription({
      id: `rx-${key}`,
      issue: `i-${key}`,
      measure: one.measure,
      leadUnit: one.lead,
      person: one.person,
      due: one.due,
      line: `${key}-measure`,
    }),
  };
});

const liuwanLines = [
  aLine({ id: 'l1', text: '2025年3月起后备力量无人在册', speaker: 'p7' }),
  aLine({ id: 'l2', kind: 'question', text: '谁来带？目标两人差几人？', speaker: 'p1' }),
  aLine({ id: 'l3', kind: 'answer', text: '目标2人，现在0人，由书记和副书记各带1人', speaker: 'p8', answers: 'l2' }),
  aLine({ id: 'l4', kind: 'cause', text: '镇村两级对后备人选只登记不培养', speaker: 'p3' }),
  aLine({ id: 'l5', kind: 'prescription', text: '选定2名以上后备人选并明确帮带人', speaker: 'p3' }),
  aLine({ id: 'l6', text: '2026年一、二季度村务公开未按期张贴', speaker: 'p5' }),
  aLine({ id: 'l7', kind: 'commitment', text: '十月底前把人选配齐，名册报县委组织部', speaker: 'p9' }),
  aLine({ id: 'l8', kind: 'suggestion', text: '建议借鉴机关干部职工管理模式，村干部请假要有人顶班', speaker: 'p11' }),
  aLine({ id: 'l9', kind: 'question', text: '公开栏的钥匙在谁手里？', speaker: 'p5' }),
  aLine({ id: 'l10', kind: 'suggestion', text: '建议把公开栏搬到小卖部门口，看的人多', speaker: 'p12' }),
];

const agendaItems = [
  anItem(),
  ...caseRecords.map(({ item }) => item),
  anItem({ id: 'a-yunling', order: 20, village: 'v-yunling' }),
];

/** Every kind of record of the sample meeting of docs/rules.md 4.2: seven villages with issues, one without. */
export const sampleRecords = {
  county: [aCounty()],
  unit: [aUnit()],
  round: [aRound({ id: 'r2', number: 2, title: '第二轮' }), aRound()],
  meeting: [aMeeting()],
  village: [aVillage(), ...caseRecords.map(({ village }) => village), aVillage({ id: 'v-yunling', name: '云岭村' })],
  agendaItem: agendaItems,
  judgement: agendaItems.map(({ id, village }) => aJudgement({ id: `${id}-j`, item: id, village })),
  participant: participants,
  line: [...liuwanLines, ...caseRecords.flatMap(({ lines }) => lines)],
  question: [
    aQuestion({ id: 'q1', line: 'l2', askedOf: 'p8', state: 'answered', answer: 'l3' }),
    aQuestion({ id: 'q2', line: 'l9', askedOf: 'p9', state: 'in-writing', writtenBy: '2026-09-28' }),
  ],
  issue: [
    anIssue({ line: 'l1' }),
    anIssue({
      id: 'i2',
      summary: '2026年一、二季度村务公开未按期张贴',
      since: exact('2026-01', '2026年一、二季度'),
      number: '2026-3-云溪-柳湾-02',
      line: 'l6',
      sources: ['department', 'visit'],
    }),
    ...caseRecords.map(({ issue }) => issue),
    anIssue({
      id: 'old1',
      village: 'v-yunling',
      meeting: undefined,
      round: 'r2',
      summary: '合作社分红三年没有兑现',
      since: exact('2023-06', ''),
      state: 'doing',
      number: '2026-2-云溪-云岭-01',
      noticeNumber: '青组改〔2026〕11号',
    }),
    anIssue({
      id: 'old2',
      meeting: undefined,
      round: 'r2',
      summary: '三会一课缺2次',
      since: exact('2026-01', ''),
      state: 'closed',
      closedOn: '2026-06-20',
      number: '2026-2-云溪-柳湾-01',
      noticeNumber: '青组改〔2026〕10号',
    }),
  ],
  diagnosis: [
    aDiagnosis({ line: 'l4' }),
    aDiagnosis({ id: 'd2', issue: 'i2', text: '公开事项没有专人负责' }),
    ...caseRecords.map(({ diagnosis }) => diagnosis),
  ],
  prescription: [
    aPrescription({ line: 'l5' }),
    aPrescription({
      id: 'rx2',
      issue: 'i2',
      measure: '由村务监督委员会主任按季核对公开内容，补齐两个季度的公开',
      leadUnit: '柳湾村党支部',
      person: '村务监督委员会主任',
      due: { date: '2026-10-20', longTerm: true, text: '10月20日前' },
      isImmediate: true,
    }),
    aPrescription({
      id: 'rx-old',
      issue: 'old1',
      measure: '逐户核算并兑现分红',
      leadUnit: '云岭村党支部',
      person: '周禾',
      due: { date: '2026-08-18', text: '8月18日前' },
    }),
    ...caseRecords.map(({ prescription }) => prescription),
  ],
  suggestion: [aSuggestion({ line: 'l8' }), aSuggestion({ id: 's2', line: 'l10', fate: 'kept' })],
  decision: [
    aDecision(),
    aDecision({
      id: 'c2',
      number: 2,
      text: '镇村两级公开事项核对办法，由县民政局牵头，县农业农村局配合，于2026年11月20日前印发',
      leadUnit: '县民政局',
      helpingUnits: '县农业农村局',
      due: { date: '2026-11-20', text: '2026年11月20日前' },
      reportTo: undefined,
    }),
  ],
  notice: [
    aNotice({
      items: [
        { issue: 'i1', prescriptions: ['rx1'] },
        { issue: 'i2', prescriptions: ['rx2'] },
      ],
    }),
  ],
};

type Records = { readonly [K in Kind]?: Iterable<AnyRecord<K>> };

/** The sample meeting as a state; `more` replaces whole kinds. Every call gives a state of its own. */
export const sampleMeeting = (more: Records = {}): OwnState => stateOf({ ...sampleRecords, ...more });
