import { basename } from 'node:path';
import { cleanText } from '../../shared/door/clean.ts';
import { type Handwork, noHandwork } from '../../shared/intake/handwork.ts';
import type { FileKind } from '../../shared/intake/head-words.ts';
import type { Preview, PreviewAnswers } from '../../shared/intake/preview.ts';
import type { Saved } from '../../shared/journal/receipt.ts';
import type { State } from '../../shared/records/state.ts';
import { Refused } from '../ipc/refused.ts';
import type { Services } from '../services.ts';
import type { StartReader } from './reader.ts';
import { openReading, type PlannedRecords, plannedRecords, type Reading } from './reading.ts';

type Needs = Pick<Services, 'state' | 'record' | 'today' | 'newId' | 'send'>;
type Pending = {
  readonly reading: Reading;
  readonly kind: FileKind | null;
  readonly preview: Preview;
  /** What the preview was last planned with. */
  readonly answers: PreviewAnswers['answers'];
  readonly handwork: Handwork;
};

/** The one import that may be under way: read, shown, and then written as a whole or dropped. */
export type IntakeRoom = {
  /** Reads a file and keeps it for `confirm`. A file that cannot be taken leaves the import before as it was. */
  readonly read: (path: string, kind: FileKind | null) => Promise<Preview>;
  /** Plans the file again with what was answered and changed by hand, and gives the preview that follows; nothing is written. */
  readonly rework: (given: PreviewAnswers & { readonly handwork: Handwork }) => Promise<Preview>;
  /** Writes everything as one transaction, by the answers given. Refuses while a doubt is open or the preview is out of date. */
  readonly confirm: (given: PreviewAnswers) => Promise<Saved>;
  /** Drops the preview, and ends at once whatever is being read: nothing of it stays. */
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
  const held: { current: Pending | null; underWay: Reading | null } = { current: null, underWay: null };
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
  const planned = async (pending: Pending, answers: PreviewAnswers['answers']) => {
    const { reading, kind, preview, handwork } = pending;
    const { id, file } = preview;
    const records = plannedRecords(state);
    await reading.take(records);
    // The same file, read against the state of now, must still say what the clerk was shown.
    const now = await reading.preview({ ...asked(kind, { id, file }, pending.answers), handwork });
    if (wordsOf(now) !== wordsOf(preview)) throw new Refused('preview-stale');
    const plan = await reading.changes({ ...asked(kind, { id, file }, answers), handwork });
    // Planned in another process: what was recorded meanwhile is not in it.
    if (!isStillSo(state, records)) throw new Refused('preview-stale');
    return plan;
  };
  return {
    read: async (path, kind) => {
      const reading = openReading(start);
      const tell = (done: number): void => services.send('intake/progress', { done, of: 3 });
      held.underWay = reading;
      try {
        tell(0);
        await reading.read(path);
        tell(1);
        await reading.take(plannedRecords(state));
        tell(2);
        const of = { id: services.newId(), file: cleanText(basename(path)) };
        const preview = await reading.preview(asked(kind, of));
        tell(3);
        put({ reading, kind, preview, answers: {}, handwork: noHandwork });
        return preview;
      } catch (error) {
        reading.close();
        throw error;
      } finally {
        if (held.underWay === reading) held.underWay = null;
      }
    },
    rework: async ({ preview: id, answers, handwork }) => {
      const pending = held.current;
      if (pending?.preview.id !== id) throw new Refused('no-such-preview');
      const of = { id, file: pending.preview.file };
      const preview = await pending.reading.preview({ ...asked(pending.kind, of, answers), handwork });
      if (held.current === pending) held.current = { ...pending, preview, answers, handwork };
      return preview;
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
    drop: () => {
      held.underWay?.close();
      put(null);
    },
  };
};
