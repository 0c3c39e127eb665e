import { describe, expect, test } from 'vitest';
import { isInstalled } from '../../../../build/setup/packages.mjs';

const lock = JSON.stringify({
  packages: {
    '': { name: 'huizhen' },
    'node_modules/zod': { version: '4.6.7' },
    'node_modules/only-on-windows': { version: '1.0.0', optional: true },
  },
});
const listOf = (packages: object): string => JSON.stringify({ packages });

describe('packages that somebody installed by hand', () => {
  test('are taken as they are when each has the version of the lock file', () => {
    expect(isInstalled(lock, listOf({ 'node_modules/zod': { version: '4.6.7' } }))).toBe(true);
  });

  test('are installed again when one has another version or is missing', () => {
    expect(isInstalled(lock, listOf({ 'node_modules/zod': { version: '4.6.6' } }))).toBe(false);
    expect(isInstalled(lock, listOf({}))).toBe(false);
  });
});
