import { basename } from 'node:path';
import { cleanText } from '../../shared/door/clean.ts';
import type { FileKind } from '../../shared/intake/head-words.ts';
import type { Preview, PreviewAnswers } from '../../shared/intake/preview.ts';
import type { Saved } from '../../shared/journal/receipt.ts';
import type { State } from '../../shared/records/state.ts';
import { Refused } from '../ipc/refused.ts';
import type { Services } from '../services.ts';
import type { StartReader } from './reader.ts';
import { openReading, type PlannedRecords, plannedRecords, type Reading } from './reading.ts';

type Needs = Pick<Services, 'state' | 'record' | 'today' | 'newId'>;
type Pending = { readonly reading: Reading; readonly kind: FileKind | null; readonly preview: Preview };

/** The one import that may be under way: read, shown, and then written as a whole or dropped. */
export type IntakeRoom = {
  /** Reads a file and keeps it for `confirm`. A file that cannot be taken leaves the import before as it was. */
  readonly read: (path: string, kind: FileKind | null) => Promise<Preview>;
  /** Writes everything as one transaction, by the answers given. Refuses while a doubt is open or the preview is out of date. */
  readonly confirm: (given: PreviewAnswers) => Promise<Saved>;
  readonly drop: () => void;
};

const wordsOf = ({ counts, doubts }: Preview): string => JSON.stringify([counts, doubts]);

const isStillSo = (state: State, records: PlannedRecords): boolean =>
  [...plannedRecords(state)].every(([kind, now]) => {
    const before = records.get(kind) ?? [];
    return now.length === before.length && now.every((record, at) => record === before[at]);
  });

/** A room in which nothing is being imported. `start` starts the process that reads and plans. */
export const openIntakeRoom = (services: Needs, start: StartReader): IntakeRoom => {
  const { state } = services;
  const held: { current: Pending | null } = { current: null };
  const put = (next: Pending | null): void => {
    held.current?.reading.close();
    held.current = next;
  };
  const asked = (kind: FileKind | null, of: { readonly id: string; readonly file: string }, answers = {}) => ({
    kind,
    of,
    answers,
    today: services.today(),
    fallback: null,
    applies: false,
  });
  const planned = async ({ reading, kind, preview }: Pending, answers: PreviewAnswers['answers']) => {
    const { id, file } = preview;
    const records = plannedRecords(state);
    await reading.take(records);
    // The same file, read against the state of now, must still say what the clerk was shown.
    const now = await reading.preview(asked(kind ?? preview.kind, { id, file }));
    if (wordsOf(now) !== wordsOf(preview)) throw new Refused('preview-stale');
    const plan = await reading.changes(asked(kind ?? preview.kind, { id, file }, answers));
    // Planned in another process: what was recorded meanwhile is not in it.
    if (!isStillSo(state, records)) throw new Refused('preview-stale');
    return plan;
  };
  return {
    read: async (path, kind) => {
      const reading = openReading(start);
      try {
        await reading.read(path);
        await reading.take(plannedRecords(state));
        const of = { id: services.newId(), file: cleanText(basename(path)) };
        const preview = await reading.preview(asked(kind, of));
        put({ reading, kind, preview });
        return preview;
      } catch (error) {
        reading.close();
        throw error;
      }
    },
    confirm: async ({ preview: id, answers }) => {
      const pending = held.current;
      if (pending?.preview.id !== id) throw new Refused('no-such-preview');
      const { changes, open, rows } = await planned(pending, answers);
      if (open > 0) throw new Refused('doubts-open', { count: open });
      if (changes.length === 0) throw new Refused('nothing-to-write');
      const file = pending.preview.file.slice(0, 120);
      const saved = await services.record({ key: 'intake.imported', values: { file, count: rows } }, changes);
      if (held.current === pending) put(null);
      return saved;
    },
    drop: () => put(null),
  };
};
