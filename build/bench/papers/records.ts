import { chanceOf } from '../../../tests/support/chance.ts';
import {
  aCounty,
  aDiagnosis,
  aLine,
  aMeeting,
  anIssue,
  anItem,
  aParticipant,
  aPrescription,
  aRound,
  aUnit,
  aVillage,
} from '../../../tests/support/meeting-builders.ts';

const symptoms = [
  '村务公开栏连续两个季度没有张贴财务收支，群众要看账只能到会计家里去问',
  '支委会记录本只有标题没有内容，三名委员的签字是同一个人的笔迹',
  '后备力量无人在册，三十五岁以下党员只有一名，两年没有发展党员',
  '集体机动地的承包合同没有经过村民代表会议，租金已经两年没有入账',
  '书记长期住在县城，值班表上的人和实际值班的人对不上',
  '两名委员分工不清，调解的事互相推，一件宅基地纠纷拖了七个月',
] as const;
const causes = [
  '镇村两级只登记不培养，没有人专门负责',
  '报账员请假后没有指定接手的人，镇里没有按季核对',
  '分工写在墙上没有落到人，做多做少一个样',
] as const;
const measures = [
  '由村党支部书记牵头逐月补齐记录，镇组织委员每月抽查一次并签字',
  '由村务监督委员会主任按季核对公开内容，补齐两个季度的公开并留存照片',
  '选定两名以上后备人选并明确帮带人，名册报县委组织部',
  '合同逐份登记，重新提交村民代表会议讨论，租金收回后按户公布',
] as const;
const surnames = [...'陆许石顾沈罗何梁苗侯解周陈林'] as const;
const given = ['问舟', '砚秋', '守拙', '长宁', '见山', '立秋', '望舒', '秀岭', '三槐', '青'] as const;
const places = [...'青白柳石竹溪云朝下上南北东西'] as const;
const ends = ['湾村', '坪村', '口村', '桥村', '塘村', '坞村', '岭村', '坝村'] as const;

const issuesAVillage = 3;
const villagesATown = 12;

const villageRecords = (at: number) => {
  const chance = chanceOf(at + 1);
  const id = `v${at}`;
  const name = `${places[at % places.length]}${places[Math.floor(at / places.length) % places.length]}${ends[at % ends.length]}`;
  const keys = Array.from({ length: issuesAVillage }, (_, index) => `${at}-${index}`);
  const line = (key: string, kind: string, text: string) =>
    aLine({ id: `l${kind}${key}`, kind, text, item: `a${at}`, village: id, speaker: `p${chance.between(1, 12)}` });
  const month = () => String(chance.between(1, 8)).padStart(2, '0');
  const told = keys.map((key) => ({
    key,
    symptom: chance.oneOf(symptoms),
    cause: chance.oneOf(causes),
    measure: chance.oneOf(measures),
    person: `${surnames[chance.between(0, surnames.length - 1)]}${chance.oneOf(given)}`,
    since: `2026-${month()}`,
    due: `2026-10-${chance.between(10, 30)}`,
  }));
  return {
    village: aVillage({ id, name, town: `u${Math.floor(at / villagesATown)}` }),
    agendaItem: anItem({ id: `a${at}`, order: at + 1, village: id }),
    line: told.flatMap(({ key, symptom, cause, measure }) => [
      line(key, 'symptom', symptom),
      line(key, 'cause', cause),
      line(key, 'prescription', measure),
    ]),
    issue: told.map(({ key, symptom, since }) => {
      const from = { from: since, doubt: 'exact', text: `2026年${Number(since.slice(5))}月起` };
      return anIssue({ id: `i${key}`, village: id, summary: symptom, line: `lsymptom${key}`, since: from });
    }),
    diagnosis: told.map(({ key, cause }) => aDiagnosis({ id: `d${key}`, issue: `i${key}`, text: cause })),
    prescription: told.map(({ key, measure, person, due }) =>
      aPrescription({
        id: `rx${key}`,
        issue: `i${key}`,
        measure,
        person,
        leadUnit: `${name}党支部`,
        due: { date: due, text: `${Number(due.slice(5, 7))}月${Number(due.slice(8))}日前` },
        line: `lprescription${key}`,
      }),
    ),
  };
};

/** The records of a closed meeting on so many villages, three issues each with cause and prescription: the same for the same number. */
export const meetingRecords = (villages: number) => {
  const parts = Array.from({ length: villages }, (_, at) => villageRecords(at));
  const towns = Math.ceil(villages / villagesATown);
  return {
    county: [aCounty()],
    unit: Array.from({ length: towns }, (_, at) =>
      aUnit({ id: `u${at}`, name: `${places[at % 14]}${places[(at * 5) % 14]}镇` }),
    ),
    round: [aRound()],
    meeting: [aMeeting({ number: undefined })],
    participant: Array.from({ length: 12 }, (_, at) =>
      aParticipant({
        id: `p${at + 1}`,
        order: at + 1,
        ...(at === 0
          ? { duty: 'chair', post: '副部长' }
          : { name: `${surnames[at]}${given[at % 10]}`, publicName: `${surnames[at]}${given[at % 10]}` }),
      }),
    ),
    village: parts.map(({ village }) => village),
    agendaItem: parts.map(({ agendaItem }) => agendaItem),
    line: parts.flatMap(({ line }) => line),
    issue: parts.flatMap(({ issue }) => issue),
    diagnosis: parts.flatMap(({ diagnosis }) => diagnosis),
    prescription: parts.flatMap(({ prescription }) => prescription),
  };
};
