import { describe, expect, test } from 'vitest';
import { compositionGuard } from '../../../../renderer/console/meeting/composition-guard.ts';

const enter = (
  different: { readonly isComposing?: boolean; readonly keyCode?: number; readonly timeStamp?: number } = {},
) => ({
  isComposing: false,
  keyCode: 13,
  timeStamp: 1000,
  ...different,
});

describe('the Enter of an input method', () => {
  test('sends nothing while a candidate is being chosen', () => {
    expect(compositionGuard().isTaken(enter({ isComposing: true }))).toBe(true);
    expect(compositionGuard().isTaken(enter({ keyCode: 229 }))).toBe(true);
  });

  test('sends nothing where the composition ended just before, with the same key', () => {
    const guard = compositionGuard();
    guard.noteEnd(1000);
    expect(guard.isTaken(enter({ timeStamp: 1000 }))).toBe(true);
    expect(guard.isTaken(enter({ timeStamp: 1012 }))).toBe(true);
  });

  test('is over with the next key that a person presses', () => {
    const guard = compositionGuard();
    guard.noteEnd(1000);
    expect(guard.isTaken(enter({ timeStamp: 1090 }))).toBe(false);
  });

  test('is over as soon as its key comes up', () => {
    const guard = compositionGuard();
    guard.noteEnd(1000);
    guard.noteUp();
    expect(guard.isTaken(enter({ timeStamp: 1005 }))).toBe(false);
  });

  test('does not stand in the way of a plain Enter', () => {
    expect(compositionGuard().isTaken(enter())).toBe(false);
  });
});
