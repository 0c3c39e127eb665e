import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keepEqual } from '../../../renderer/ui/wall/keep-equal.ts';

const chain = [
  { kind: 'symptom', text: '后备力量无人在册', slots: [] },
  { kind: 'cause', text: '只登记不培养', slots: ['由谁'] },
];

describe('what the wall says again', () => {
  test('is the very part of before, and only what it says anew is another', () => {
    const before = { head: { title: '柳湾村' }, chain };
    const next = keepEqual(before, {
      head: { title: '柳湾村' },
      chain: [{ ...chain[0] }, { ...chain[1], text: '没有人带' }],
    });
    expect([next.head === before.head, next.chain[0] === chain[0], next.chain[1] === chain[1]]).toEqual([
      true,
      true,
      false,
    ]);
    expect(next.chain[1]).toEqual({ kind: 'cause', text: '没有人带', slots: ['由谁'] });
  });

  test('is never anything else than what was sent, whatever stood there before', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (before, next) => {
        expect(keepEqual(before, next)).toEqual(next);
      }),
    );
  });

  test('is all of it where nothing is new', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(keepEqual(value, structuredClone(value))).toBe(value);
      }),
    );
  });
});
