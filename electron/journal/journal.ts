import type { RefusalCode } from '../../shared/ipc/codes.ts';
import type { Transaction, Wish } from '../../shared/journal/change.ts';
import { readClock } from '../../shared/journal/clock.ts';
import { type Return, redoOf, undoOf } from '../../shared/journal/history.ts';
import type { Head, Saved } from '../../shared/journal/receipt.ts';
import { isRefusal, type Refusal } from '../../shared/journal/refusal.ts';
import type { State } from '../../shared/records/state.ts';
import { localTimeOf } from '../../shared/time/office-clock.ts';
import { Refused } from '../ipc/refused.ts';
import type { Seal } from '../vault/seal.ts';
import { type Book, createBook, readTransaction } from './book.ts';
import { carryOver, finishCarryOver } from './carry-over.ts';
import { createCommitter, type TellTrouble, type Unstamped } from './committer.ts';
import { type Disk, diskCode } from './disk.ts';
import { createHeadMark, type HeadMark, readHeadMark } from './head-mark.ts';
import { type ReadJournal, readJournal } from './read-journal.ts';
import { countLost, salvageOf } from './salvage.ts';
import { createSegments, type Segments } from './segments.ts';
import { setAside } from './set-aside.ts';

/** Something that the clerk must be told at the start: `start.<code>` in the catalogue. */
export type StartNotice = { readonly code: string; readonly values: Readonly<Record<string, string | number>> };

/** The journal: the only thing that must survive. Every promise resolves after fdatasync, or throws `Refused`. */
export type Journal = {
  readonly state: State;
  readonly head: () => Head;
  readonly notices: readonly StartNotice[];
  /** Appends a wish. The same id again gives the same receipt and writes nothing. */
  readonly append: (wish: Wish) => Promise<Saved>;
  readonly undo: (id: string, who: string) => Promise<Saved>;
  readonly redo: (id: string, who: string) => Promise<Saved>;
  /** What undo and redo would take back or do again, as a key of a label; null for nothing. */
  readonly offers: () => { readonly undo: string | null; readonly redo: string | null };
  /** Transactions after number `after`, oldest first, read back from the disk. */
  readonly tail: (after: number, limit: number) => Promise<readonly Transaction[]>;
  /** Whether somebody who holds what was true at `head` is up to date, only behind, or holds something else. */
  readonly compare: (head: Head) => 'same' | 'behind' | 'other';
  /** Whether this start carried an open journal of the first version over: whatever was filled from it lies open as well. */
  readonly isCarriedOver: boolean;
  /** How many transactions could be read behind a damage that this start found. */
  readonly salvageable: () => number;
  /** Appends those that fit what is there, each as it was made; gives how many did and how many did not. A second time gives none. */
  readonly takeBack: () => Promise<{ readonly taken: number; readonly left: number }>;
  /** Resolves when all that was asked is answered and the files are closed; what is asked later is refused. */
  readonly close: () => Promise<void>;
};

export type JournalParts = {
  readonly folder: string;
  readonly disk: Disk;
  /** Names this machine in a journal that is new. */
  readonly newDevice: () => string;
  readonly now: () => number;
  readonly tellTrouble: TellTrouble;
  /** What seals the lines; it must stay usable until the journal is closed. */
  readonly seal: Seal;
  /** Puts the key onto the disk where it is not there yet; called before a segment is begun. */
  readonly ensureKey?: () => Promise<void>;
  /** The file of the second place in which the journal's end is kept; none where it is not kept. */
  readonly headFile?: string;
  /** Told after each commit that the journal now lies on the disk up to here. */
  readonly tellCommitted?: (head: Head) => void;
  readonly segmentLimit?: number;
};

const noKeyToStore = (): Promise<void> => Promise.resolve();
const eightMegabytes = 8 * 1024 * 1024;

