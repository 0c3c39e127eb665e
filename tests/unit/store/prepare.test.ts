import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { applyTransactions, countRows } from '../../../renderer/store/apply.ts';
import { plainCodec as codec } from '../../../renderer/store/codec.ts';
import { type Database, openDatabase } from '../../../renderer/store/database.ts';
import { type Progress, prepareDatabase } from '../../../renderer/store/fill.ts';
import { loadAll, openPart } from '../../../renderer/store/load.ts';
import { kindNames } from '../../../shared/records/kinds.ts';
import type { State } from '../../../shared/records/state.ts';
import { histories } from '../../support/county-changes.ts';
import { aFakeMain, type FakeMain } from '../../support/fake-main.ts';

const ordered = (state: State) => kindNames.map((kind) => [kind, [...state[kind].entries()]]);

const aHistory = (main: FakeMain): void => {
  main.write([
    { kind: 'person', record: 'p2', fields: { name: '乔䶮' } },
    { kind: 'person', record: 'p1', fields: { name: '陆问舟' } },
  ]);
  main.write([{ kind: 'person', record: 'p2', fields: { phone: '13800002071' } }]);
  main.write([{ kind: 'post', record: 'o1', fields: { village: 'v1', person: 'p1', post: '书记' } }]);
};

const prepare = (database: Database, main: FakeMain, told: Progress[] = []) =>
  prepareDatabase({ database, codec, calls: main.calls, tell: (progress) => told.push(progress) }, main.size());

const contents = async (database: Database) => ordered(await openPart(codec, await loadAll().gather(database)));

const aFilled = async (main: FakeMain): Promise<Database> => {
  const database = openDatabase();
  await prepare(database, main);
  return database;
};

afterEach(async () => {
  await Dexie.delete('huizhen');
});

describe('what the console asks', () => {
  test('is what the journal says after any history of changes, in the same order (seed 20261125)', async () => {
    await fc.assert(
      fc.asyncProperty(histories, async (history) => {
        const main = aFakeMain();
        const database = openDatabase();
        for (const changes of history) {
          const { transaction, head } = main.write(changes);
          await applyTransactions(database, codec, [transaction], head);
        }
        expect(await contents(database)).toEqual(ordered(main.state));
        database.dexie.close();
        await Dexie.delete('huizhen');
      }),
      { seed: 20261125, numRuns: 40 },
    );
  });

  test('is the same whether the transactions came one by one or as one tail (seed 20261126)', async () => {
    await fc.assert(
      fc.asyncProperty(histories, async (history) => {
        const main = aFakeMain();
        main.write([{ kind: 'unit', record: 'u1', fields: { name: '云溪镇' } }]);
        const database = await aFilled(main);
        for (const changes of history) main.write(changes);
        await prepare(database, main);
        expect(await contents(database)).toEqual(ordered(main.state));
        database.dexie.close();
        await Dexie.delete('huizhen');
      }),
      { seed: 20261126, numRuns: 25 },
    );
  });
});

describe('a start', () => {
  test('reads nothing again where the database already holds what the journal says', async () => {
    const main = aFakeMain();
    aHistory(main);
    const database = await aFilled(main);
    main.asked.length = 0;
    expect(await prepare(database, main)).toBe('same');
    expect(main.asked).toEqual([]);
  });

  test('takes only the tail where the database is behind', async () => {
    const main = aFakeMain();
    aHistory(main);
    const database = await aFilled(main);
    main.write([{ kind: 'person', record: 'p3', fields: { name: '谢穗' } }]);
    main.asked.length = 0;
    expect(await prepare(database, main)).toBe('tail');
    expect(main.asked).toEqual(['tail']);
    expect(await contents(database)).toEqual(ordered(main.state));
  });

  test('fills a database that is missing, and says how far it is', async () => {
    const main = aFakeMain();
    aHistory(main);
    const told: Progress[] = [];
    const database = openDatabase();
    expect(await prepare(database, main, told)).toBe('filled');
    expect(told.at(-1)).toEqual({ done: 3, of: 3 });
    expect(await contents(database)).toEqual(ordered(main.state));
  });

  const damages: Readonly<Record<string, (database: Database) => Promise<unknown>>> = {
    'came back empty': (database) => Promise.all(kindNames.map((kind) => database.table(kind).clear())),
    'lost its mark': (database) => database.meta.clear(),
    'lost one row': (database) => database.table('person').delete('p1'),
    'is ahead of the journal': (database) =>
      database.meta.put({ key: 'applied', head: { seq: 9, hash: 'journal-9' }, next: 9 }),
    'belongs to another journal': (database) =>
      database.meta.put({ key: 'applied', head: { seq: 3, hash: 'other-3' }, next: 9 }),
  };
  for (const [damage, doDamage] of Object.entries(damages))
    test(`fills a database again that ${damage}`, async () => {
      const main = aFakeMain();
      aHistory(main);
      const database = await aFilled(main);
      await doDamage(database);
      expect(await prepare(database, main)).toBe('filled');
      expect(await contents(database)).toEqual(ordered(main.state));
    });

  test('fills a database again whose tables are not ours', async () => {
    const foreign = new Dexie('huizhen');
    foreign.version(7).stores({ person: '++number' });
    await foreign.open();
    foreign.close();
    const main = aFakeMain();
    aHistory(main);
    const database = openDatabase();
    expect(await prepare(database, main)).toBe('filled');
    expect(await contents(database)).toEqual(ordered(main.state));
  });

  test('counts a filling that broke off as none', async () => {
    const main = aFakeMain();
    aHistory(main);
    const database = openDatabase();
    const breaking = { ...main.calls, 'records/read': async () => ({ ok: false, code: 'defect' }) as const };
    const parts = { database, codec, calls: breaking, tell: () => undefined };
    await expect(prepareDatabase(parts, main.size())).rejects.toThrow('defect');
    expect(await database.meta.count()).toBe(0);
    expect(await prepare(database, main)).toBe('filled');
    expect(await countRows(database)).toBe(3);
  });
});
