import type { Transaction } from '../../shared/journal/change.ts';
import type { Head, Saved } from '../../shared/journal/receipt.ts';
import { followed } from '../../shared/records/part.ts';
import type { State } from '../../shared/records/state.ts';
import { applyTransactions } from './apply.ts';
import type { ConsoleCalls } from './bridge.ts';
import type { Codec } from './codec.ts';
import { type Database, everyTable } from './database.ts';
import { readTail } from './fill.ts';
import { inOrder } from './in-order.ts';
import { type Load, openPart } from './load.ts';

/** A part of the state that follows every saved change; undefined only until it was read for the first time. */
export type LivePart = {
  readonly get: () => State | undefined;
  readonly watch: (listen: () => void) => () => void;
};

/**
 * What this window knows of the records. Invariants: 1. every saved transaction reaches each part in memory before anybody hears that it
 * is saved, in the order of the journal; 2. the database follows behind, and a part is never read from it without what it has not
 * taken in yet.
 */
export type Records = {
  /** Takes over a saved transaction; whatever main wrote in between is asked for first. */
  readonly accept: (saved: Saved) => void | Promise<void>;
  /** Takes over whatever main wrote and did not answer with; gives where the journal ends then. */
  readonly catchUp: () => Promise<number>;
  readonly live: (load: Load) => LivePart;
  /** Resolves when the database holds all that was accepted until now. */
  readonly written: () => Promise<void>;
};

export type RecordsParts = {
  readonly database: Database;
  readonly codec: Codec;
  readonly calls: Pick<ConsoleCalls, 'journal/tail'>;
  /** Resolves when there is time for the database: given from outside, so that tests need not wait. */
  readonly rest: () => Promise<void>;
};

type Held = {
  readonly load: Load;
  readonly listeners: Set<() => void>;
  state: State | undefined;
  /** Why the database could not be read: thrown where the part is drawn, so that the screen says it. */
  fault: { readonly error: unknown } | null;
  /** While the part is read from the database: what was accepted since the reading began. */
  missed: Transaction[] | null;
  isStale: boolean;
};

/** Writes what was accepted behind the screens' back: all that waits in one transaction of the database. */
const writingBehind = ({ database, codec, rest }: RecordsParts) => {
  const waiting: { readonly transaction: Transaction; readonly head: Head }[] = [];
  const run: { promise: Promise<void> | null } = { promise: null };
  const writeAll = async (): Promise<void> => {
    while (waiting.length > 0) {
      await rest();
      const taken = [...waiting];
      const head = taken.at(-1)?.head;
      if (head) {
        await applyTransactions(
          database,
          codec,
          taken.map(({ transaction }) => transaction),
          head,
        );
      }
      waiting.splice(0, taken.length);
    }
  };
  return {
    add: (transaction: Transaction, head: Head): void => {
      waiting.push({ transaction, head });
      run.promise ??= writeAll().finally(() => {
        run.promise = null;
      });
      // Whoever needs the database hears of its failure through `written`; the next start fills it again.
      run.promise.catch(() => undefined);
    },
    waiting: (): readonly Transaction[] => waiting.map(({ transaction }) => transaction),
    written: async (): Promise<void> => run.promise ?? undefined,
  };
};

/** Reads a part as the database holds it, with the number up to which that is. */
const readPart = async ({ database, codec }: RecordsParts, load: Load) => {
  const { rows, applied } = await database.dexie.transaction('r', everyTable(database), async () => ({
    rows: await load.gather(database),
    applied: (await database.meta.get('applied'))?.head.seq ?? 0,
  }));
  return { state: await openPart(codec, rows), applied };
};

const keeping = (parts: RecordsParts, behind: ReturnType<typeof writingBehind>) => {
  const held = new Map<string, Held>();

  const put = (one: Held, state: State): void => {
    if (one.state === state) return;
    one.state = state;
    for (const listen of [...one.listeners]) listen();
  };
  const read = async (one: Held): Promise<void> => {
    do {
      one.isStale = false;
      one.missed = [...behind.waiting()];
      const { state, applied } = await readPart(parts, one.load);
      const later = one.missed.filter(({ seq }) => seq > applied);
      one.missed = null;
      const now = later.reduce<State | null>((on, { changes }) => on && followed(on, changes, one.load), state);
      if (now) put(one, now);
      else {
        one.isStale = true;
        await behind.written();
      }
    } while (one.isStale);
  };
  const readOrFail = (one: Held): void => {
    read(one).catch((error: unknown) => {
      one.missed = null;
      one.fault = { error };
      for (const listen of [...one.listeners]) listen();
    });
  };
  const readAgain = (one: Held): void => {
    one.isStale = true;
    const again = (): void => {
      if (one.missed === null && one.isStale) readOrFail(one);
    };
    behind.written().then(again, again);
  };
  const follow = (transaction: Transaction): void => {
    for (const one of held.values()) {
      one.missed?.push(transaction);
      if (one.missed !== null || one.isStale || one.state === undefined) continue;
      const next = followed(one.state, transaction.changes, one.load);
      if (next) put(one, next);
      else readAgain(one);
    }
  };
  const heldAt = (load: Load): Held => {
    const known = held.get(load.key);
    if (known) return known;
    const one: Held = { load, listeners: new Set(), state: undefined, fault: null, missed: null, isStale: false };
    held.set(load.key, one);
    return one;
  };
  const live = (load: Load): LivePart => ({
    get: () => {
      const one = held.get(load.key);
      if (one?.fault) throw one.fault.error;
      return one?.state;
    },
    watch: (listen) => {
      const one = heldAt(load);
      one.listeners.add(listen);
      if (one.state === undefined && one.missed === null) readOrFail(one);
      return () => {
        one.listeners.delete(listen);
        if (one.listeners.size === 0 && held.get(load.key) === one) held.delete(load.key);
      };
    },
  });
  return { follow, live };
};

/** The records over a database that was prepared, and stays the one of this window. */
export const createRecords = (parts: RecordsParts): Records => {
  const behind = writingBehind(parts);
  const { follow, live } = keeping(parts, behind);
  const next = inOrder();
  // Null until it was asked of the database; then the number of the last transaction that the parts follow.
  const at: { seq: number | null } = { seq: null };

  const knownSeq = async (): Promise<number> => {
    at.seq ??= (await parts.database.meta.get('applied'))?.head.seq ?? 0;
    return at.seq;
  };
  const enter = (transaction: Transaction, head: Head): void => {
    at.seq = transaction.seq;
    behind.add(transaction, head);
    follow(transaction);
  };
  const readOn = async (): Promise<number> => {
    const { transactions, head } = await readTail(parts.calls, await knownSeq());
    // The database notes one head for all that it takes in together: the last one's.
    for (const one of transactions) enter(one, head);
    return head.seq;
  };
  return {
    accept: ({ transaction, head }) => {
      if (next.isIdle() && at.seq !== null && transaction.seq === at.seq + 1) return enter(transaction, head);
      return next.run(async () => {
        const seq = await knownSeq();
        if (transaction.seq === seq + 1) enter(transaction, head);
        // Main wrote something in between that never came by here.
        else if (transaction.seq > seq) await readOn();
      });
    },
    catchUp: () => next.run(readOn),
    live,
    written: behind.written,
  };
};
