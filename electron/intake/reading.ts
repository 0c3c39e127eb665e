import type { Preview } from '../../shared/intake/preview.ts';
import type { RefusalCode } from '../../shared/ipc/codes.ts';
import { all, type State } from '../../shared/records/state.ts';
import { Refused } from '../ipc/refused.ts';
import { type Ask, type IntakeAnswer, intakeAnswerSchema, plannedKinds } from './asks.ts';
import { lookAt, type ReadLimits, readLimits } from './look-at-file.ts';
import type { Reader, StartReader } from './reader.ts';

const sentAtOnce = 2000;

type PlanAsk = Omit<Extract<Ask, { do: 'plan' }>, 'do' | 'wants'>;
type Answered<K extends string> = Extract<IntakeAnswer, Record<K, unknown>>;

/**
 * A reading process of one import. Everything that takes long for a large file happens there, reading and planning alike:
 * the main process draws the wall meanwhile.
 */
export type Reading = {
  /** Reads a workbook and keeps it there. Throws `Refused` where the file cannot be taken. */
  readonly read: (path: string) => Promise<void>;
  /** Hands over the records on which it plans from now on. */
  readonly take: (records: PlannedRecords) => Promise<void>;
  readonly preview: (asked: PlanAsk) => Promise<Preview>;
  readonly changes: (asked: PlanAsk) => Promise<Omit<Answered<'changes'>, 'ok'>>;
  readonly close: () => void;
};

/** The records of the kinds that an import looks at, as they are at one moment. */
export type PlannedRecords = ReadonlyMap<(typeof plannedKinds)[number], readonly { readonly id: string }[]>;

/** Gathers the records of this moment: records are replaced and never altered, so the lists stay what they are. */
export const plannedRecords = (state: State): PlannedRecords =>
  new Map(plannedKinds.map((kind) => [kind, all(state, kind)]));

const cancelled = Symbol('cancelled');

/** A reader that is asked one thing after another; it is started by the first and may take `ms` for each. */
const asking = (start: StartReader, ms: number) => {
  const held: {
    reader: Reader | null;
    settle: ((answer: unknown) => void) | null;
    isOver: boolean;
    isClosed: boolean;
  } = {
    reader: null,
    settle: null,
    isOver: false,
    isClosed: false,
  };
  const opened = (): Reader => {
    if (held.reader) return held.reader;
    const reader = start();
    held.reader = reader;
    reader.onMessage((message) => held.settle?.(message));
    // Whatever the reader meets, it answers; it ends without an answer only where the memory that it may use ran out.
    reader.onExit(() => {
      held.isOver = true;
      held.settle?.(null);
    });
    return reader;
  };
  const close = (): void => {
    held.isOver = true;
    held.isClosed = true;
    held.reader?.kill();
    // Whoever still waits for an answer is told that nobody wants it any more.
    held.settle?.(cancelled);
  };
  const ask = (asked: Ask): Promise<unknown> =>
    new Promise((resolve, reject) => {
      if (held.isClosed) return reject(new Refused('cancelled'));
      const end = (run: () => void): void => {
        clearTimeout(timer);
        held.settle = null;
        run();
      };
      const refuse = (code: RefusalCode): void =>
        end(() => {
          close();
          reject(new Refused(code));
        });
      const timer = setTimeout(() => refuse('reading-took-too-long'), ms);
      held.settle = (answer) => {
        if (answer === cancelled) end(() => reject(new Refused('cancelled')));
        else if (answer === null) refuse('reading-took-too-much-memory');
        else end(() => resolve(answer));
      };
      const reader = opened();
      if (held.isOver) refuse('reading-took-too-much-memory');
      else reader.send(asked);
    });
  /** Says something that is not answered; who is over already says so to the next question. */
  const tell = (said: Ask): void => {
    if (!held.isOver) opened().send(said);
  };
  return { tell, ask, close };
};

const answered = async <K extends 'read' | 'preview' | 'changes'>(name: K, said: Promise<unknown>) => {
  const answer = intakeAnswerSchema.parse(await said);
  if (!answer.ok) throw new Refused(answer.code);
  if (!(name in answer)) throw new Error(`The reading process did not answer with ${name}.`);
  // A parsed door: the field that tells the answers apart is there.
  return answer as Answered<K>;
};

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/**
 * A reading in a process of its own, started with the first file. Refuses before opening what is too large, no workbook or
 * behind a password, and while reading what unpacks without end, takes longer than a minute or more memory than a workbook needs.
 */
export const openReading = (start: StartReader, limits: ReadLimits = readLimits): Reading => {
  const { tell, ask, close } = asking(start, limits.ms);
  return {
    close,
    read: async (path) => {
      await lookAt(path, limits);
      await answered('read', ask({ do: 'read', path }));
    },
    take: async (records) => {
      let isFirst = true;
      for (const [kind, list] of records) {
        for (let at = 0; at === 0 || at < list.length; at += sentAtOnce) {
          tell({ do: 'take', isFirst, kind, records: list.slice(at, at + sentAtOnce) });
          isFirst = false;
          // A large county is copied piece by piece: no piece may hold up the wall.
          await nextTurn();
        }
      }
    },
    preview: async (asked) => (await answered('preview', ask({ do: 'plan', wants: 'preview', ...asked }))).preview,
    changes: async (asked) => {
      const { changes, open, rows } = await answered('changes', ask({ do: 'plan', wants: 'changes', ...asked }));
      return { changes, open, rows };
    },
  };
};
