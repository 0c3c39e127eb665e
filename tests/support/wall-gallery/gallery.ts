import { create, remove, update } from '../../../shared/journal/write.ts';
import { applyChanges, type OwnState } from '../../../shared/records/state.ts';
import { liuwan } from '../liuwan.ts';
import { record } from '../records.ts';
import { showing } from './showing.ts';

const crowded = (): OwnState => {
  const state = liuwan();
  const village = record('village', {
    id: 'v-liuwan',
    name: '落雁坪古驿站社区',
    households: 1412,
    residents: 4386,
    partyMembers: 147,
  });
  const extra = Array.from({ length: 9 }, (_, index) =>
    record('issue', {
      id: `i-x${index}`,
      summary: [
        '集体林地承包合同到期后没有重新签订，租金由原承包户代收，账上没有记录，村民代表会议没有讨论过',
        '三会一课记录补抄',
        '村级公益金使用没有公示到户，群众三次询问没有答复',
      ][index % 3],
      since: {
        from: ['2023', '2025-11', '2026-02-14'][index % 3],
        doubt: index % 3 === 0 ? 'about' : 'exact',
        text: '',
      },
    }),
  );
  const names = ['阿依古丽·买买提江', '欧阳青禾'];
  const people = names.map((name, index) => record('person', { id: `p-x${index}`, name, birth: '1990-06' }));
  const posts = people.map((person, index) =>
    record('post', {
      id: `po-x${index}`,
      committee: 'villagers',
      post: ['委员、妇女主任、会计', '委员'][index],
      person: person.id,
      since: '2024-01',
    }),
  );
  applyChanges(state, [
    create('village', village),
    ...extra.map((one) => create('issue', one)),
    ...people.map((one) => create('person', one)),
    ...posts.map((one) => create('post', one)),
  ]);
  return state;
};

const vagueSymptom = (): OwnState => {
  const state = liuwan();
  applyChanges(state, [
    create('line', record('line', { id: 'l-v', village: undefined, item: 'a-3', text: '个别村后备力量配备不正常' })),
    create('line', record('line', { id: 'l-vq', kind: 'question', text: '哪个村？从什么时候起？' })),
    create('question', record('question', { id: 'q-v', line: 'l-vq', askedOf: 'pa-2' })),
  ]);
  return showing({ scene: 'discussion', item: 'a-3', line: 'l-v', question: 'q-v' }, state);
};

const longQuestion = (): OwnState => {
  const state = liuwan();
  const text = '两名后备人选上半年的名册上说有，八月份县里去核对的时候为什么又没有了？谁去核对过？';
  applyChanges(state, [create('line', record('line', { id: 'l-q', kind: 'question', text }))]);
  const long =
    '镇里每年只让村里报一次名单，报上来登记完就放进柜子，没有谈话，没有培养计划，也没有人带，换届时才临时找人';
  applyChanges(state, [create('diagnosis', record('diagnosis', { id: 'd-1', text: long }))]);
  return showing({ scene: 'discussion', issue: 'i-1', line: 'l-3', question: 'q-1' }, state);
};

const answered = (): OwnState => {
  const state = liuwan();
  applyChanges(state, [
    create(
      'line',
      record('line', { id: 'l-a', kind: 'answer', text: '由镇党委组织委员石守拙负责，10月30日前选定两名以上人选' }),
    ),
    update('question', record('question').id, { state: 'answered', answer: record('line', { id: 'l-a' }).id }),
  ]);
  return showing({ scene: 'discussion', issue: 'i-1', line: 'l-a', question: 'q-1' }, state);
};

const suggested = (): OwnState => {
  const state = liuwan();
  applyChanges(state, [
    create(
      'line',
      record('line', {
        id: 'l-s',
        kind: 'suggestion',
        speaker: 'pa-3',
        text: '借鉴机关干部职工的管理模式，村干部坐班情况每周在公开栏张贴一次',
      }),
    ),
  ]);
  return showing({ scene: 'discussion', line: 'l-s' }, state);
};

