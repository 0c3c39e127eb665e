import { type Change, findMisfit, type Misfit } from '../../shared/journal/change.ts';
import { isKind, type Kind, schemaOf } from '../../shared/records/kinds.ts';
import { type Body, merged, type State } from '../../shared/records/state.ts';

/** What the records will be once all that waits is applied: null = taken away. */
export type Ahead = Map<string, Body | null>;

const bodyIn = (state: State, kind: Kind, record: string): Body | undefined => {
  const maps: { readonly [K in Kind]: ReadonlyMap<string, unknown> } = state;
  // A parsed door of types: a record is JSON.
  return maps[kind].get(record) as Body | undefined;
};

/**
 * A record that is whole has no field that does not fit: the fields of a change are read one by one only where the record will not show
 * them, because it clears some, takes the record away, is of no known kind, or is not the only one of its record.
 */
const needsLook = (change: Change, all: readonly Change[]): boolean =>
  !isKind(change.kind) ||
  change.remove === true ||
  Object.values(change.fields ?? {}).includes(null) ||
  all.some((other) => other !== change && other.record === change.record);

/**
 * Whether the records that these changes make are whole, on top of the state and of what is ahead of it; the first misfit, or null.
 * Notes in `ahead` what they make. Half a record must not get in: every screen and paper trusts its fields.
 */
export const findWholeMisfit = (state: State, ahead: Ahead, changes: readonly Change[]): Misfit | null => {
  const misfit = findMisfit(changes.filter((change) => needsLook(change, changes)));
  if (misfit) return misfit;
  const touched = new Map<string, { readonly kind: Kind; readonly record: string }>();
  for (const change of changes) {
    if (!isKind(change.kind)) continue;
    const key = `${change.kind} ${change.record}`;
    const before = ahead.has(key) ? (ahead.get(key) ?? undefined) : bodyIn(state, change.kind, change.record);
    ahead.set(key, change.remove ? null : merged(before, change));
    touched.set(key, { kind: change.kind, record: change.record });
  }
  for (const [key, { kind, record }] of touched) {
    const body = ahead.get(key);
    const parsed = body ? schemaOf(kind).safeParse(body) : null;
    if (parsed && !parsed.success) return { record, field: String(parsed.error.issues[0]?.path[0] ?? kind) };
  }
  return null;
};
