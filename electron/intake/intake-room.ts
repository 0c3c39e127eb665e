import { basename } from 'node:path';
import type { Answers, safeKey } from '../../shared/intake/asking.ts';
import { cleanText } from '../../shared/intake/clean-text.ts';
import type { FileKind } from '../../shared/intake/heads.ts';
import { type Plan, planIntake } from '../../shared/intake/plan.ts';
import type { Preview, PreviewAnswers } from '../../shared/intake/preview.ts';
import { previewOf } from '../../shared/intake/preview-of.ts';
import type { Workbook } from '../../shared/intake/workbook.ts';
import type { Change } from '../../shared/journal/change.ts';
import type { Saved } from '../../shared/journal/receipt.ts';
import type { State } from '../../shared/records/state.ts';
import { Refused } from '../ipc/refused.ts';
import type { Services } from '../services.ts';
import { readIntakeFile } from './read-file.ts';
import type { StartReader } from './reader.ts';

type Needs = Pick<Services, 'state' | 'record' | 'today' | 'newId'>;
type Pending = { readonly workbook: Workbook; readonly preview: Preview };

/** The one import that may be under way: read, shown, and then written as a whole or dropped. */
export type IntakeRoom = {
  /** Reads a file and keeps it for `confirm`. A file that cannot be taken leaves the import before as it was. */
  readonly read: (path: string, kind: FileKind | null) => Promise<Preview>;
  /** Writes everything as one transaction, by the answers given. Refuses while a doubt is open or the preview is out of date. */
  readonly confirm: (given: PreviewAnswers) => Promise<Saved>;
  readonly drop: () => void;
};

type Asked = { readonly kind: FileKind | null; readonly answers: Answers; readonly fallback: typeof safeKey | null };

/** Plans a workbook on a state; throws `Refused` where no sheet of it can be taken. */
export const planOrRefuse = (
  workbook: Workbook,
  state: State,
  { today, newId }: Pick<Needs, 'today' | 'newId'>,
  asked: Asked,
): Plan => {
  const plan = planIntake(workbook, { state, today: today(), newId, ...asked });
  if ('refused' in plan) throw new Refused(plan.refused);
  return plan;
};

const wordsOf = ({ counts, doubts }: Preview): string => JSON.stringify([counts, doubts]);

const refuseUnfit = (changes: readonly Change[], open: number): void => {
  if (open > 0) throw new Refused('doubts-open', { count: open });
  if (changes.length === 0) throw new Refused('nothing-to-write');
};

/** A room in which nothing is being imported. `start` starts the process that reads. */
export const openIntakeRoom = (services: Needs, start: StartReader): IntakeRoom => {
  const held: { current: Pending | null } = { current: null };
  const plan = (workbook: Workbook, kind: FileKind | null, answers: Answers): Plan =>
    planOrRefuse(workbook, services.state, services, { kind, answers, fallback: null });
  return {
    read: async (path, kind) => {
      const workbook = await readIntakeFile(path, start);
      const of = { id: services.newId(), file: cleanText(basename(path)) };
      const preview = previewOf(plan(workbook, kind, {}), of);
      held.current = { workbook, preview };
      return preview;
    },
    confirm: async ({ preview: id, answers }) => {
      const pending = held.current;
      if (pending?.preview.id !== id) throw new Refused('no-such-preview');
      const { workbook, preview } = pending;
      const { kind, file } = preview;
      // The same file, read against the state of now, must still say what the clerk was shown.
      if (wordsOf(previewOf(plan(workbook, kind, {}), { id, file })) !== wordsOf(preview))
        throw new Refused('preview-stale');
      const { changes, open, rows } = plan(workbook, kind, answers);
      refuseUnfit(changes, open);
      const count = [...rows.values()].filter((is) => is === 'new' || is === 'changed').length;
      const saved = await services.record(
        { key: 'intake.imported', values: { file: file.slice(0, 120), count } },
        changes,
      );
      if (held.current === pending) held.current = null;
      return saved;
    },
    drop: () => {
      held.current = null;
    },
  };
};
