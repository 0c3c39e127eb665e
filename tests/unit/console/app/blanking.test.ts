import { describe, expect, test } from 'vitest';
import {
  answered,
  asRecorded,
  type Blanking,
  pressed,
  readBack,
  shownAs,
} from '../../../../renderer/console/app/blanking.ts';

/** Presses the key so often, with nothing recorded in between. */
const presses = (count: number, recorded = false): Blanking =>
  Array.from({ length: count }).reduce<Blanking>((held) => pressed(held, recorded), asRecorded);

describe('the key that blanks the wall', () => {
  test('pressed twice in a breath, shows the wall again, though nothing is recorded yet', () => {
    expect([1, 2, 3, 4].map((count) => shownAs(presses(count), false))).toEqual([true, false, true, false]);
  });

  test('counts from what is recorded: of a black wall the first press shows it', () => {
    expect(shownAs(presses(1, true), true)).toBe(false);
  });

  test('is not taken back by a record that an earlier press has left', () => {
    const twice = presses(2);
    expect(readBack(twice, false)).toBe(twice);
    const once = answered(twice, true, true);
    expect(shownAs(readBack(once, true), true)).toBe(false);
  });

  test('follows the records again as soon as they say what was asked', () => {
    const held = answered(presses(1), true, true);
    expect(readBack(held, true)).toBe(asRecorded);
    expect(readBack(held, false)).toBe(held);
  });

  test('leaves the wall black where the disk refuses, and shows what is recorded where it was to be shown', () => {
    expect(shownAs(answered(presses(1), true, false), false)).toBe(true);
    expect(shownAs(answered(presses(1, true), false, false), true)).toBe(true);
  });
});
