import type { AnyRecord } from '../../../shared/records/kinds.ts';
import type { OwnState } from '../../../shared/records/state.ts';
import { liuwan } from '../liuwan.ts';
import { record } from '../records.ts';

type WallFields = { readonly [N in keyof AnyRecord<'wall'>]?: unknown };

/** A county whose wall is turned to this. */
export const showing = (fields: WallFields, state: OwnState = liuwan()): OwnState => {
  state.wall.set('wall', record('wall', fields));
  return state;
};
