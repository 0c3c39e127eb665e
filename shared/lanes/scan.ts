import { emptiedAtLock } from '../records/remembered.ts';
import { having, type State } from '../records/state.ts';

/** A word in a text that must not be on the wall unasked: where it stands (in UTF-16 units), and what it is. */
export type Hit = {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly kind: 'person' | 'phone' | 'id-number';
};

/** Full-width digits, letters and blanks become half-width, one for one: positions stay those of the text as typed. */
const fold = (text: string): string =>
  text
    .replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00A0\u2000-\u200B\t]/g, ' ');

const escaped = (character: string): string => character.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** People who read a number aloud, or hide it from a filter, put blanks and dashes between the digits. */
const gap = '[ \\-\\u2010-\\u2015.·]{0,2}';
const mobile = new RegExp(`(?<!\\d)1${gap}[3-9](?:${gap}\\d){9}(?!\\d)`, 'g');
const landline = /(?<!\d)0\d{2,3}[ \-\u2010-\u2015)]{0,2}\d{7,8}(?!\d)/g;
// Places 7 to 14 are the day of birth: its century keeps rows of figures from being taken for an ID number (GB 11643).
const idNumber = new RegExp(
  `(?<!\\d)[1-9](?:${gap}\\d){5}${gap}(?:1${gap}[89]|2${gap}0)(?:${gap}\\d){9}${gap}[\\dXx](?![\\dXx])`,
  'g',
);
const oldIdNumber = /(?<!\d)[1-9]\d{14}(?!\d)/g;

type Pattern = { readonly kind: Hit['kind']; readonly pattern: RegExp };

const numbers: readonly Pattern[] = [
  { kind: 'id-number', pattern: idNumber },
  { kind: 'id-number', pattern: oldIdNumber },
  { kind: 'phone', pattern: mobile },
  { kind: 'phone', pattern: landline },
];

const hitsOf = (text: string, patterns: readonly Pattern[]): readonly Hit[] => {
  const folded = fold(text);
  const hits = patterns.flatMap(({ kind, pattern }) =>
    [...folded.matchAll(pattern)].map((match) => {
      const to = match.index + match[0].length;
      return { from: match.index, to, text: text.slice(match.index, to), kind };
    }),
  );
  const isInside = (hit: Hit): boolean =>
    hits.some(
      (other) =>
        other !== hit && other.from <= hit.from && other.to >= hit.to && other.to - other.from > hit.to - hit.from,
    );
  return hits.filter((hit) => !isInside(hit)).sort((one, other) => one.from - other.from);
};

type Named = { readonly name: string };

const hiddenSpeakers = (state: State): readonly Named[] =>
  having(state, 'line', 'hidden', 'yes').flatMap(({ speaker }) => (speaker && state.participant.get(speaker)) || []);

const unnamed = (state: State): readonly Named[] => having(state, 'participant', 'unnamed', 'yes');

const namesOf = (hidden: readonly Named[]): ReadonlySet<string> =>
  new Set(hidden.map(({ name }) => name.replace(/\s/g, '')).filter((name) => [...name].length > 1));

/**
 * The names that must not be spoken on the wall: of participants without a public name, of people's representatives, and
 * of whoever spoke a line under the promise to stay hidden (docs/rules.md 3.6). A name of one character is no name.
 */
export const hiddenNames = (state: State): ReadonlySet<string> =>
  namesOf([...unnamed(state), ...hiddenSpeakers(state)]);

const namePattern = (names: ReadonlySet<string>): readonly Pattern[] => {
  const spaced = [...names].map((name) => [...name].map(escaped).join('[ ·]*'));
  return spaced.length === 0 ? [] : [{ kind: 'person', pattern: new RegExp(spaced.join('|'), 'gi') }];
};

type Scan = (text: string) => readonly Hit[];

const textsKept = 20_000;

/** A text hides the same words until the names change: it is searched once, since the wall asks for every text of the county. */
const remembering = (scan: Scan, known = new Map<string, readonly Hit[]>()): Scan => {
  return (text) => {
    const before = known.get(text);
    if (before) return before;
    if (known.size >= textsKept) known.clear();
    const hits = scan(text);
    known.set(text, hits);
    return hits;
  };
};

const withNumbers = new Map<string, readonly Hit[]>();
emptiedAtLock(() => withNumbers.clear());

/** Phone and ID numbers in a text, full-width digits and blanks between the digits included. */
export const scanNumbers: Scan = remembering((text) => hitsOf(text, numbers), withNumbers);

const scanners = new Map<string, Scan>();
emptiedAtLock(() => scanners.clear());

const scannerFor = (names: ReadonlySet<string>): Scan => {
  const key = JSON.stringify([...names]);
  const known = scanners.get(key);
  if (known) return known;
  scanners.clear();
  const patterns = [...numbers, ...namePattern(names)];
  const scan = remembering((text) => hitsOf(text, patterns));
  scanners.set(key, scan);
  return scan;
};

type Gathered = { readonly speakers: readonly Named[]; readonly scan: Scan };

/** By the list of those without a public name, which is replaced whenever one of them changes. */
const gathered = new WeakMap<readonly Named[], Gathered>();

/** A scanner for many texts of one state: the names are gathered once, and equal names share what was searched already. */
export const scannerOf = (state: State): Scan => {
  const [always, speakers] = [unnamed(state), hiddenSpeakers(state)];
  const known = gathered.get(always);
  const isKnown = known?.speakers.length === speakers.length && speakers.every((one, at) => one === known.speakers[at]);
  if (known && isKnown) return known.scan;
  const scan = scannerFor(namesOf([...always, ...speakers]));
  gathered.set(always, { speakers, scan });
  return scan;
};

/** What in a text must be held until a person releases it: hidden persons, phone and ID numbers, in order of place. */
export const scanForRoom = (text: string, state: State): readonly Hit[] => scannerOf(state)(text);
