import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { type Head, headSchema } from '../../shared/journal/receipt.ts';
import type { Seal } from '../vault/seal.ts';
import type { Disk, DiskFile } from './disk.ts';

/**
 * Where the journal ended, kept in a second place: a cut exactly on a line's border leaves a chain that holds, and only this knows
 * better. Never ahead of what is on the disk, and at most a moment behind it.
 */
export type HeadMark = {
  /** Notes that the journal lies on the disk up to here. Nobody waits for it. */
  readonly note: (head: Head) => void;
  /** Resolves when the last note is on the disk, or could not be put there. */
  readonly close: () => Promise<void>;
};

type KnownSeal = Pick<Seal, 'digest'>;

const slotBytes = 512;
const pauseMs = 200;
const slot = z.strictObject({ head: headSchema, mac: z.string() });

const macOf = (seal: KnownSeal, { seq, hash }: Head): string => seal.digest(`head ${seq} ${hash}`);

const slotOf = (seal: KnownSeal, head: Head): Buffer =>
  Buffer.from(JSON.stringify({ head, mac: macOf(seal, head) }).padEnd(slotBytes), 'utf8');

const readSlot = (seal: KnownSeal, bytes: Buffer): Head | null => {
  try {
    const { head, mac } = slot.parse(JSON.parse(bytes.toString('utf8')));
    return mac === macOf(seal, head) ? head : null;
  } catch {
    return null;
  }
};

/** The head that was noted last, from whichever of the two slots is whole; null where there is none. */
export const readHeadMark = async (path: string, seal: KnownSeal): Promise<Head | null> => {
  const bytes = await readFile(path).catch(() => Buffer.alloc(0));
  const heads = [bytes.subarray(0, slotBytes), bytes.subarray(slotBytes)].flatMap((one) => readSlot(seal, one) ?? []);
  return heads.sort((one, other) => other.seq - one.seq)[0] ?? null;
};

/** A mark in a file of two slots, written in turn: a write that is cut off spoils one of them and never both. */
export const createHeadMark = (disk: Disk, path: string, seal: KnownSeal): HeadMark => {
  const state: { wanted: Head | null; turn: number; timer: NodeJS.Timeout | null } = {
    wanted: null,
    turn: 0,
    timer: null,
  };
  let opened: Promise<DiskFile> | null = null;
  let running: Promise<void> = Promise.resolve();

  const openFile = async (): Promise<DiskFile> => disk.open(path, false).catch(() => disk.open(path, true));
  const put = async (): Promise<void> => {
    const { wanted } = state;
    state.wanted = null;
    if (!wanted) return;
    opened ??= openFile();
    const file = await opened;
    const bytes = slotOf(seal, wanted);
    const { bytesWritten } = await file.write(bytes, 0, bytes.length, state.turn * slotBytes);
    // A slot that is not whole is read as none, and the other one still stands.
    if (bytesWritten === bytes.length) await file.datasync();
    state.turn = 1 - state.turn;
  };
  const flush = (): Promise<void> => {
    if (state.timer) clearTimeout(state.timer);
    state.timer = null;
    // The journal itself tells of a disk that fails; a mark that could not be put is put with the next line.
    running = running.then(put).catch(() => {
      opened = null;
    });
    return running;
  };

  return {
    note: (head) => {
      state.wanted = head;
      state.timer ??= setTimeout(() => void flush(), pauseMs);
    },
    close: async () => {
      await flush();
      await opened?.then((file) => file.close()).catch(() => undefined);
      opened = null;
    },
  };
};
