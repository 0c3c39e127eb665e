import { describe, expect, test } from 'vitest';
import {
  type Attached,
  describeDisplays,
  findRemembered,
  isReachable,
  remembered,
} from '../../../electron/windows/displays.ts';

const aDisplay = (given: Partial<Attached> = {}): Attached => ({
  id: 1,
  label: 'EPSON EB',
  bounds: { x: 0, y: 0, width: 1920, height: 1080 },
  ...given,
});
const projector = aDisplay({ id: 2, bounds: { x: 1920, y: 0, width: 1920, height: 1080 } });

describe('the projector', () => {
  test('is found again by its id', () => {
    expect(findRemembered(remembered(projector), [aDisplay(), projector])).toBe(projector);
  });

  test('is found again in another socket, by its name and size', () => {
    const moved = { ...projector, id: 9 };
    const laptop = aDisplay({ label: 'Built-in' });
    expect(findRemembered(remembered(projector), [laptop, moved])).toBe(moved);
  });

  test('is not guessed at between two that are alike', () => {
    expect(
      findRemembered(remembered(projector), [
        { ...projector, id: 8 },
        { ...projector, id: 9 },
      ]),
    ).toBeNull();
  });

  test('is not found by size alone where it has no name', () => {
    const nameless = { ...projector, label: '' };
    expect(findRemembered(remembered(nameless), [{ ...nameless, id: 9 }])).toBeNull();
  });

  test('is shown to the clerk by number where it has no name, and the console display is marked', () => {
    const shown = describeDisplays([aDisplay({ label: '' }), projector], 1);
    expect(shown.map(({ label, hasConsole }) => [label, hasConsole])).toEqual([
      ['1', true],
      ['EPSON EB', false],
    ]);
  });
});

describe('the place of the console', () => {
  test('is used again while it can be reached', () => {
    expect(isReachable({ x: 1800, y: 500, width: 1366, height: 768 }, [aDisplay()])).toBe(true);
  });

  test('is given up when its display is gone', () => {
    expect(isReachable({ x: 2000, y: 100, width: 1366, height: 768 }, [aDisplay()])).toBe(false);
  });
});
