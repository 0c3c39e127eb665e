import { describe, expect, test } from 'vitest';
import { addTallies, lastLine, tallyOf } from '../../../build/tally.ts';

const tests = (...states: string[]) => states.map((status) => ({ status }));

describe('the last line of npm test', () => {
  test('counts each test of each file', () => {
    const files = [
      { name: 'a', status: 'passed', assertionResults: tests('passed', 'passed') },
      { name: 'b', status: 'failed', assertionResults: tests('passed', 'failed') },
    ];
    expect(lastLine(tallyOf(files))).toBe('3 passed, 1 failed');
  });

  test('counts a file that could not even be read as one failure', () => {
    expect(tallyOf([{ name: 'a', status: 'failed', assertionResults: [] }])).toEqual({ passed: 0, failed: 1 });
  });

  test('adds up what was run one after the other', () => {
    const sum = addTallies([
      { passed: 2, failed: 0 },
      { passed: 1, failed: 3 },
    ]);
    expect(sum).toEqual({ passed: 3, failed: 3 });
  });
});