type Loaded = {
  readonly book: Book;
  readonly segments: Segments;
  readonly device: string;
  readonly notices: StartNotice[];
  /** What could be read behind a damage, and waits to be taken back. */
  readonly salvage: readonly Transaction[];
  readonly isCarriedOver: boolean;
};
type Read = { readonly read: ReadJournal; readonly book: Book; readonly newer: number };

const readInto = async ({ folder, seal }: JournalParts): Promise<Read> => {
  const book = createBook();
  let newer = 0;
  const read = await readJournal(folder, seal, ({ payload, hash, at, length }, segment) => {
    const transaction = readTransaction(payload, book.head().seq + 1, 'newer', book.clock());
    if (transaction.label.key === 'journal.newer') newer += 1;
    book.enter(transaction, { segment, at, length, hash });
  });
  return { read, book, newer };
};

/** Says where the second place knows of lines that the journal does not have any more, or of others in their place. */
const missing = (book: Book, marked: Head | null): StartNotice[] => {
  if (!marked) return [];
  const { seq } = book.head();
  if (marked.seq > seq) return [{ code: 'journal-short', values: { kept: seq, count: marked.seq - seq } }];
  const isOther = marked.seq > 0 && book.entry(marked.seq)?.hash !== marked.hash;
  return isOther ? [{ code: 'journal-other', values: { kept: seq } }] : [];
};

/** Reads what is there, sets damage aside, and carries an open journal over into a sealed one. */
const readAll = async (parts: JournalParts, notices: StartNotice[], limit: number) => {
  const { folder, disk, seal, newDevice, now } = parts;
  await finishCarryOver(disk, folder);
  const first = await readInto(parts);
  const { read, book, newer } = first;
  const marked = parts.headFile ? await readHeadMark(parts.headFile, seal) : null;
  const kept = book.head().seq;
  const salvage = read.damage ? salvageOf(read.damage.unread, kept, seal.open) : [];
  if (newer > 0) notices.push({ code: 'journal-newer', values: { count: newer } });
  if (read.damage) {
    const place = await setAside(disk, folder, read.damage, read.tail, String(now()));
    const count = countLost(read.damage.unread, kept, salvage, marked?.seq ?? 0);
    notices.push({ code: 'journal-damaged', values: { kept, count, folder: place } });
  } else if (!read.isOpen) notices.push(...missing(book, marked));
  if (!read.isOpen) return { ...first, salvage, isCarriedOver: false };
  const { ensureKey = noKeyToStore } = parts;
  await carryOver({ folder, disk, seal, ensureKey, segmentLimit: limit }, read.device ?? newDevice());
  return { ...(await readInto(parts)), salvage, isCarriedOver: true };
};

const load = async (parts: JournalParts): Promise<Loaded> => {
  const { folder, disk, seal, newDevice, segmentLimit, ensureKey = noKeyToStore } = parts;
  const limit = segmentLimit ?? eightMegabytes;
  const notices: StartNotice[] = [];
  const { read, book, salvage, isCarriedOver } = await readAll(parts, notices, limit);
  const device = read.device ?? newDevice();
  const segments = createSegments({ folder, device, disk, seal, ensureKey, tail: read.tail, limit });
  return { book, device, notices, salvage, isCarriedOver, segments };
};

const probe = async ({ segments, book }: Loaded): Promise<RefusalCode | null> => {
  try {
    await segments.prepare(book.head().seq);
    return null;
  } catch (error) {
    return diskCode(error);
  }
};

const returning = (step: Return | Refusal, as: 'undoes' | 'redoes', id: string, who: string): Unstamped => {
  if (isRefusal(step)) {
    const code = (['issued-stays', 'nothing-to-undo', 'nothing-to-redo'] as const).find(
      (known) => known === step.refused,
    );
    throw new Refused(code ?? 'defect');
  }
  return { id, who, label: step.label, changes: step.changes, [as]: step.of };
};

const receiptOf = (book: Book, transaction: Transaction): Saved => ({
  head: { seq: transaction.seq, hash: book.entry(transaction.seq)?.hash ?? '' },
  savedAt: localTimeOf(new Date(readClock(transaction.clock).ms)),
  transaction,
});

