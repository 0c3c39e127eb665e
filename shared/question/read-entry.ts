import { readSince } from '../issue/read-since.ts';
import type { LineKind } from '../meeting/meeting.ts';
import { readDue } from '../prescription/read-due.ts';
import { readOwner } from '../prescription/read-owner.ts';
import type { Day, PartialDate } from '../time/dates.ts';
import { dueDay } from '../time/deadline.ts';
import { type Found, plainText, wordingsIn } from './find-wordings.ts';
import type { Lexicon } from './lexicon.ts';
import { inAskingOrder, type Slot, slot } from './slots.ts';

/** A line as it is typed: `village` is the name of the one on the agenda, `asked` what the question asked that it answers. */
export type Entry = {
  readonly kind: LineKind;
  readonly text: string;
  readonly village: string | null;
  readonly asked?: readonly Slot[] | undefined;
};

/** What a line is read against: the day, the village's election where it is on file, the names of the villages, the words. */
export type ReadOn = {
  readonly today: Day;
  readonly electedOn?: PartialDate | undefined;
  readonly villages: readonly string[];
  readonly lexicon: Lexicon;
};

/** A time as it was read from words. */
export type ReadDate = { readonly from: PartialDate; readonly doubt: 'exact' | 'about' | 'event' };

/** Words that light up, in text order and without overlap. */
export type VagueWord = { readonly at: number; readonly text: string; readonly slot: Slot };

/** What a line says and what it leaves open: the slots to ask for in their order, its times, its vague words. */
export type Reading = {
  readonly ask: readonly Slot[];
  readonly since: ReadDate | null;
  readonly due: ReadDate | null;
  readonly vague: readonly VagueWord[];
  readonly said: Readonly<Partial<Record<Slot, string>>>;
};

const owed = ({ kind, asked }: Entry): readonly Slot[] => {
  if (kind === 'symptom') return ['village', 'since'];
  if (kind === 'prescription') return ['who', 'due'];
  return kind === 'answer' ? (asked ?? []) : [];
};

const end = ({ at, text }: Found): number => at + text.length;
const doOverlap = (one: Found, other: Found): boolean => one.at < end(other) && other.at < end(one);

const lightable = (text: string, lexicon: Lexicon): readonly VagueWord[] => {
  const traps = wordingsIn(text, 'never', lexicon);
  const found = slot.options.flatMap((one) => wordingsIn(text, one, lexicon).map((word) => ({ ...word, slot: one })));
  const free = found.filter(
    (word) => !traps.some((trap) => doOverlap(trap, word) && trap.text.length >= word.text.length),
  );
  return free
    .filter((word) => !free.some((other) => doOverlap(other, word) && other.text.length > word.text.length))
    .toSorted((one, other) => one.at - other.at)
    .filter((word, index, all) => !all.slice(0, index).some((other) => doOverlap(other, word)));
};

const dueOf = ({ kind, text }: Entry, today: Day): ReadDate | null => {
  if (kind === 'symptom' || kind === 'cause') return null;
  const date = dueDay(readDue(text, today), null, today)?.date;
  return date === undefined ? null : { from: date, doubt: 'exact' };
};

/**
 * Reads a line while it is typed. A symptom owes village and since, a prescription who and due, an answer what its question
 * asked; any other slot is asked only where the words leave it vague. Never fails, whatever the text is.
 */
export const readEntry = (entry: Entry, on: ReadOn): Reading => {
  const text = plainText(entry.text);
  const read = readSince(text, on.today, on.electedOn);
  const since = read.from === null ? null : { from: read.from, doubt: read.doubt };
  const due = dueOf(entry, on.today);
  const owner = readOwner(text);
  const words = lightable(text, on.lexicon);
  const named = on.villages.find((name) => text.includes(name));
  const village = words.some((word) => word.slot === 'village') ? undefined : (named ?? entry.village ?? undefined);
  const who = owner.person ?? owner.leadUnit;
  const said = {
    ...(village === undefined ? {} : { village }),
    ...(since === null ? {} : { since: read.text }),
    ...(who === undefined ? {} : { who }),
    ...(due === null ? {} : { due: due.from }),
  };
  const vague = words.filter((word) => !(word.slot in said));
  const ask = inAskingOrder([...owed(entry).filter((one) => !(one in said)), ...vague.map((word) => word.slot)]);
  return { ask, since, due, vague, said };
};
