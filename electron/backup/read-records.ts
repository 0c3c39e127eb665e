import type { Compared } from '../../shared/backup/compare-backup.ts';
import { noHash } from '../../shared/journal/line.ts';
import type { Head } from '../../shared/journal/receipt.ts';
import { Refused } from '../ipc/refused.ts';
import { type Book, createBook, readTransaction } from '../journal/book.ts';
import { readSegment } from '../journal/read-segment.ts';
import type { Seal } from '../vault/seal.ts';
import type { Contents } from './backup-file.ts';

/** The records that a backup holds, read from its sealed segments: where they end, and what is compared. */
export type BackedUp = Compared & { readonly head: Head; readonly book: Book };

/** Replays the segments of a backup in memory. A torn end is left out; damage throws `Refused`, for a backup that is not whole is none. */
export const readRecords = (contents: Contents, seal: Pick<Seal, 'id' | 'digest' | 'open'>): BackedUp => {
  const book = createBook();
  const steps = new Set<string>();
  const names = [...contents.keys()].filter((name) => name.startsWith('journal/')).sort();
  let lastHash = noHash;
  for (const [index, name] of names.entries()) {
    const read = readSegment(Buffer.from(contents.get(name) ?? []), lastHash, seal);
    if (read.end === 'damaged') throw new Refused('backup-damaged');
    for (const { payload, hash, at, length } of read.lines) {
      const transaction = readTransaction(payload, book.head().seq + 1, 'newer', book.clock());
      book.enter(transaction, { segment: index + 1, at, length, hash });
      steps.add(transaction.id);
    }
    lastHash = read.lastHash;
  }
  return { book, head: book.head(), line: book.state.line, steps };
};
