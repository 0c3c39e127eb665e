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

/** What was looked at, with the line that it was judged by. */
type Looks = WeakMap<object, { readonly line: Line | undefined; readonly left: object | null }>;

const looks = new WeakMap<Scan, Map<string, Looks>>();

/** Records are replaced and never altered: a part is looked at again only where its line, or what has to stay hidden, is another. */
const looksOf = (scan: Scan, heldWords: string): Looks => {
  const own = looks.get(scan) ?? new Map<string, Looks>();
  looks.set(scan, own);
  const known = own.get(heldWords) ?? new WeakMap();
  own.set(heldWords, known);
  return known;
};

type Made = { readonly line?: string | undefined };
type Judging = { readonly state: State; readonly looks: Looks };

/** The parts that `keep` leaves, as it leaves them; `lineOf` = the line by which a part is judged. */
const kept = <Part extends object>(
  { state, looks: looked }: Judging,
  shelf: Shelf<Part>,
  lineOf: (part: Part) => string | undefined,
  keep: (part: Part, line: Line | undefined) => Part | null,
): Shelf<Part> => {
  const look = (part: Part): Part | null => {
    const line = state.line.get(lineOf(part) ?? '');
    const known = looked.get(part);
    // A parsed door of types: under a part lies what `keep` of its own kind has left of it.
    if (known && known.line === line) return known.left as Part | null;
    const left = keep(part, line);
    looked.set(part, { line, left });
    return left;
  };
  return {
    get: (id) => {
      const part = shelf.get(id);
      return part === undefined ? undefined : (look(part) ?? undefined);
    },
    values: function* () {
      for (const part of shelf.values()) {
        const left = look(part);
        if (left) yield left;
      }
    },
    having: (key, text) => (shelf.having?.(key, text) ?? []).flatMap((part) => look(part) ?? []),
  };
};

const ownLine = ({ line }: Made): string | undefined => line;

/**
 * The records from which the wall is drawn: room fields only, without the lines that are not for the room and without
 * anything that was made from such a line. Words that were typed or imported apart from a line are scanned too; where
 * they hold a hidden name or a number, `heldWords` stands in their place, so that counts stay what they are.
 */
export const wallState = (state: State, heldWords: string): RoomState => {
  const scan = scannerOf(state);
  const room = roomState(state);
  const judging = { state, looks: looksOf(scan, heldWords) };
  const isShown = (made: Made, line: Line | undefined): boolean =>
    made.line === undefined || (line !== undefined && isForRoom(line, scan));
  const clean = (text: string, line?: Line | undefined): string =>
    isReleased(scan(text), line?.heldFor) ? text : heldWords;
  const ofShown = <Part extends Made>(shelf: Shelf<Part>, cleaned: (part: Part, line: Line | undefined) => Part) =>
    kept(judging, shelf, ownLine, (part, line) => (isShown(part, line) ? cleaned(part, line) : null));
  return {
    ...room,
    line: kept(
      judging,
      room.line,
      ({ id }) => id,
      (part, line) => (line && isForRoom(line, scan) ? part : null),
    ),
    question: ofShown(room.question, (one) => one),
    suggestion: ofShown(room.suggestion, (one) => one),
    issue: ofShown(room.issue, (one, line) => ({ ...one, summary: clean(one.summary, line) })),
    diagnosis: ofShown(room.diagnosis, (one, line) => ({ ...one, text: clean(one.text, line) })),
    prescription: ofShown(room.prescription, (one, line) => ({ ...one, measure: clean(one.measure, line) })),
    appraisal: kept(
      judging,
      room.appraisal,
      () => undefined,
      ({ released, ...vote }) => ({
        ...vote,
        ...(released ? { released: { ...released, subject: clean(released.subject) } } : {}),
      }),
    ),
    decision: ofShown(room.decision, (one, line) => ({ ...one, text: clean(one.text, line) })),
  };
};
