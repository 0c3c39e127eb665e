import { realDisk } from '../../electron/journal/disk.ts';
import { openJournal } from '../../electron/journal/journal.ts';
import { placesIn } from '../../electron/journal/places.ts';
import { openVaultAt } from '../../electron/vault/open-vault-at.ts';
import type { Line } from '../../shared/meeting/meeting.ts';
import { readLine } from '../../shared/meeting/read-line.ts';
import type { Slot } from '../../shared/question/slots.ts';
import { kindNames } from '../../shared/records/kinds.ts';
import { all, type State, where } from '../../shared/records/state.ts';
import type { LeftEmpty } from '../../tests/support/clerk.ts';
import { quantile } from '../bench/figures.ts';

/** What the demo measured, in ms. */
export type Timings = {
  readonly startMs: number;
  readonly importMs: number;
  readonly documentsMs: number;
  readonly enterToRoom: readonly number[];
};

/** One paper as it lies in the demo's folder. */
export type DemoPaper = {
  readonly kind: 'minutes' | 'notice' | 'ledger';
  readonly file: string;
  readonly village: string | null;
  readonly sources: readonly string[];
};

/** Reads the records of a data folder from its journal alone: what the report says is what a restart would find. */
export const readRecords = async (dataFolder: string): Promise<State> => {
  const vault = await openVaultAt(realDisk, dataFolder, Date.now);
  const journal = await openJournal({
    folder: placesIn(dataFolder).journal,
    disk: realDisk,
    seal: vault.seal(),
    newDevice: () => 'demo',
    now: Date.now,
    tellTrouble: () => undefined,
  });
  await journal.close();
  return journal.state;
};

/** From the question's line to the line that answered it, by the times of the records. */
const answeredAfterMs = (state: State, line: Line): { readonly answeredAfterMs?: number } => {
  const question = where(state, 'question', (one) => one.line === line.id)[0];
  const answer = question?.answer === undefined ? undefined : state.line.get(question.answer);
  if (line.kind !== 'question' || !answer) return {};
  return { answeredAfterMs: Date.parse(`${answer.at}Z`) - Date.parse(`${line.at}Z`) };
};

/** What the question asked that a line answers. */
const askedOf = (state: State, line: Line): readonly Slot[] =>
  where(state, 'question', (question) => question.answer === line.id).flatMap(({ slots }) => slots ?? []);

const readingOf = (state: State, line: Line) => {
  const { ask, since, due, vague } = readLine(state, line, line.village ?? null, askedOf(state, line));
  return { ask, since, due, vague: vague.map((word) => word.text) };
};

const lineReports = (state: State) =>
  all(state, 'line').map((line) => ({
    id: line.id,
    kind: line.kind,
    text: line.isOffRecord ? null : line.text,
    village: (line.village && state.village.get(line.village)?.name) ?? null,
    // What was said off the record is read by nobody, not even for its open slots.
    ...(line.isOffRecord ? { ask: [], since: null, due: null, vague: [] } : readingOf(state, line)),
    ...answeredAfterMs(state, line),
  }));

const countsOf = (state: State) => ({
  villages: state.village.size,
  // Members of the two committees and the supervision committee, each person once.
  members: new Set(
    where(state, 'post', (post) => post.person !== undefined && post.until === undefined).map((post) => post.person),
  ).size,
  issues: state.issue.size,
  lines: state.line.size,
  notices: state.notice.size,
});

/** The report of a demo: counts, lines, records, papers with their sources, screens, timings, and the doubts of the import. */
export const demoReport = (
  state: State,
  parts: {
    readonly documents: readonly DemoPaper[];
    readonly screens: readonly string[];
    readonly timings: Timings;
    readonly doubts: readonly LeftEmpty[];
  },
) => {
  const { enterToRoom, ...times } = parts.timings;
  return {
    counts: countsOf(state),
    lines: lineReports(state),
    records: kindNames.flatMap((kind) => all(state, kind).map(({ id }) => ({ id, kind }))),
    documents: parts.documents,
    screens: parts.screens,
    timings: {
      ...times,
      enterToRoomMs: { median: quantile(enterToRoom, 0.5), p95: quantile(enterToRoom, 0.95), n: enterToRoom.length },
    },
    refusals: parts.doubts,
  };
};