/** Reads the transactions numbered `from` to `to` back from the disk. */
const readBack = async ({ book, segments }: Loaded, from: number, to: number): Promise<Transaction[]> => {
  const seqs = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
  const payloads = await segments.read(seqs.flatMap((seq) => book.entry(seq) ?? []));
  return payloads.map((payload, index) => readTransaction(payload, from + index, 'newer', book.clock()));
};

const compareWith = (book: Book, { seq, hash }: Head): 'same' | 'behind' | 'other' => {
  const head = book.head();
  if (seq > head.seq || (book.entry(seq)?.hash ?? '') !== hash) return 'other';
  return seq === head.seq ? 'same' : 'behind';
};

/**
 * Opens the journal of a folder: reads and verifies every segment, cuts a torn end, sets damage aside and tells it. A disk that
 * cannot be written does not stop the start: the notice tells, and each append is refused until it can. Throws `NewerJournal` and `OtherKey`.
 */
export const openJournal = async (parts: JournalParts): Promise<Journal> => {
  const loaded = await load(parts);
  const { book, segments, device, notices } = loaded;
  const refused = await probe(loaded);
  if (refused) notices.push({ code: refused, values: {} });
  const mark: HeadMark | null = parts.headFile ? createHeadMark(parts.disk, parts.headFile, parts.seal) : null;
  const committer = createCommitter({
    book,
    segments,
    device,
    now: parts.now,
    tellTrouble: parts.tellTrouble,
    tellCommitted: (head) => {
      mark?.note(head);
      parts.tellCommitted?.(head);
    },
  });
  const waiting = [...loaded.salvage];
  const pending = new Map<string, Promise<Saved>>();

  // A closed journal that were written to would open its file again, behind what it knew when it was closed.
  let isClosed = false;

  const submit = async (make: () => Unstamped, isAlone: boolean): Promise<Saved> => {
    if (isClosed) throw new Refused('locked');
    const transaction = await new Promise<Transaction>((resolve, reject) =>
      committer.submit({ make, isAlone, resolve, reject }),
    );
    return receiptOf(book, transaction);
  };

  const appendOnce = async (wish: Wish): Promise<Saved> => {
    const known = book.seqOf(wish.id);
    const [written] = known ? await readBack(loaded, known, known) : [];
    return written ? receiptOf(book, written) : submit(() => wish, false);
  };

  return {
    state: book.state,
    head: book.head,
    notices,
    append: (wish) => {
      const answer = pending.get(wish.id) ?? appendOnce(wish).finally(() => pending.delete(wish.id));
      pending.set(wish.id, answer);
      return answer;
    },
    undo: (id, who) => submit(() => returning(undoOf(book.history()), 'undoes', id, who), true),
    redo: (id, who) => submit(() => returning(redoOf(book.history()), 'redoes', id, who), true),
    offers: () => ({
      undo: book.history().done.at(-1)?.label.key ?? null,
      redo: book.history().undone.at(-1)?.label.key ?? null,
    }),
    tail: (after, limit) => readBack(loaded, after + 1, Math.min(after + limit, book.head().seq)),
    compare: (head) => compareWith(book, head),
    isCarriedOver: loaded.isCarriedOver,
    salvageable: () => waiting.length,
    takeBack: async () => {
      const count = { taken: 0, left: 0 };
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const { id, who, label, changes } = next;
        try {
          if (!book.seqOf(id)) await submit(() => ({ id, who, label, changes }), false);
          count.taken += 1;
        } catch (error) {
          // What does not fit without the lost lines stays in the file that was set aside; a disk that fails is tried again.
          if (!(error instanceof Refused) || error.code !== 'misfit') {
            waiting.unshift(next);
            throw error;
          }
          count.left += 1;
        }
      }
      return count;
    },
    close: async () => {
      isClosed = true;
      await committer.idle();
      await segments.close();
      await mark?.close();
    },
  };
};
