import { z } from 'zod';
import { defineRecord, type RecordOf } from '../records/definition.ts';
import { countyId, unitId } from '../records/ids.ts';
import { host, room } from '../records/lane.ts';

/** 县: the county of this data folder and the settings of its issuing organ 发文机关. One record, id `county`. */
export const county = defineRecord({
  id: room(countyId),
  name: room(z.string().min(1)),
  organ: room(z.string()),
  noticePrefix: room(z.string()),
  noticeAddressee: room(z.enum(['village', 'town', 'both'])),
  reserveTarget: room(z.number().int().nonnegative()),
  contactName: host(z.string().optional()),
  contactPhone: host(z.string().optional()),
});
export type County = RecordOf<typeof county>;

/** 单位: a county organ, department, town or village organisation. */
export const unit = defineRecord({
  id: room(unitId),
  name: room(z.string().min(1)),
  shortName: room(z.string().optional()),
  kind: room(z.enum(['county-organ', 'department', 'town', 'village-organisation', 'other'])),
  order: room(z.number().optional()),
});
export type Unit = RecordOf<typeof unit>;
