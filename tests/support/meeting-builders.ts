import type { County, Unit } from '../../shared/county/county.ts';
import type { Diagnosis } from '../../shared/diagnosis/diagnosis.ts';
import type { Issue } from '../../shared/issue/issue.ts';
import type { Judgement } from '../../shared/judgement/judgement.ts';
import type { AgendaItem, Line, Meeting, Participant, Question, Round } from '../../shared/meeting/meeting.ts';
import type { Decision, Prescription, Suggestion } from '../../shared/prescription/prescription.ts';
import { type AnyRecord, type Kind, kinds } from '../../shared/records/kinds.ts';
import type { Notice } from '../../shared/rectification/notice.ts';
import type { Village } from '../../shared/village/village.ts';

/** What a builder is told: plain texts for ids; the record's own schema reads them. */
type Told<T> = { readonly [N in keyof T]?: unknown };

const made =
  <K extends Kind>(kind: K, defaults: Told<AnyRecord<K>>) =>
  (told: Told<AnyRecord<K>> = {}): AnyRecord<K> => {
    const fields = Object.entries({ ...defaults, ...told }).filter(([, value]) => value !== undefined);
    // A parsed door: the schema of this very kind reads what a test was told.
    return kinds[kind].schema.parse(Object.fromEntries(fields)) as unknown as AnyRecord<K>;
  };

/** Builders: a valid record by default; a test tells only what it is about. */
export const aCounty: (told?: Told<County>) => County = made('county', {
  id: 'county',
  name: '青禾县',
  organ: '中共青禾县委组织部',
  noticePrefix: '青组改',
  noticeAddressee: 'both',
  reserveTarget: 2,
  contactName: '许砚秋',
  contactPhone: '0571-6000123',
});
export const aUnit: (told?: Told<Unit>) => Unit = made('unit', { id: 'u-town', name: '云溪镇', kind: 'town' });
export const aVillage: (told?: Told<Village>) => Village = made('village', {
  id: 'v-liuwan',
  name: '柳湾村',
  town: 'u-town',
  kind: 'village',
});
export const aRound: (told?: Told<Round>) => Round = made('round', {
  id: 'r3',
  number: 3,
  level: 'county',
  title: '第三轮',
  year: 2026,
});
export const aMeeting: (told?: Told<Meeting>) => Meeting = made('meeting', {
  id: 'm1',
  title: '第三轮村（社区）“两委”班子会诊会',
  kind: 'review',
  round: 'r3',
  date: '2026-09-21',
  place: '县委办公楼三楼会议室',
  organ: '中共青禾县委组织部',
  number: 3,
  state: 'tidying',
  wallMode: 'direct',
  sittings: [{ from: '2026-09-21T08:30:00', to: '2026-09-21T11:50:00' }],
});
export const anItem: (told?: Told<AgendaItem>) => AgendaItem = made('agendaItem', {
  id: 'a1',
  meeting: 'm1',
  order: 1,
  kind: 'village',
  village: 'v-liuwan',
  state: 'done',
});
export const aParticipant: (told?: Told<Participant>) => Participant = made('participant', {
  id: 'p1',
  meeting: 'm1',
  name: '沈望川',
  publicName: '沈望川',
  unitName: '县委组织部',
  role: 'attends',
  order: 1,
  isPresent: true,
});
export const aLine: (told?: Told<Line>) => Line = made('line', {
  id: 'l1',
  meeting: 'm1',
  kind: 'symptom',
  at: '2026-09-21T09:00:00',
  speaker: 'p1',
  speakerState: 'known',
  text: '后备力量无人在册',
  lane: 'room',
  isOffRecord: false,
  wall: 'shown',
  item: 'a1',
  village: 'v-liuwan',
});
export const aQuestion: (told?: Told<Question>) => Question = made('question', {
  id: 'q1',
  meeting: 'm1',
  line: 'l1',
  state: 'open',
});
export const anIssue: (told?: Told<Issue>) => Issue = made('issue', {
  id: 'i1',
  village: 'v-liuwan',
  summary: '2025年3月起后备力量无人在册',
  since: { from: '2025-03', doubt: 'exact', text: '2025年3月起' },
  number: '2026-3-云溪-柳湾-01',
  round: 'r3',
  meeting: 'm1',
  sources: ['county-check'],
  state: 'none',
});
export const aDiagnosis: (told?: Told<Diagnosis>) => Diagnosis = made('diagnosis', {
  id: 'd1',
  issue: 'i1',
  text: '镇村两级对后备人选只登记不培养',
});
export const aPrescription: (told?: Told<Prescription>) => Prescription = made('prescription', {
  id: 'rx1',
  issue: 'i1',
  measure: '选定2名以上后备人选并明确帮带人',
  leadUnit: '云溪镇党委',
  person: '陆问舟',
  due: { date: '2026-10-30', text: '10月30日前' },
  isAdopted: true,
});
export const aSuggestion: (told?: Told<Suggestion>) => Suggestion = made('suggestion', {
  id: 's1',
  meeting: 'm1',
  line: 'l1',
  fate: 'adopted',
});
export const aDecision: (told?: Told<Decision>) => Decision = made('decision', {
  id: 'c1',
  meeting: 'm1',
  number: 1,
  text: '柳湾村后备力量补充',
  leadUnit: '云溪镇党委',
  helpingUnits: '县委组织部',
  due: { date: '2026-10-30', text: '10月30日前' },
  reportTo: '县委组织部',
});
export const aJudgement: (told?: Told<Judgement>) => Judgement = made('judgement', {
  id: 'j1',
  village: 'v-liuwan',
  round: 'r3',
  meeting: 'm1',
  item: 'a1',
  grade: 'fair',
  released: { grade: 'fair', at: '2026-09-21T11:40:00' },
});
export const aNotice: (told?: Told<Notice>) => Notice = made('notice', {
  id: 'n1',
  meeting: 'm1',
  village: 'v-liuwan',
  state: 'issued',
  number: 12,
  year: 2026,
  date: '2026-09-21',
  items: [{ issue: 'i1', prescriptions: ['rx1'] }],
});