const longAgenda = (): OwnState => {
  const state = liuwan();
  const names = '石桥村 朝阳村 竹坞村 上河村 下河村 枣林村 白鹭村 云岭村 杨渡村 落雁坪古驿站社区 大官桥村 北沟村'.split(
    ' ',
  );
  applyChanges(state, [
    ...names.map((name, index) => create('village', record('village', { id: `v-${index}`, name }))),
    ...names.map((_, index) =>
      create(
        'agendaItem',
        record('agendaItem', {
          id: `a-1${index}`,
          village: `v-${index}`,
          order: 3 + index,
          state: index === 2 ? 'carried' : 'waiting',
        }),
      ),
    ),
  ]);
  return showing({ scene: 'meeting', item: undefined }, state);
};

/** 95 villages in nine towns: names of two, three, five and eight characters, and where they stand as the county has it. */
export const wholeCounty = (): OwnState => {
  const state = liuwan();
  const towns = '石岭镇 松坪镇 白鹤镇 云溪镇 城关镇 清水镇 麦田镇 银杏镇 望江镇'.split(' ');
  const stems = '云顶 苍岩 鹿角 青松 石门 古驿站 长坡 寒溪 枫树 大官桥 㛃桥'.split(' ');
  const count = (town: number): number => (town < 5 ? 11 : 10);
  applyChanges(state, [
    ...['v-shuangtang', 'v-xikou'].map((id) => remove('village', record('village', { id }).id)),
    ...towns.map((name, at) =>
      create('unit', record('unit', { id: at === 3 ? 'u-yunxi' : `u-t${at}`, name, order: at })),
    ),
    ...towns.flatMap((_, town) =>
      Array.from({ length: town === 3 ? 10 : count(town) }, (_village, at) => {
        const name = town === 0 && at === 7 ? '落雁坪古驿站社区' : `${stems[(at + town) % stems.length]}村`;
        return create(
          'village',
          record('village', { id: `v-m${town}-${at}`, name, town: town === 3 ? 'u-yunxi' : `u-t${town}` }),
        );
      }),
    ),
    ...towns.flatMap((_, town) =>
      Array.from({ length: 8 }, (_issue, at) =>
        create(
          'issue',
          record('issue', {
            id: `i-m${town}-${at}`,
            village: `v-m${town}-${at}`,
            state: at % 3 === 0 ? 'closed' : 'doing',
          }),
        ),
      ),
    ),
    ...towns.map((_, town) =>
      create(
        'prescription',
        record('prescription', {
          id: `rx-m${town}`,
          issue: `i-m${town}-1`,
          due: { date: '2026-08-18', text: '8月18日前' },
        }),
      ),
    ),
  ]);
  return showing({ scene: 'map' }, state);
};

/** What the wall can look like, by name: the mock-ups' scenes and the hard cases. */
export const gallery: Readonly<Record<string, () => OwnState>> = {
  idle: () => showing({ meeting: undefined, scene: 'meeting' }),
  meeting: () => showing({ scene: 'meeting', item: undefined }),
  agenda: longAgenda,
  profile: () => showing({ scene: 'profile' }),
  issues: () => showing({ scene: 'issues' }),
  question: () => showing({ scene: 'discussion', issue: 'i-1', line: 'l-3', question: 'q-1' }),
  chain: () => showing({ scene: 'discussion', issue: 'i-1', line: 'l-3' }),
  first: vagueSymptom,
  long: longQuestion,
  answered,
  suggested,
  crowded: () => showing({ scene: 'profile' }, crowded()),
  crowded2: () => showing({ scene: 'profile', page: 1 }, crowded()),
  crowdedissues: () => showing({ scene: 'issues' }, crowded()),
  map: wholeCounty,
  blank: () => showing({ scene: 'profile', isBlanked: true }),
};
