import { z } from 'zod';
import { defineRecord, type RecordOf } from '../records/definition.ts';
import { committeeId, reserveId, unitId, villageId, yearFactsId } from '../records/ids.ts';
import { file, host, room } from '../records/lane.ts';
import { partialDate } from '../time/dates.ts';

const count = z.number().int().nonnegative();

/** 村（社区）: the unit that is judged. */
export const village = defineRecord({
  id: room(villageId),
  name: room(z.string().min(1)),
  town: room(unitId),
  kind: room(z.enum(['village', 'community'])),
  /** The code of the statistical office; text, since it may begin with a nought. */
  code: room(z.string().optional()),
  households: room(count.optional()),
  residents: room(count.optional()),
  /** 户籍人口: those who are registered here, wherever they live. */
  registered: room(count.optional()),
  /** 村民小组. */
  groups: room(count.optional()),
  partyMembers: room(count.optional()),
  partyWomen: room(count.optional()),
  partyUnder35: room(count.optional()),
  partyOver60: room(count.optional()),
  firstSecretary: room(z.string().optional()),
  townOfficial: room(z.string().optional()),
  countyLeader: room(z.string().optional()),
  /** 帮扶单位. */
  pairUnit: room(z.string().optional()),
  /** What the village owes, in 万元. */
  debts: host(z.number().optional()),
  order: room(z.number().optional()),
  remarks: file(z.string().optional()),
});
export type Village = RecordOf<typeof village>;

/** The three bodies of a village: 支委会, 村民委员会, 村务监督委员会. */
export const committeeKind = z.enum(['party', 'villagers', 'supervision']);
export type CommitteeKind = z.infer<typeof committeeKind>;

/** 班子: one body of a village with its number of posts 职数 and its term. */
export const committee = defineRecord({
  id: room(committeeId),
  village: room(villageId),
  kind: room(committeeKind),
  posts: room(count.optional()),
  electedOn: room(partialDate.optional()),
  termEnd: room(partialDate.optional()),
});
export type Committee = RecordOf<typeof committee>;

/** 后备力量: somebody held ready for a village post. */
export const reserve = defineRecord({
  id: room(reserveId),
  village: room(villageId),
  name: room(z.string().min(1)),
  sex: room(z.enum(['male', 'female']).optional()),
  birth: room(partialDate.optional()),
  schooling: room(z.string().optional()),
  source: room(z.string().optional()),
  entered: room(partialDate.optional()),
  left: room(partialDate.optional()),
  mentor: room(z.string().optional()),
});
export type Reserve = RecordOf<typeof reserve>;

/** 年度数据: figures of one village in one year; income in 万元. */
export const yearFacts = defineRecord({
  id: room(yearFactsId),
  village: room(villageId),
  year: room(z.number().int().min(1949).max(2200)),
  income: room(z.number().optional()),
  incomeIsAbout: room(z.boolean().optional()),
  /** 经营性收入: the part of the income that the village earns itself. */
  operating: room(z.number().optional()),
  recruits: room(count.optional()),
  satisfaction: room(z.number().min(0).max(100).optional()),
  /** 信访 of the year, in cases. */
  petitions: host(count.optional()),
  /** The grade of the year's appraisal, as the county words it. */
  appraisal: host(z.string().optional()),
});
export type YearFacts = RecordOf<typeof yearFacts>;
