import { type Chance, chanceOf } from '../../tests/support/chance.ts';

/** How a bar is asked: the short run of every test, or the whole; `seed` repeats a run. */
export type Asked = { readonly isQuick: boolean; readonly seed: number; readonly say: (line: string) => void };

/** What happened to the trials of a bar. `lost` counts whatever a county would have lost, or would wrongly have believed. */
export type Counts = { readonly trials: number; readonly lost: number; readonly failedStarts: number };

/** The same trials with the guard taken away: it has to lose something, or to fail, else the bar sees nothing. */
export type Control = { readonly trials: number; readonly lost: number; readonly failed: boolean };

/** What a bar found. `wrong` = sentences on what was not as it must be; `seen` = figures worth a line below the table. */
export type Found = Counts & {
  readonly control: Control;
  readonly wrong: readonly string[];
  readonly seen: readonly string[];
};

/** One promise of the house under attack. */
export type Bar = {
  readonly id: string;
  readonly what: string;
  readonly run: (asked: Asked) => Promise<Found>;
};

/** A bar as it is written to out/faults.json. */
export type BarReport = Counts & {
  readonly id: string;
  readonly what: string;
  readonly control: Control;
  readonly ok: boolean;
};

/** Whether a bar held: nothing lost, every start good, nothing wrong, and its control shows that it would have seen it. */
export const isHeld = ({ trials, lost, failedStarts, wrong, control }: Found): boolean =>
  trials > 0 &&
  lost === 0 &&
  failedStarts === 0 &&
  wrong.length === 0 &&
  control.trials > 0 &&
  (control.lost > 0 || control.failed);

/** Counts while trials run. */
export type Tally = {
  readonly trial: () => void;
  readonly lose: (count: number, sentence: string) => void;
  readonly failStart: (sentence: string) => void;
  readonly wrong: (sentence: string) => void;
  readonly counts: () => Counts;
  readonly sentences: () => readonly string[];
};

/** Only the first of many like sentences is read by anybody. */
const mostSentences = 12;

/** A tally in which nothing was counted yet. */
export const createTally = (): Tally => {
  const counted = { trials: 0, lost: 0, failedStarts: 0 };
  const sentences: string[] = [];
  const wrong = (sentence: string): void => {
    if (sentences.length < mostSentences) sentences.push(sentence);
  };
  return {
    trial: () => {
      counted.trials += 1;
    },
    lose: (count, sentence) => {
      counted.lost += count;
      if (count > 0) wrong(sentence);
    },
    failStart: (sentence) => {
      counted.failedStarts += 1;
      wrong(sentence);
    },
    wrong,
    counts: () => ({ ...counted }),
    sentences: () => sentences,
  };
};

/** What a bar found, from the tally of its trials and that of its control. */
export const foundOf = (ours: Tally, control: Tally, seen: readonly string[] = []): Found => {
  const { trials, lost, failedStarts } = control.counts();
  const failed = failedStarts > 0 || (lost === 0 && control.sentences().length > 0);
  return { ...ours.counts(), wrong: ours.sentences(), seen, control: { trials, lost, failed } };
};

/** The chance of one bar: bars do not draw from one another, so that one of them can be repeated alone. */
export const chanceFor = ({ seed }: Asked, id: string): Chance =>
  chanceOf([...id].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) >>> 0, seed));

/** What an error says, in one line. */
export const sayOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n').slice(0, 3).join(' ').slice(0, 400);

/** The middle of some numbers; 0 of none. */
export const middleOf = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
