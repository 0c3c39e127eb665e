import type { AnyRecord, Kind } from './kinds.ts';

type Keys = string | readonly string[] | undefined;
type Reading<K extends Kind> = (record: AnyRecord<K>) => Keys;

const marked = (is: boolean): string | undefined => (is ? 'yes' : undefined);

/**
 * By what the records of a kind are asked for, beside their id: the only ways that stay quick in an archive of years. A record stands under
 * the text that is read from it, under each of several, or under none.
 */
const readings = {
  agendaItem: { meeting: (one) => one.meeting },
  participant: {
    meeting: (one) => one.meeting,
    unnamed: (one) => marked(one.publicName === undefined || one.role === 'people'),
  },
  line: {
    meeting: (one) => one.meeting,
    item: (one) => one.item,
    village: (one) => one.village,
    answers: (one) => one.answers,
    hidden: (one) => marked(one.speakerState === 'hidden'),
    held: (one) => marked(one.heldFor !== undefined),
  },
  question: {
    meeting: (one) => one.meeting,
    line: (one) => one.line,
    aboutLine: (one) => one.aboutLine,
    answer: (one) => one.answer,
  },
  speech: { meeting: (one) => one.meeting },
  issue: {
    village: (one) => one.village,
    meeting: (one) => one.meeting,
    line: (one) => one.line,
    group: (one) => one.group,
  },
  diagnosis: { issue: (one) => one.issue, line: (one) => one.line },
  prescription: { issue: (one) => one.issue, line: (one) => one.line },
  suggestion: { meeting: (one) => one.meeting, line: (one) => one.line },
  decision: { meeting: (one) => one.meeting, line: (one) => one.line },
  notice: { meeting: (one) => one.meeting, issues: (one) => one.items.map(({ issue }) => issue) },
  committee: { village: (one) => one.village },
  reserve: { village: (one) => one.village },
  yearFacts: { village: (one) => one.village },
  post: { village: (one) => one.village, person: (one) => one.person },
  preparedQuestion: { village: (one) => one.village },
  judgement: { meeting: (one) => one.meeting, item: (one) => one.item, village: (one) => one.village },
  appraisal: { meeting: (one) => one.meeting },
} as const satisfies { readonly [K in Kind]?: Readonly<Record<string, Reading<K>>> };

/** The kinds that can be asked for by something else than their id. */
export type KeyedKind = keyof typeof readings;
/** By what a kind can be asked for. */
export type KeyOf<K extends KeyedKind> = keyof (typeof readings)[K] & string;

/** What one key finds, in the order in which the records were first recorded. Lists are replaced and never altered. */
type Buckets = Map<string, readonly object[]>;
type Held = {
  readonly read: (record: object) => readonly string[];
  readonly buckets: Buckets;
  /** How many records there were when the buckets were last right. */
  size: number;
};

const held = new WeakMap<object, Map<string, Held>>();

const textsOf = (keys: Keys): readonly string[] => (typeof keys === 'string' ? [keys] : (keys ?? []));

const readingOf = (kind: KeyedKind, key: string): Held['read'] => {
  const own: Readonly<Record<string, unknown>> = readings[kind];
  // A parsed door of types: each kind keeps its own records, and `key` is one of its own.
  const read = own[key] as (record: object) => Keys;
  return (record) => textsOf(read(record));
};

const add = (buckets: Buckets, texts: readonly string[], record: object): void => {
  for (const text of texts) buckets.set(text, [...(buckets.get(text) ?? []), record]);
};

const built = (whole: ReadonlyMap<string, object>, read: Held['read']): Held => {
  const growing = new Map<string, object[]>();
  for (const record of whole.values()) {
    for (const text of read(record)) {
      const bucket = growing.get(text);
      if (bucket) bucket.push(record);
      else growing.set(text, [record]);
    }
  }
  return { read, buckets: growing, size: whole.size };
};

const none: readonly never[] = [];

/** The records of a kind that stand under a text, in the order in which they were first recorded; gathered once and kept up with. */
export const bucketOf = <K extends KeyedKind>(
  whole: ReadonlyMap<string, AnyRecord<K>>,
  kind: K,
  key: KeyOf<K>,
  text: string,
): readonly AnyRecord<K>[] => {
  const own = held.get(whole) ?? new Map<string, Held>();
  held.set(whole, own);
  const known = own.get(key);
  // Whoever alters the records past `noteChange` (a test does) is seen by their number.
  const now = known?.size === whole.size ? known : built(whole, readingOf(kind, key));
  own.set(key, now);
  // A parsed door of types: the buckets of these records hold these records.
  return (now.buckets.get(text) ?? none) as readonly AnyRecord<K>[];
};

/** Puts a record in the place of the one before; false where only a walk could tell its place among others. */
const replaced = ({ read, buckets }: Held, before: object, after: object): boolean => {
  const [texts, former] = [read(after), read(before)];
  const joined = texts.filter((text) => !former.includes(text));
  if (joined.some((text) => (buckets.get(text)?.length ?? 0) > 0)) return false;
  for (const text of former) {
    const list = buckets.get(text) ?? [];
    const stays = texts.includes(text);
    buckets.set(text, stays ? list.map((one) => (one === before ? after : one)) : list.filter((one) => one !== before));
  }
  add(buckets, joined, after);
  return true;
};

const takenOut = ({ read, buckets }: Held, before: object): void => {
  for (const text of read(before))
    buckets.set(
      text,
      (buckets.get(text) ?? []).filter((one) => one !== before),
    );
};

/** Keeps up with one change of these records, after it was made: what stood there before, and what stands there now. */
export const noteChange = (
  whole: ReadonlyMap<string, unknown>,
  before: object | undefined,
  after: object | undefined,
): void => {
  const own = held.get(whole);
  if (!own) return;
  for (const [key, one] of own) {
    one.size = whole.size;
    if (!before && after) add(one.buckets, one.read(after), after);
    else if (before && !after) takenOut(one, before);
    // The next who asks walks once more.
    else if (before && after && !replaced(one, before, after)) own.delete(key);
  }
};

/** A copy of records that takes along what was gathered of them. */
export const copied = <R>(whole: ReadonlyMap<string, R>): Map<string, R> => {
  const copy = new Map(whole);
  const own = held.get(whole);
  if (own) {
    const taken = [...own].filter(([, { size }]) => size === whole.size);
    held.set(copy, new Map(taken.map(([key, one]) => [key, { ...one, buckets: new Map(one.buckets) }])));
  }
  return copy;
};
