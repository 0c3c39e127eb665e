/** What the clerk has asked of the wall and is not read back yet: black or not (null = nothing), and how many presses are under way. */
export type Blanking = { readonly wanted: boolean | null; readonly underWay: number };

/** Nothing is asked: what is recorded counts. */
export const asRecorded: Blanking = { wanted: null, underWay: 0 };

/** What the bar shows: what was asked last, else what is recorded. */
export const shownAs = ({ wanted }: Blanking, recorded: boolean): boolean => wanted ?? recorded;

/** The second of two quick presses means the opposite of the first, whether or not that is recorded and read again yet. */
export const pressed = (held: Blanking, recorded: boolean): Blanking => ({
  wanted: !shownAs(held, recorded),
  underWay: held.underWay + 1,
});

/**
 * A press was answered. Where the disk refuses, the main process keeps black what was asked to be black, and shows what is recorded
 * otherwise: only then the wish is dropped.
 */
export const answered = (held: Blanking, asked: boolean, isOk: boolean): Blanking => ({
  wanted: isOk || asked ? held.wanted : null,
  underWay: held.underWay - 1,
});

/** While a press is under way, what is read may be what an earlier press left: equal by chance, and about to change. */
export const readBack = (held: Blanking, recorded: boolean): Blanking =>
  held.underWay === 0 && held.wanted === recorded ? asRecorded : held;
