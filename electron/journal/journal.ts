import type { RefusalCode } from '../../shared/ipc/codes.ts';
import type { Transaction, Wish } from '../../shared/journal/change.ts';
import { readClock } from '../../shared/journal/clock.ts';
import { type Return, redoOf, undoOf } from '../../shared/journal/history.ts';
import type { Head, Saved } from '../../shared/journal/receipt.ts';
import { isRefusal, type Refusal } from '../../shared/journal/refusal.ts';
import type { State } from '../../shared/records/state.ts';
import { localTimeOf } from '../../shared/time/office-clock.ts';
import { Refused } from '../ipc/refused.ts';
import { type Book, createBook, readTransaction } from './book.ts';
import { createCommitter, type TellTrouble, type Unstamped } from './committer.ts';
import { sha256 } from './digest.ts';
import { type Disk, diskCode } from './disk.ts';
import { readJournal } from './read-journal.ts';
import { createSegments, type Segments } from './segments.ts';
import { countLost, setAside } from './set-aside.ts';

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
  /** Resolves when all that was asked is answered and the files are closed. */
  readonly close: () => Promise<void>;
};

export type JournalParts = {
  readonly folder: string;
  readonly disk: Disk;
  /** Names this machine in a journal that is new. */
  readonly newDevice: () => string;
  readonly now: () => number;
  readonly tellTrouble: TellTrouble;
  readonly segmentLimit?: number;
};

const eightMegabytes = 8 * 1024 * 1024;

type Loaded = {
  readonly book: Book;
  readonly segments: Segments;
  readonly device: string;
  readonly notices: StartNotice[];
};

const load = async ({ folder, disk, newDevice, now, segmentLimit }: JournalParts): Promise<Loaded> => {
  const book = createBook();
  let newer = 0;
  const read = await readJournal(folder, sha256, ({ payload, hash, at, length }, segment) => {
    const transaction = readTransaction(payload, book.head().seq + 1, 'newer', book.clock());
    if (transaction.label.key === 'journal.newer') newer += 1;
    book.enter(transaction, { segment, at, length, hash });
  });
  const notices: StartNotice[] = [];
  if (newer > 0) notices.push({ code: 'journal-newer', values: { count: newer } });
  if (read.damage) {
    const kept = book.head().seq;
    const place = await setAside(disk, folder, read.damage, read.tail, String(now()));
    notices.push({
      code: 'journal-damaged',
      values: { kept, count: countLost(read.damage.unread, kept), folder: place },
    });
  }
  const device = read.device ?? newDevice();
  const limit = segmentLimit ?? eightMegabytes;
  return {
    book,
    device,
    notices,
    segments: createSegments({ folder, device, disk, digest: sha256, tail: read.tail, limit }),
  };
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
 * cannot be written does not stop the start: the notice tells, and each append is refused until it can. Throws `NewerJournal`.
 */
export const openJournal = async (parts: JournalParts): Promise<Journal> => {
  const loaded = await load(parts);
  const { book, segments, device, notices } = loaded;
  const refused = await probe(loaded);
  if (refused) notices.push({ code: refused, values: {} });
  const committer = createCommitter({ book, segments, device, now: parts.now, tellTrouble: parts.tellTrouble });
  const pending = new Map<string, Promise<Saved>>();

  const submit = (make: () => Unstamped, isAlone: boolean): Promise<Saved> =>
    new Promise<Transaction>((resolve, reject) => committer.submit({ make, isAlone, resolve, reject })).then(
      (transaction) => receiptOf(book, transaction),
    );

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
    close: async () => {
      await committer.idle();
      await segments.close();
    },
  };
};
