import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { noTries, type WrongTries, waitAfter } from '../../shared/vault/wrong-tries.ts';
import { writeDurably } from '../durable-file.ts';
import { Refused } from '../ipc/refused.ts';
import type { Disk } from '../journal/disk.ts';

/** Counts wrong passwords, also over a restart, and makes the next try wait. */
export type Tries = {
  /** Throws `Refused` where the wait is not over. */
  readonly refuseTooSoon: () => Promise<void>;
  readonly count: () => Promise<void>;
  readonly clear: () => Promise<void>;
};

const triesV1 = z.strictObject({ count: z.number().int().nonnegative(), at: z.number().int().nonnegative() });

/** The tries at the vault of a data folder. A disk that cannot be written keeps the count in memory. */
export const createTries = (disk: Disk, dataFolder: string, now: () => number): Tries => {
  const path = join(dataFolder, 'keys-wrong.json');
  const held: { tries: WrongTries | null } = { tries: null };

  const read = async (): Promise<WrongTries> => {
    if (held.tries) return held.tries;
    const text = await readFile(path, 'utf8').catch(() => null);
    try {
      held.tries = text === null ? noTries : triesV1.parse(JSON.parse(text));
    } catch {
      held.tries = noTries;
    }
    return held.tries;
  };
  const put = async (tries: WrongTries): Promise<void> => {
    held.tries = tries;
    await writeDurably(disk, path, JSON.stringify(tries)).catch(() => undefined);
  };

  return {
    refuseTooSoon: async () => {
      const ms = waitAfter(await read(), now());
      if (ms > 0) throw new Refused('password-wait', { seconds: Math.ceil(ms / 1000) });
    },
    count: async () => put({ count: (await read()).count + 1, at: now() }),
    clear: async () => {
      if ((await read()).count > 0) await put(noTries);
    },
  };
};
