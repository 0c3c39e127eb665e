import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { jsonValue } from '../../../shared/journal/json-value.ts';

describe('a value of a change', () => {
  const values: readonly unknown[] = [
    null,
    '䶮',
    0.5,
    true,
    [],
    ['一', [2, null]],
    {},
    { from: '2026-04', words: ['四月'], deep: { isRough: false } },
    undefined,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    1n,
    new Date(0),
    new Map(),
    () => null,
    [undefined],
    { until: undefined },
    { deep: { at: new Date(0) } },
  ];

  test.each(values.map((value, at) => [at, value] as const))('is taken or refused as JSON is (%i)', (_, value) => {
    expect(jsonValue.safeParse(value).success).toBe(z.json().safeParse(value).success);
  });
});
