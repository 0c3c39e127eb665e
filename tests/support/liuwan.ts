import { type OwnState, stateOf } from '../../shared/records/state.ts';
import { record } from './records.ts';

/** The day of the sample meeting. */
export const today = '2026-09-21';

const members = [
  ['luwenzhou', '陆问舟', '1974-05', '书记', '主任', '2021-03'],
  ['zhouhe', '周禾', '1981-02', '副书记', '副主任', '2021-03'],
  ['xiesui', '谢穗', '1988-03', '宣传委员', '委员', '2025-12'],
  ['shanyunfan', '单云帆', '1969-01', '纪检委员', null, '2018-05'],
  ['qiaoyan', '乔䶮', '1985-08', null, '委员', '2025-12'],
  ['wumancang', '吴满仓', '1966-04', null, '委员', '2018-05'],
] as const;

const posts = members.flatMap(([id, , , party, villagers, since]) => [
  ...(party ? [record('post', { id: `po-${id}-p`, committee: 'party', post: party, person: `p-${id}`, since })] : []),
  ...(villagers
    ? [record('post', { id: `po-${id}-v`, committee: 'villagers', post: villagers, person: `p-${id}`, since })]
    : []),
]);

const since = (from: string) => ({ from, doubt: 'exact', text: '' });

/** 柳湾村 in the middle of the third round: a vacancy, no reserve, three open issues, one of them overdue. */
export const liuwan = (): OwnState =>
  stateOf({
    county: [record('county')],
    unit: [record('unit')],
    village: [
      record('village', { households: 412, residents: 1386, partyMembers: 47 }),
      record('village', { id: 'v-shuangtang', name: '双塘村' }),
      record('village', { id: 'v-xikou', name: '溪口村' }),
    ],
    person: members.map(([id, name, birth]) => record('person', { id: `p-${id}`, name, birth })),
    post: [...posts, record('post', { id: 'po-vacant', post: '组织委员', person: undefined, since: '2026-03' })],
    yearFacts: [record('yearFacts'), record('yearFacts', { id: 'y-2025', year: 2025, income: 9.2 })],
    round: [record('round'), record('round', { id: 'r-2', number: 2, title: '第二轮会诊' })],
    meeting: [record('meeting')],
    agendaItem: [
      record('agendaItem', { id: 'a-0', village: 'v-xikou', order: 0, state: 'done' }),
      record('agendaItem'),
      record('agendaItem', { id: 'a-2', village: 'v-shuangtang', order: 2, state: 'waiting' }),
      record('agendaItem', {
        id: 'a-3',
        kind: 'general',
        village: undefined,
        title: '部门发言',
        order: 3,
        state: 'waiting',
      }),
    ],
    participant: [
      record('participant'),
      record('participant', { id: 'pa-2', name: '何立秋', publicName: '何立秋', unitName: '县农业农村局', order: 2 }),
      record('participant', {
        id: 'pa-3',
        name: '吕春苗',
        publicName: undefined,
        unitName: undefined,
        role: 'people',
        order: 3,
      }),
    ],
    line: [
      record('line', { id: 'l-1', issue: 'i-1', speaker: 'pa-2', text: '后备力量无人在册，目标 2 人' }),
      record('line', { id: 'l-2', kind: 'cause', speaker: 'pa-2', issue: 'i-1', text: '镇村两级只登记不培养，无人带' }),
      record('line', { id: 'l-3', kind: 'prescription', issue: 'i-1', text: '尽快把后备人选配起来' }),
      record('line', { id: 'l-q', kind: 'question', text: '谁来办？哪天办完？' }),
    ],
    preparedQuestion: [record('preparedQuestion')],
    question: [record('question', { askedOf: 'pa-1', aboutLine: 'l-3' })],
    wall: [record('wall')],
    issue: [
      record('issue', { summary: '后备力量无人在册，目标 2 人', line: 'l-1', meeting: 'm-1', round: 'r-3' }),
      record('issue', {
        id: 'i-2',
        summary: '集体资产台账未更新',
        since: since('2024-06'),
        state: 'doing',
        round: 'r-2',
        sources: ['audit'],
      }),
      record('issue', { id: 'i-3', summary: '一、二季度村务公开未张贴', since: since('2026-01'), round: 'r-3' }),
    ],
    diagnosis: [record('diagnosis', { line: 'l-2' })],
    prescription: [
      record('prescription', { measure: '尽快把后备人选配起来', line: 'l-3', isAdopted: false }),
      record('prescription', {
        id: 'rx-2',
        issue: 'i-2',
        measure: '资产台账更新到2025年底',
        leadUnit: '柳湾村党支部',
        person: '周禾',
        due: { date: '2026-08-18', text: '8月18日前' },
      }),
    ],
  });
