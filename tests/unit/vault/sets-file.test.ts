import { describe, expect, test } from 'vitest';
import { argumentsForSet, folderOfSet, setAsked } from '../../../electron/sets/sets-file.ts';
import type { DataSet } from '../../../shared/sets/data-set.ts';

const sets: readonly DataSet[] = [
  { id: 'own', name: '青禾县', colour: 'ink' },
  { id: 'a1b2', name: '练习用', colour: 'blue' },
];

describe('a start with several sets of records', () => {
  test('opens the one that it was asked for, and none that nobody made', () => {
    const asked = ['--set=a1b2', '--set=../../etc', '--other'].map(
      (argument) => setAsked(['huizhen', argument], sets)?.id,
    );
    expect(asked).toEqual(['a1b2', undefined, undefined]);
  });

  test('leaves a rehearsal and the set before behind when it changes to another', () => {
    const before = ['huizhen', '.', '--set=own', '--rehearsal=m1', '--log-level=3'];
    expect(argumentsForSet(before, 'a1b2')).toEqual(['.', '--log-level=3', '--set=a1b2']);
  });

  test('keeps the first one where it always lay, and each other in a folder of its own', () => {
    expect(['own', 'a1b2'].map((id) => folderOfSet('/data', id))).toEqual(['/data', '/data/sets/a1b2']);
  });
});
