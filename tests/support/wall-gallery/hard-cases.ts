import { create, update } from '../../../shared/journal/write.ts';
import { applyChanges, type OwnState } from '../../../shared/records/state.ts';
import type { Language } from '../../../shared/text/translate.ts';
import { liuwan } from '../liuwan.ts';
import { record } from '../records.ts';
import { showing } from './showing.ts';

/** The longest that a county has been seen to write, in one language: names, posts, findings, answers. */
type Longest = {
  readonly county: string;
  readonly village: string;
  readonly town: string;
  readonly title: string;
  readonly place: string;
  readonly names: readonly string[];
  readonly posts: readonly string[];
  readonly symptom: string;
  readonly cause: string;
  readonly measure: string;
  readonly unit: string;
  readonly person: string;
  readonly question: string;
  readonly answer: string;
};

const inChinese: Longest = {
  county: '积石山保安族东乡族撒拉族自治县',
  village: '落雁坪古驿站社区',
  town: '呼和温都尔民族乡',
  title: '青禾县二〇二六年第十二轮村（社区）“两委”班子运行情况集中会诊暨整改落实推进会',
  place: '县委办公楼三楼第一会议室（东侧）暨各乡镇视频分会场',
  names: ['阿依古丽·买买提江', '䶮欧阳·买合木提江艾力', '乔䶮'],
  posts: ['党支部副书记、纪检委员、综治中心主任', '委员、妇女主任、会计、文书'],
  symptom:
    '集体林地承包合同到期后三年没有重新签订，租金由原承包户代收，账上没有记录，村民代表会议没有讨论过，也没有公示到户',
  cause: '镇里每年只让村里报一次名单，报上来登记完就放进柜子，没有谈话，没有培养计划，也没有人带，换届时才临时找人凑数',
  measure:
    '由镇党委牵头，县农业农村局、县审计局派人进村，逐户核对合同和租金，把账补齐，开村民代表会议公布，向每一户书面说明',
  unit: '呼和温都尔民族乡党委、乡纪委、乡农经站',
  person: '䶮欧阳·买合木提江艾力',
  question: '两名后备人选上半年的名册上说有，八月份县里去核对的时候为什么又没有了？谁去核对过？',
  answer:
    '上半年的名册是照着前一年抄的，两个人里一个已经到外地务工，一个转到了镇里的企业，村里没有再去核对。八月份县里来核对时才发现。镇里已经找过村支书谈话，九月底前重新摸一遍，由组织委员带着逐户走访，十月三十日前定下两名以上人选，报县委组织部备案。',
};

const inEnglish: Longest = {
  county: 'Upper Qinghe-Threestonebridge Autonomous County',
  village: 'Wildgoosecliff Post Station Community',
  town: 'Threestonebridge Township',
  title: 'Twelfth round of the county review of the two committees of villages and communities, with rectification',
  place: 'County Party Committee building, third floor, first conference room (east)',
  names: ['Ayguzel Memetjanovich-Threestonebridge', 'Bartholomew Ouyang-Montgomery', 'Qiao Yan'],
  posts: ['Deputy secretary, discipline and public security', 'Member, women’s affairs, accountant, clerk'],
  symptom:
    'The contracts for collective woodland ran out three years ago and were never signed again; the rent is taken by the former tenants and stands in no book',
  cause:
    'The township asks the village once a year for a list, files it in a cupboard, speaks to nobody, trains nobody and has nobody to lead them',
  measure:
    'The township Party committee, with agriculture and audit, checks contracts and rent house by house, completes the books and publishes them',
  unit: 'Threestonebridge Township Party Committee and Discipline Commission',
  person: 'Bartholomew Ouyang-Montgomery',
  question: 'The roster of the first half-year names two candidates; why were there none in August, and who checked?',
  answer:
    'The roster was copied from the year before. One of the two has left for work elsewhere, the other went to a company of the township; nobody in the village checked again. The township has spoken to the secretary and goes from house to house until the end of September; two names by 30 October.',
};

/** The longest data of a language. */
export const longest: Readonly<Record<Language, Longest>> = { zh: inChinese, en: inEnglish };

const doubts = ['exact', 'about', 'event'] as const;

