import { describe, expect, test } from 'vitest';
import { plainCodec, sealedCodec } from '../../../renderer/store/codec.ts';

const record = { id: 'p1', name: '王守拙䶮', phone: '13800000000' };
const bodyKey = Buffer.alloc(32, 3).toString('base64url');
const holds = (body: Uint8Array, text: string): boolean => Buffer.from(body).includes(Buffer.from(text, 'utf8'));

describe('the body of a record in the database', () => {
  test('is the record again for the key that sealed it', async () => {
    const codec = await sealedCodec(bodyKey);
    const again = await sealedCodec(bodyKey);
    expect(await again.open(await codec.seal(record))).toEqual(record);
  });

  test('tells nobody else what it says; laid open it would', async () => {
    const sealed = await (await sealedCodec(bodyKey)).seal(record);
    const open = await plainCodec.seal(record);
    expect([holds(sealed, '王守拙'), holds(sealed, '13800000000'), holds(open, '王守拙')]).toEqual([
      false,
      false,
      true,
    ]);
  });

  test('is no record for another key, nor after one bit was turned', async () => {
    const codec = await sealedCodec(bodyKey);
    const body = await codec.seal(record);
    const other = await sealedCodec(Buffer.alloc(32, 4).toString('base64url'));
    await expect(other.open(body)).rejects.toThrow();
    body[20] = (body[20] ?? 0) ^ 1;
    await expect(codec.open(body)).rejects.toThrow();
  });
});
