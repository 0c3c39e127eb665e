import { type AnyRecord, type Kind, kinds } from '../../shared/records/kinds.ts';

type Fields<K extends Kind> = { readonly [N in keyof AnyRecord<K>]?: unknown };

/** Valid defaults of each kind: a test names only the fields that it is about. */
const defaults: { readonly [K in Kind]: Readonly<Record<string, unknown>> } = {
  county: {
    id: 'county',
    name: '青禾县',
    organ: '中共青禾县委组织部',
    noticePrefix: '青组改',
    noticeAddressee: 'both',
    reserveTarget: 2,
  },
  unit: { id: 'u-yunxi', name: '云溪镇', kind: 'town' },
  village: { id: 'v-liuwan', name: '柳湾村', town: 'u-yunxi', kind: 'village' },
  committee: { id: 'c-liuwan-party', village: 'v-liuwan', kind: 'party' },
  reserve: { id: 'rs-1', village: 'v-liuwan', name: '顾小满' },
  yearFacts: { id: 'y-2026', village: 'v-liuwan', year: 2026, income: 8.6 },
  person: { id: 'p-luwenzhou', name: '陆问舟' },
  post: { id: 'po-1', village: 'v-liuwan', committee: 'party', post: '书记', person: 'p-luwenzhou' },
  round: { id: 'r-3', number: 3, level: 'county', title: '第三轮会诊', year: 2026 },
  meeting: {
    id: 'm-1',
    title: '青禾县第三轮村（社区）“两委”班子会诊会',
    kind: 'review',
    round: 'r-3',
    date: '2026-09-21',
    place: '县委三楼会议室',
    organ: '中共青禾县委组织部',
    state: 'running',
    wallMode: 'direct',
    sittings: [],
  },
  agendaItem: { id: 'a-1', meeting: 'm-1', order: 1, kind: 'village', village: 'v-liuwan', state: 'now' },
  participant: {
    id: 'pa-1',
    meeting: 'm-1',
    name: '石守拙',
    publicName: '石守拙',
    unitName: '云溪镇党委',
    role: 'attends',
    order: 1,
    isPresent: true,
  },
  line: {
    id: 'l-1',
    meeting: 'm-1',
    item: 'a-1',
    village: 'v-liuwan',
    kind: 'symptom',
    at: '2026-09-21T10:34:00',
    speaker: 'pa-1',
    speakerState: 'known',
    text: '后备力量无人在册',
    lane: 'room',
    isOffRecord: false,
    wall: 'shown',
  },
  question: { id: 'q-1', meeting: 'm-1', line: 'l-q', state: 'open' },
  wall: { id: 'wall', meeting: 'm-1', scene: 'profile', item: 'a-1', page: 0, isBlanked: false },
  issue: {
    id: 'i-1',
    village: 'v-liuwan',
    summary: '后备力量无人在册',
    since: { from: '2025-03', doubt: 'exact', text: '2025年3月起' },
    sources: ['county-check'],
    state: 'none',
  },
  diagnosis: { id: 'd-1', issue: 'i-1', text: '镇村两级只登记不培养，无人带' },
  prescription: { id: 'rx-1', issue: 'i-1', measure: '选定2名以上后备人选并明确帮带人', isAdopted: true },
  suggestion: { id: 's-1', meeting: 'm-1', line: 'l-s', fate: 'open' },
  decision: { id: 'de-1', meeting: 'm-1', number: 1, text: '柳湾村后备力量补充' },
  notice: { id: 'n-1', meeting: 'm-1', village: 'v-liuwan', state: 'draft', year: 2026, date: '2026-09-21', items: [] },
  paper: {
    id: 'pp-1',
    kind: 'minutes',
    of: 'm-1',
    version: 1,
    state: 'draft',
    madeAt: '2026-09-21T12:00:00',
    hash: 'x',
    fileName: 'x.docx',
    sources: [],
  },
};

/** A record of a kind with valid defaults; parsed by its own schema, so that a test cannot use one that cannot exist. */
export const record = <K extends Kind>(kind: K, fields: Fields<K> = {}): AnyRecord<K> =>
  // A parsed door: the schema of the kind is what reads it.
  kinds[kind].schema.parse({ ...defaults[kind], ...fields }) as unknown as AnyRecord<K>;
