import { type SinceRead, sinceNamed } from '../issue/read-since.ts';
import { villageNamesIn } from '../issue/village-names-in.ts';
import type { LineKind } from '../meeting/meeting.ts';
import { actorIn } from '../prescription/actor.ts';
import { type DueRead, dueNamed } from '../prescription/read-due.ts';
import { readOwner } from '../prescription/read-owner.ts';
import type { Day, PartialDate } from '../time/dates.ts';
import { dueDay } from '../time/deadline.ts';
import { plainText } from './find-wordings.ts';
import type { Lexicon } from './lexicon.ts';
import { type VagueWord, vagueWords } from './lit-words.ts';
import { answered, isPutOff, sourceSaid } from './said.ts';
import { inAskingOrder, type Slot } from './slots.ts';

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

const lastingAfter = /^(?:份|日|号)?(?:以来|起(?!草|诉)|开始|至今|来(?!的)|没|未|不)/;
const lastingBefore = /(?:自|从|自从|连续|近|since|for|past|last)\s*(?:the\s+)?$/i;

/** In words of what is to be done a date is a plan, unless it says since when something has lasted. */
const isLasting = (text: string, { at, words }: SinceRead): boolean =>
  /(?:以来|至今)$/.test(words) ||
  lastingAfter.test(text.slice(at + words.length)) ||
  lastingBefore.test(text.slice(0, at));

const sinceOf = (entry: Entry, text: string, on: ReadOn): SinceRead | undefined => {
  const read = sinceNamed(text, on.today, on.electedOn);
  const isPlan =
    ['prescription', 'suggestion', 'decision', 'commitment'].includes(entry.kind) ||
    (entry.kind === 'answer' && entry.asked?.includes('since') === false);
  return isPlan ? read.find((one) => isLasting(text, one)) : read[0];
};

const demanded = /要|请|须|应|建议|必须|限|力争|确保|承诺|争取|\b(?:must|should|will|shall|to be)\b/;

const missed = /应于|原定|未按|没有?按|(?:仍|还|至今|一直|迟迟|都)(?:然|旧|是)?(?:未|没)|逾期|超期|过期/;

/** A symptom seldom has a deadline: a time before which something should have been done is none to come. */
const dueOf = (entry: Entry, text: string, on: ReadOn): DueRead | undefined => {
  const { kind, asked } = entry;
  if (kind === 'answer' && asked?.includes('since') && !asked.includes('due')) return undefined;
  const due = dueNamed(text, on.today, kind === 'answer' && asked?.includes('due') === true);
  const isState = kind === 'symptom' || kind === 'cause' || kind === 'material';
  if (!due || !isState) return due;
  const clause = /[^，。；,;]*$/.exec(text.slice(0, due.at))?.[0] ?? '';
  const isDemand = due.isLimit && demanded.test(clause + text.slice(due.at, due.at + 12));
  return isDemand && !missed.test(clause + text.slice(due.at)) ? due : undefined;
};

const dueDate = (due: DueRead | undefined, today: Day): ReadDate | null => {
  const date = due && dueDay({ ...due.deadline, text: due.words }, null, today)?.date;
  return due && date !== undefined ? { from: date, doubt: due.isAbout ? 'about' : 'exact' } : null;
};

const whoOf = (entry: Entry, text: string): string | undefined => {
  if (entry.kind === 'answer')
    return isPutOff(text) ? undefined : (answered('who', text) ?? (actorIn(text) || undefined));
  const { person, leadUnit } = readOwner(text);
  return person ?? leadUnit;
};

const villageOf = (entry: Entry, text: string, on: ReadOn): string | undefined => {
  const named = villageNamesIn(text, on.villages)[0];
  if (named !== undefined) return named;
  if (entry.kind !== 'answer' || !entry.asked?.includes('village')) return entry.village ?? undefined;
  return /(?:就是|是|就)?(?:我们|本|这个|咱们)(?:村|社区)/.exec(text)?.[0];
};

const saidIn = (
  entry: Entry,
  text: string,
  on: ReadOn,
  times: { readonly since: SinceRead | undefined; readonly due: DueRead | undefined },
): Reading['said'] => {
  const said: Readonly<Record<Slot, string | undefined>> = {
    village: villageOf(entry, text, on),
    since: times.since?.words,
    who: whoOf(entry, text),
    amount: entry.kind === 'answer' ? answered('amount', text) : undefined,
    source: sourceSaid(text, on.lexicon) ?? (entry.kind === 'answer' ? answered('source', text) : undefined),
    due: times.due?.words,
  };
  return Object.fromEntries(Object.entries(said).filter(([, words]) => words !== undefined));
};

/** Slots that a text can fill and still leave vague: 柳湾村和个别村, 由镇党委牵头、有关部门配合. */
const staysVague: readonly Slot[] = ['village', 'who', 'amount'];

/**
 * Reads a line while it is typed. A symptom owes village and since, a prescription who and due, an answer what its question
 * asked; any other slot is asked only where the words leave it vague. Never fails, whatever the text is.
 */
export const readEntry = (entry: Entry, on: ReadOn): Reading => {
  const text = plainText(entry.text);
  const since = sinceOf(entry, text, on);
  const due = dueOf(entry, text, on);
  const dueOn = dueDate(due, on.today);
  const said = saidIn(entry, text, on, { since, due: dueOn ? due : undefined });
  const owesDate = owed(entry).includes('due') && dueOn === null;
  const lit = entry.kind === 'question' ? [] : vagueWords(text, { kind: entry.kind, owesDate }, on);
  const vague = lit
    .filter((word) => staysVague.includes(word.slot) || !(word.slot in said))
    .map((word) => ({ ...word, text: entry.text.slice(word.at, word.at + word.text.length) }));
  const ask = inAskingOrder([...owed(entry).filter((one) => !(one in said)), ...vague.map((word) => word.slot)]);
  return {
    ask,
    since: since ? { from: since.from, doubt: since.doubt } : null,
    due: dueOn,
    vague,
    said: Object.fromEntries(Object.entries(said).filter(([one]) => vague.every((word) => word.slot !== one))),
  };
};
