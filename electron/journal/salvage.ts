import { type Transaction, transactionSchema } from '../../shared/journal/change.ts';
import { decodeLine, type Line } from '../../shared/journal/line.ts';
import type { Seal } from '../vault/seal.ts';
import { sha256 } from './digest.ts';

const hashLength = 43;

const statedHash = (text: string | undefined): string => text?.slice(0, hashLength) ?? '';

const parsed = (payload: string): Transaction | null => {
  try {
    const transaction = transactionSchema.safeParse(JSON.parse(payload));
    return transaction.success ? transaction.data : null;
  } catch {
    return null;
  }
};

/** An open line is believed where it follows what the line before it says of itself; a sealed one because it opens at all. */
const payloadOf = (text: string, before: string, open: Seal['open']): string | null => {
  const line: Line | null = decodeLine(before, text, sha256);
  return line?.payload ?? open(text.slice(hashLength + 1));
};

/** What can still be read behind a damaged line: whole transactions after number `kept`, each once, in their own order. */
export const salvageOf = (unread: readonly string[], kept: number, open: Seal['open']): Transaction[] => {
  const found = new Map<number, Transaction>();
  for (const [index, text] of unread.entries()) {
    const payload = payloadOf(text, statedHash(unread[index - 1]), open);
    const transaction = payload === null ? null : parsed(payload);
    if (transaction && transaction.seq > kept) found.set(transaction.seq, transaction);
  }
  return [...found.values()].sort((one, other) => one.seq - other.seq);
};

/** How many transactions are lost behind the `kept` ones: by the highest number that is known of, else by lines. */
export const countLost = (
  unread: readonly string[],
  kept: number,
  salvage: readonly Transaction[],
  markedSeq: number,
): number => {
  const highest = Math.max(markedSeq, salvage.at(-1)?.seq ?? 0);
  return highest > kept ? highest - kept : unread.length;
};
