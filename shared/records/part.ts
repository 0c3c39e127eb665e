import type { Change } from '../journal/change.ts';
import { copied, noteChange } from './buckets.ts';
import { type AnyRecord, isKind, type Kind, schemaOf } from './kinds.ts';
import { type Body, merged, type State } from './state.ts';

/**
 * Which records a part of the state holds, and which kinds widen it when one of them is added: a village that joins the agenda
 * brings records with it that were recorded long before. `held` is the part as it stands.
 */
export type PartRule = {
  readonly wants: (kind: Kind, record: Body, held: State) => boolean;
  readonly widens: readonly Kind[];
};

/** More changes than these (an import, the sample) are read again at once instead of followed one by one. */
const followLimit = 500;

type Maps = { [K in Kind]: ReadonlyMap<string, AnyRecord<K>> };
type Loose = { readonly [K in Kind]: Map<string, unknown> };

/** A kind's records are copied once, when its first change comes; all other kinds stay the very maps they were. */
const openFor = (next: Maps, part: State, kind: Kind): Map<string, unknown> => {
  if (next[kind] === part[kind]) Object.assign(next, { [kind]: copied<unknown>(part[kind]) });
  const maps: Loose = next as unknown as Loose;
  return maps[kind];
};

/** What a record that is not held becomes by this change: itself, nothing that is wanted, or null where only a question can tell. */
const joining = (rule: PartRule, held: State, kind: Kind, change: Change): Body | 'no' | null => {
  const body = merged(undefined, change);
  if (!rule.wants(kind, body, held)) return 'no';
  if (rule.widens.includes(kind)) return null;
  // Fields of a record that lies outside, and would belong inside now: what else it says is not known here.
  return schemaOf(kind).safeParse(body).success ? body : null;
};

/**
 * The part after these changes, sharing with the part before all that they do not touch; null where the part has to be read
 * again. What a part once holds it keeps, also where the rule would not ask for it any more.
 */
export const followed = (part: State, changes: readonly Change[], rule: PartRule): State | null => {
  if (changes.length > followLimit) return null;
  const next: Maps = { ...part };
  let isTouched = false;
  for (const change of changes) {
    const { kind, record } = change;
    if (!isKind(kind)) continue;
    const before = next[kind].get(record);
    if (change.remove) {
      if (!before) continue;
      const without = openFor(next, part, kind);
      isTouched = without.delete(record);
      noteChange(without, before, undefined);
      continue;
    }
    // A parsed door of types: a record is JSON.
    const after = before ? merged(before as unknown as Body, change) : joining(rule, next, kind, change);
    if (after === null) return null;
    if (after === 'no') continue;
    isTouched = true;
    const own = openFor(next, part, kind);
    own.set(record, after);
    noteChange(own, before, after);
  }
  return isTouched ? next : part;
};
