import { halfWidth, withoutBlanks } from './clean-text.ts';
import type { IntakeField } from './preview.ts';

/** The kinds of files that intake knows. */
export const fileKinds = ['roster', 'villages', 'reserves', 'issues', 'participants'] as const;
export type FileKind = (typeof fileKinds)[number];

type Words = { readonly [F in IntakeField]?: readonly string[] };

/**
 * The words by which a head names its column (docs/rules.md 5), per kind of file, without blanks and brackets. `needs`: without
 * these no sheet is of the kind; `signs`: columns that only this kind has.
 */
type Vocabulary = {
  readonly words: Words;
  readonly needs: readonly IntakeField[];
  readonly signs: readonly IntakeField[];
};

const places: Words = {
  order: ['序号', '编号'],
  town: ['乡镇', '镇街', '所属乡镇', '乡镇街道', '镇', '街道'],
  village: ['村', '村社区', '村名', '单位', '社区', '村社区名称', '所在村', '村居'],
  remarks: ['备注', '说明'],
};

const people: Words = {
  name: ['姓名'],
  sex: ['性别'],
  birth: ['出生年月', '出生日期', '出生时间', '出生'],
  nation: ['民族'],
  schooling: ['文化程度', '学历'],
  politics: ['政治面貌'],
  phone: ['联系电话', '联系方式', '手机', '手机号', '手机号码', '电话'],
  idNumber: ['身份证号', '公民身份号码', '身份证号码', '身份证'],
};

/** The vocabularies, as data: a county adds its own words here. */
export const vocabularies: { readonly [K in FileKind]: Vocabulary } = {
  roster: {
    words: {
      ...places,
      ...people,
      joined: ['入党时间'],
      partyPost: ['党内职务', '村党组织职务', '党组织职务', '支部职务', '党内任职'],
      villagersPost: ['村内职务', '村委会职务', '现任职务', '职务', '村委职务', '村内任职'],
      supervisionPost: ['监委会职务', '村务监督委员会职务'],
      since: ['任现职时间', '任职时间', '任现职务时间'],
      years: ['任职年限'],
      oneShoulder: ['是否一肩挑', '书记主任是否一人兼', '一肩挑'],
      duty: ['分工', '网格', '分管工作'],
    },
    needs: ['name'],
    signs: ['partyPost', 'villagersPost', 'supervisionPost', 'since', 'oneShoulder'],
  },
  villages: {
    words: {
      ...places,
      villageKind: ['类别', '类型', '村居类别'],
      households: ['户数', '总户数'],
      residents: ['人口', '人口数', '总人口', '常住人口'],
      partyMembers: ['党员数', '党员人数', '党员总数'],
      partyWomen: ['女', '女党员', '女性'],
      partyUnder35: ['35岁以下', '35岁以下党员'],
      partyOver60: ['60岁以上', '60岁以上党员'],
      partySeats: ['支委职数', '支委会职数'],
      villagersSeats: ['村委职数', '村委会职数'],
      supervisionSeats: ['监委职数', '监委会职数'],
      electedOn: ['上次换届时间', '换届时间', '换届选举时间'],
      termEnd: ['任期届满时间', '届满时间'],
      firstSecretary: ['第一书记'],
      townOfficial: ['包村干部'],
      countyLeader: ['联村领导', '县级联村领导'],
      income: ['村集体经济收入', '集体经济收入', '村集体收入', '集体收入'],
      recruits: ['发展党员', '发展党员数'],
      satisfaction: ['满意度', '群众满意度'],
    },
    needs: ['village'],
    signs: [
      'households',
      'residents',
      'partyMembers',
      'income',
      'recruits',
      'partySeats',
      'villagersSeats',
      'electedOn',
    ],
  },
  reserves: {
    words: {
      ...places,
      ...people,
      source: ['来源', '人员来源', '人选来源'],
      entered: ['入库时间', '列入时间', '纳入时间'],
      left: ['出库时间', '退出时间'],
      mentor: ['帮带人', '培养人', '联系人'],
    },
    needs: ['name', 'village'],
    signs: ['source', 'entered', 'left', 'mentor'],
  },
  issues: {
    words: {
      ...places,
      order: ['序号'],
      number: ['问题编号', '编号'],
      round: ['轮次'],
      issue: ['问题', '存在问题', '问题描述', '具体问题', '病症'],
      issueKind: ['问题类别', '问题类型', '类别'],
      since: ['从何时起', '何时起', '起始时间', '开始时间'],
      source: ['问题来源', '来源', '线索来源'],
      cause: ['病因', '原因', '症结', '问题原因'],
      measure: ['整改要求', '整改措施', '药方'],
      unit: ['牵头责任单位', '责任单位', '牵头单位', '整改单位'],
      person: ['责任人', '整改责任人'],
      due: ['整改时限', '完成时限', '时限'],
      progress: ['进展和结果', '进展情况', '整改情况', '整改进展'],
      state: ['状态', '整改状态', '当前状态'],
      closedOn: ['完成销号日期', '销号日期', '完成日期', '销号时间'],
      lookBack: ['回头看'],
      noticeNumber: ['通知书编号', '整改通知书编号', '文号'],
    },
    needs: ['issue', 'village'],
    signs: ['issue', 'measure', 'state', 'due', 'progress', 'number'],
  },
  participants: {
    words: {
      ...people,
      order: ['序号'],
      unit: ['单位', '工作单位', '单位名称', '参会单位'],
      shortName: ['简称', '单位简称'],
      posts: ['职务'],
      role: ['角色', '参会角色', '参会形式'],
      remarks: ['备注'],
    },
    needs: ['name', 'unit'],
    signs: ['shortName', 'role'],
  },
};

/** What a head says: the column's field, and for figures of a year that year and the unit of money. */
export type Head = { readonly field: IntakeField; readonly year: number | null; readonly unit: '万元' | '元' };

/** A head without blanks, brackets and signs. */
export const bare = (text: string): string => withoutBlanks(halfWidth(text)).replace(/[()（）“”"'：:*＊[\]【】]/g, '');

const asField = (kind: FileKind, text: string): IntakeField | null => {
  const words: Words = vocabularies[kind].words;
  const hit = Object.entries(words).find(([, known]) => known.includes(text));
  // A parsed door of types: the keys of `Words` are fields; Object.entries forgets it.
  return hit ? (hit[0] as IntakeField) : null;
};

const withoutUnit = (text: string): string => text.replace(/[(（](万元|元|人|户|%|％|名|个)[)）]/g, '');

/**
 * The column that a head names, or null. The last part of a two-row head (基本情况·姓名) is tried, then the whole; a year
 * in front and a unit in brackets are taken off and kept (2025年村集体经济收入（万元）).
 */
export const readHead = (kind: FileKind, text: string): Head | null => {
  const unit = /[(（]元[)）]/.test(text) ? '元' : '万元';
  for (const part of [text.split('·').at(-1) ?? '', text]) {
    const year = /^(\d{4})年度?/.exec(bare(part));
    const field = [part, withoutUnit(part)]
      .map((written) =>
        asField(
          kind,
          bare(written)
            .replace(/^\d{4}年度?/, '')
            .replaceAll('·', ''),
        ),
      )
      .find((found) => found !== null);
    if (field) return { field, year: year ? Number(year[1]) : null, unit };
  }
  return null;
};
