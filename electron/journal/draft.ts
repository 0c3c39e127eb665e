import { readFile, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { cleanInput } from '../../shared/door/clean.ts';
import { type Draft, draftSchema } from '../../shared/journal/draft.ts';
import type { State } from '../../shared/records/state.ts';
import { moveAside, writeDurably } from '../durable-file.ts';
import { Refused } from '../ipc/refused.ts';
import type { Seal } from '../vault/seal.ts';
import { type Disk, diskCode } from './disk.ts';
import type { StartNotice } from './journal.ts';

/** The slot of the one line that is being typed and not sent. Not part of the journal: a later text simply replaces it. */
export type DraftSlot = {
  /** Resolves when this text, or a later one, lies on the disk. Texts that come while the disk is busy are merged. */
  readonly keep: (draft: Draft) => Promise<void>;
  /** Empties the slot. */
  readonly drop: () => Promise<void>;
};

/** What the slot held at the start. */
export type FoundDraft = { readonly draft: Draft | null; readonly notices: readonly StartNotice[] };

/** A slot in a file, sealed as the journal is. The last wish wins: a text kept before a drop never comes back after it. */
export const createDraftSlot = (disk: Disk, path: string, seal: Pick<Seal, 'seal'>): DraftSlot => {
  let wanted: { readonly draft: Draft | null } | null = null;
  let running: Promise<void> | null = null;

  const put = async (draft: Draft | null): Promise<void> => {
    if (draft) return writeDurably(disk, path, seal.seal(JSON.stringify(draft)));
    await rm(path, { force: true });
    await disk.syncFolder(dirname(path));
  };
  const run = async (): Promise<void> => {
    try {
      while (wanted) {
        const { draft } = wanted;
        wanted = null;
        await put(draft);
      }
    } catch (error) {
      throw new Refused(diskCode(error));
    } finally {
      running = null;
    }
  };
  const want = (draft: Draft | null): Promise<void> => {
    wanted = { draft };
    running ??= run();
    return running;
  };
  return { keep: (draft) => want(draft), drop: () => want(null) };
};

/** Before lines were sealed the slot held its text open; that begins as only JSON does. */
const opened = (text: string, seal: Pick<Seal, 'open'>): string =>
  text.startsWith('{') ? text : (seal.open(text) ?? '');

/** Reads the slot at the start. A line that is in the journal was sent, and is dropped; a damaged slot is set aside and told. */
export const readDraft = async (
  path: string,
  state: State,
  stamp: string,
  seal: Pick<Seal, 'open'>,
): Promise<FoundDraft> => {
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) return { draft: null, notices: [] };
  try {
    const draft = draftSchema.parse(cleanInput(JSON.parse(opened(text, seal))));
    if (!state.line.has(draft.line)) return { draft, notices: [] };
    await rm(path, { force: true }).catch(() => undefined);
    return { draft: null, notices: [] };
  } catch {
    const aside = await moveAside(path, stamp);
    return { draft: null, notices: [{ code: 'draft-damaged', values: { file: aside ?? path } }] };
  }
};
