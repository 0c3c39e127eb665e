import { describe, expect, test } from 'vitest';
import { whileHeard } from '../../../renderer/store/heard.ts';

describe('a database that is opened', () => {
  test('is waited for as long as it is heard of', async () => {
    expect(await whileHeard(1000, async () => 'same')).toBe('same');
  });

  test('is given up once nothing is heard of it', async () => {
    await expect(whileHeard(20, () => new Promise(() => undefined))).rejects.toThrow('said nothing for 20 ms');
  });

  test('says itself why it cannot be opened', async () => {
    await expect(whileHeard(1000, () => Promise.reject(new Error('no backing store')))).rejects.toThrow('backing');
  });
});
