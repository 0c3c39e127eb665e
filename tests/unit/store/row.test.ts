import { describe, expect, test } from 'vitest';
import { plainCodec } from '../../../renderer/store/codec.ts';
import { keysOf, rowOf } from '../../../renderer/store/row.ts';
import { kindNames, kinds } from '../../../shared/records/kinds.ts';

const mark = '陆问舟';
const isKey = (name: string): boolean =>
  keysOf.person.includes(name) || name === 'id' || name === 'n' || name === 'body';

describe('a row of the database', () => {
  test('gives back the record that was laid into it, rare characters included', async () => {
    const record = { id: 'p1', name: '乔䶮㛃', birth: '1985-06' };
    const row = await rowOf(plainCodec, 'person', record, 0);
    expect(await plainCodec.open(row.body)).toEqual(record);
  });

  test('shows beside its body only ids, dates and states, never a field that can hold a name', async () => {
    const readable = new Set(['date', 'state']);
    const names = kindNames.flatMap((kind) => keysOf[kind].filter((key) => !readable.has(key)));
    const schemas = kindNames.flatMap((kind) =>
      keysOf[kind]
        .filter((key) => !readable.has(key))
        .map((key) => Reflect.get(kinds[kind].schema.shape, key).safeParse(mark).success),
    );
    expect(names.length).toBeGreaterThan(10);
    expect(schemas).not.toContain(true);
  });

  test('of a person whose every field bears a name shows the name nowhere but in the body', async () => {
    const fields = Object.keys(kinds.person.schema.shape).map((field) => [field, mark]);
    const { body, ...keys } = await rowOf(plainCodec, 'person', { ...Object.fromEntries(fields), id: 'p1' }, 0);
    expect(Object.keys(keys).filter((key) => !isKey(key))).toEqual([]);
    expect(JSON.stringify(keys)).not.toContain(mark);
    expect(new TextDecoder().decode(body)).toContain(mark);
  });
});
