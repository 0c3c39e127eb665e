import { z } from 'zod';
import { defineRecord, type RecordOf } from '../records/definition.ts';
import { personId, postId, unitId, villageId } from '../records/ids.ts';
import { file, host, room } from '../records/lane.ts';
import { partialDate } from '../time/dates.ts';
import { committeeKind } from '../village/village.ts';

/**
 * 人员. Year and month of birth may be on the wall, the day may not; two persons of the same name stay two. `title` is the
 * post in `unit`; `usualRole` and `usualDuty` are how the person takes part in meetings, as a list of participants says.
 */
export const person = defineRecord({
  id: room(personId),
  name: room(z.string().min(1)),
  sex: room(z.enum(['male', 'female']).optional()),
  birth: room(
    z
      .string()
      .regex(/^\d{4}(-(0[1-9]|1[0-2]))?$/)
      .optional(),
  ),
  birthDay: host(
    z
      .string()
      .regex(/^\d{2}$/)
      .optional(),
  ),
  schooling: room(z.string().optional()),
  joined: room(partialDate.optional()),
  unit: room(unitId.optional()),
  title: room(z.string().optional()),
  usualRole: room(z.enum(['attends', 'sits-in', 'excused', 'people']).optional()),
  usualDuty: room(z.enum(['chair', 'minutes']).optional()),
  phone: host(z.string().optional()),
  idNumber: file(z.string().optional()),
});
export type Person = RecordOf<typeof person>;

/**
 * 任职: one post of one person in one body of a village. Without a person it is a vacancy 空缺 that the office keeps
 * on its list. 一肩挑 and 交叉任职 are computed from posts and never stored.
 */
export const post = defineRecord({
  id: room(postId),
  village: room(villageId),
  committee: room(committeeKind),
  post: room(z.string().min(1)),
  person: room(personId.optional()),
  since: room(partialDate.optional()),
  until: room(partialDate.optional()),
  isActing: room(z.boolean().optional()),
  duty: room(z.string().optional()),
  order: room(z.number().optional()),
});
export type Post = RecordOf<typeof post>;