/** A village with everything as long as it has been seen: names, posts, twenty issues, an old income. */
const longVillage = (of: Longest): OwnState => {
  const state = liuwan();
  const people = of.names.map((name, at) => record('person', { id: `p-x${at}`, name, birth: '1990-06' }));
  const posts = people.map((person, at) =>
    record('post', {
      id: `po-x${at}`,
      committee: at % 2 === 0 ? 'villagers' : 'party',
      post: of.posts[at % of.posts.length],
      person: person.id,
      since: '2024-01',
    }),
  );
  const texts = [of.symptom, of.cause, of.measure, of.question];
  const issues = Array.from({ length: 17 }, (_, at) =>
    record('issue', {
      id: `i-x${at}`,
      summary: texts[at % texts.length],
      since: { from: ['2013', '2025-11', '2026-02-14'][at % 3], doubt: doubts[at % 3], text: '' },
      state: at % 2 === 0 ? 'doing' : 'none',
    }),
  );
  const orders = issues.map((issue, at) =>
    record('prescription', {
      id: `rx-x${at}`,
      issue: issue.id,
      measure: of.measure,
      leadUnit: of.unit,
      person: of.person,
      due: { date: at % 2 === 0 ? '2026-08-18' : '2026-12-30', text: '' },
    }),
  );
  applyChanges(state, [
    update('county', record('county').id, { name: of.county }),
    update('unit', record('unit').id, { name: of.town }),
    update('village', record('village').id, {
      name: of.village,
      households: 14126,
      residents: 43863,
      partyMembers: 1470,
    }),
    update('meeting', record('meeting').id, { title: of.title, place: of.place }),
    ...people.map((one) => create('person', one)),
    ...posts.map((one) => create('post', one)),
    ...issues.map((one) => create('issue', one)),
    ...orders.map((one) => create('prescription', one)),
    create('yearFacts', record('yearFacts', { id: 'y-x', year: 2024, income: 1288.64, incomeIsAbout: true })),
    update('yearFacts', record('yearFacts').id, { income: 1342.75, incomeIsAbout: true }),
    update('participant', record('participant').id, { unitName: of.unit, publicName: of.person, name: of.person }),
  ]);
  return state;
};

type Talk = { readonly isAnswered: boolean; readonly isOpenEnded: boolean };

/** One issue under discussion with everything long: symptom, cause, prescription, question, and its answer. */
const longTalk = (of: Longest, { isAnswered, isOpenEnded }: Talk): OwnState => {
  const state = longVillage(of);
  applyChanges(state, [
    update('issue', record('issue').id, { summary: of.symptom, since: { from: '2013-02', doubt: 'about', text: '' } }),
    update('diagnosis', record('diagnosis').id, { text: of.cause }),
    update('prescription', record('prescription').id, {
      measure: of.measure,
      ...(isOpenEnded ? {} : { leadUnit: of.unit, person: of.person, due: { date: '2026-12-30', text: '' } }),
    }),
    update('line', record('line', { id: 'l-q' }).id, { text: of.question }),
    create('line', record('line', { id: 'l-a', kind: 'answer', text: of.answer })),
  ]);
  if (isAnswered) {
    const answer = record('line', { id: 'l-a' }).id;
    applyChanges(state, [update('question', record('question').id, { state: 'answered', answer })]);
  }
  return showing({ scene: 'discussion', issue: 'i-1', line: isAnswered ? 'l-a' : 'l-3', question: 'q-1' }, state);
};

const longWords = (of: Longest, kind: string): OwnState => {
  const state = longVillage(of);
  applyChanges(state, [create('line', record('line', { id: 'l-s', kind, text: of.answer, issue: undefined }))]);
  return showing({ scene: 'discussion', line: 'l-s' }, state);
};

const vagueTalk = (of: Longest): OwnState => {
  const state = longVillage(of);
  applyChanges(state, [
    create('line', record('line', { id: 'l-v', village: undefined, text: of.symptom })),
    create('line', record('line', { id: 'l-vq', kind: 'question', text: of.question })),
    create('question', record('question', { id: 'q-v', line: 'l-vq' })),
  ]);
  return showing({ scene: 'discussion', line: 'l-v', question: 'q-v' }, state);
};

/** The hard cases of a language by name; every page of each must hold on every wall. */
export const hardCases = (language: Language): Readonly<Record<string, () => OwnState>> => {
  const of = longest[language];
  const talk = (given: Talk) => () => longTalk(of, given);
  return {
    'long meeting': () => showing({ scene: 'meeting', item: undefined }, longVillage(of)),
    'long profile': () => showing({ scene: 'profile' }, longVillage(of)),
    'twenty issues': () => showing({ scene: 'issues' }, longVillage(of)),
    'long question': talk({ isAnswered: false, isOpenEnded: true }),
    'long answer': talk({ isAnswered: true, isOpenEnded: false }),
    'long chain': () => {
      const state = longTalk(of, { isAnswered: false, isOpenEnded: false });
      return showing({ scene: 'discussion', issue: 'i-1', line: 'l-3' }, state);
    },
    'long suggestion': () => longWords(of, 'suggestion'),
    'long vague symptom': () => vagueTalk(of),
    'long county': () => showing({ meeting: undefined, scene: 'meeting' }, longVillage(of)),
  };
};
