import type { Line } from '../meeting/meeting.ts';
import type { State } from '../records/state.ts';
import { type RoomState, roomState, type Shelf } from './room-state.ts';
import { type Hit, scannerOf } from './scan.ts';

type Scan = (text: string) => readonly Hit[];

/** Whether everything that the scan finds in a text was released by a person: the words are kept with the line. */
const isReleased = (hits: readonly Hit[], released: readonly string[] = []): boolean =>
  hits.every(({ text }) => released.includes(text));

/**
 * The effective lane of a line is the strictest of its own lane, the off-record flag and the wall's switch; a line that
 * waits, was taken off, or holds a word that nobody released is not for the room (docs/rules.md, Lanes).
 */
const isForRoom = (line: Line, scan: Scan): boolean =>
  line.lane === 'room' && !line.isOffRecord && line.wall === 'shown' && isReleased(scan(line.text), line.heldFor);

/** Whether a line may stand on the wall as it is now. */
export const isLineForRoom = (state: State, line: Line): boolean => isForRoom(line, scannerOf(state));

/** Each part is looked at once for one wall, however often its shelf is walked. */
const kept = <Part extends object>(shelf: Shelf<Part>, keep: (part: Part) => Part | null): Shelf<Part> => {
  const looked = new Map<Part, Part | null>();
  const look = (part: Part): Part | null => {
    const known = looked.get(part);
    if (known !== undefined) return known;
    const left = keep(part);
    looked.set(part, left);
    return left;
  };
  const walked: { list: readonly Part[] | null } = { list: null };
  return {
    get: (id) => {
      const part = shelf.get(id);
      return part === undefined ? undefined : (look(part) ?? undefined);
    },
    values: () => {
      walked.list ??= [...shelf.values()].flatMap((part) => look(part) ?? []);
      return walked.list;
    },
    having: (key, text) => (shelf.having?.(key, text) ?? []).flatMap((part) => look(part) ?? []),
  };
};

/**
 * The records from which the wall is drawn: room fields only, without the lines that are not for the room and without
 * anything that was made from such a line. Words that were typed or imported apart from a line are scanned too; where
 * they hold a hidden name or a number, `heldWords` stands in their place, so that counts stay what they are.
 */
export const wallState = (state: State, heldWords: string): RoomState => {
  const scan = scannerOf(state);
  const room = roomState(state);
  const isShown = (id: string): boolean => {
    const line = state.line.get(id);
    return line !== undefined && isForRoom(line, scan);
  };
  const ofShownLine = <Part extends { readonly line?: string | undefined }>(part: Part): Part | null =>
    part.line === undefined || isShown(part.line) ? part : null;
  const clean = (text: string, line: string | undefined): string =>
    isReleased(scan(text), line === undefined ? [] : state.line.get(line)?.heldFor) ? text : heldWords;
  return {
    ...room,
    line: kept(room.line, (line) => (isShown(line.id) ? line : null)),
    question: kept(room.question, ofShownLine),
    suggestion: kept(room.suggestion, ofShownLine),
    issue: kept(room.issue, (issue) => ofShownLine(issue) && { ...issue, summary: clean(issue.summary, issue.line) }),
    diagnosis: kept(room.diagnosis, (one) => ofShownLine(one) && { ...one, text: clean(one.text, one.line) }),
    prescription: kept(
      room.prescription,
      (one) => ofShownLine(one) && { ...one, measure: clean(one.measure, one.line) },
    ),
    appraisal: kept(room.appraisal, ({ released, ...vote }) => ({
      ...vote,
      ...(released ? { released: { ...released, subject: clean(released.subject, undefined) } } : {}),
    })),
    decision: kept(room.decision, (one) => ofShownLine(one) && { ...one, text: clean(one.text, one.line) }),
  };
};
