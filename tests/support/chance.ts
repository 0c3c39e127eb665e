/** Chance that can be repeated: the same seed gives the same numbers (mulberry32). */
export type Chance = {
  /** A whole number from `from` to `to`, both among them. */
  readonly between: (from: number, to: number) => number;
  readonly oneOf: <T>(choices: readonly [T, ...T[]]) => T;
  readonly shuffled: <T>(list: readonly T[]) => readonly T[];
};

export const chanceOf = (seed: number): Chance => {
  const at = { now: seed >>> 0 };
  const next = (): number => {
    at.now = (at.now + 0x6d2b79f5) >>> 0;
    const first = Math.imul(at.now ^ (at.now >>> 15), at.now | 1);
    const second = first ^ (first + Math.imul(first ^ (first >>> 7), first | 61));
    return ((second ^ (second >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return {
    between,
    oneOf: (choices) => choices[between(0, choices.length - 1)] ?? choices[0],
    shuffled: (list) =>
      list
        .map((one) => ({ one, by: next() }))
        .sort((a, b) => a.by - b.by)
        .map(({ one }) => one),
  };
};
