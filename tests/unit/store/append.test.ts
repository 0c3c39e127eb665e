import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, describe, expect, test } from 'vitest';
import { createDeeds, type Deeds } from '../../../renderer/store/append.ts';
import { plainCodec } from '../../../renderer/store/codec.ts';
import { openDatabase } from '../../../renderer/store/database.ts';
import { createRecords } from '../../../renderer/store/records.ts';
import { aFakeMain, type FakeMain } from '../../support/fake-main.ts';

const label = { key: 'x' };
const aPerson = (id: string, name: string) => [{ kind: 'person', record: id, fields: { name } }];

type Timers = { readonly wait: (ms: number) => Promise<void>; readonly pass: (ms: number) => void };

/** Time that passes only when the test says so. */
const timers = (): Timers => {
  const waiting: { ms: number; resolve: () => void }[] = [];
  return {
    wait: (ms) => new Promise((resolve) => waiting.push({ ms, resolve })),
    pass: (ms) => {
      const due = waiting.filter((one) => one.ms <= ms);
      for (const one of due) {
        waiting.splice(waiting.indexOf(one), 1);
        one.resolve();
      }
    },
  };
};

const aConsole = (main: FakeMain, time: Timers = timers()) => {
  const database = openDatabase();
  const counter = { id: 0 };
  const newId = (): string => {
    counter.id += 1;
    return `wish${counter.id}`;
  };
  const records = createRecords({ database, codec: plainCodec, calls: main.calls, rest: async () => undefined });
  const deeds = createDeeds({
    records,
    calls: main.calls,
    who: () => '许砚秋',
    newId,
    wait: time.wait,
  });
  return { database, records, deeds, time };
};

const until = (deeds: Deeds, isTrue: () => boolean): Promise<void> =>
  new Promise((resolve) => {
    const look = (): void => {
      if (isTrue()) resolve();
    };
    deeds.saved.watch(look);
    look();
  });

afterEach(async () => {
  await Dexie.delete('huizhen');
});

describe('saving', () => {
  test('is said only after the receipt, with the time of the receipt', async () => {
    const { deeds } = aConsole(aFakeMain());
    const written = deeds.append(label, aPerson('p1', '周禾'));
    expect(deeds.saved.get()).toMatchObject({ at: null, waiting: 1 });
    await written;
    expect(deeds.saved.get()).toEqual({ at: '2026-11-25T09:14:30', seq: 1, waiting: 0, isSlow: false, trouble: null });
  });

  test('is told to be under way once a receipt takes longer than 300 ms', async () => {
    const main = aFakeMain();
    main.failNext('disk-full');
    const { deeds, time } = aConsole(main);
    const written = deeds.append(label, aPerson('p1', '周禾'));
    await until(deeds, () => deeds.saved.get().trouble !== null);
    time.pass(300);
    await until(deeds, () => deeds.saved.get().isSlow);
    time.pass(1000);
    await written;
    expect(deeds.saved.get().isSlow).toBe(false);
  });

  test('on a full disk keeps what waits, says how many, and sends the same wishes again in their order', async () => {
    const main = aFakeMain();
    main.failNext('disk-full');
    const { deeds, time } = aConsole(main);
    const written = [deeds.append(label, aPerson('p1', '周禾')), deeds.append(label, aPerson('p2', '谢穗'))];
    await until(deeds, () => deeds.saved.get().trouble === 'disk-full');
    expect(deeds.saved.get().waiting).toBe(2);
    time.pass(1000);
    await Promise.all(written);
    expect(main.asked).toEqual(['wish1', 'wish1', 'wish2']);
    expect(deeds.saved.get()).toMatchObject({ waiting: 0, trouble: null });
  });

  test('gives a refusal back to who asked and goes on with the next', async () => {
    const main = aFakeMain();
    main.failNext('misfit');
    const { deeds } = aConsole(main);
    const first = deeds.append(label, aPerson('p1', '周禾'));
    const second = deeds.append(label, aPerson('p2', '谢穗'));
    expect(await first).toEqual({ ok: false, code: 'misfit' });
    expect((await second).ok).toBe(true);
    expect([...main.state.person.keys()]).toEqual(['p2']);
  });

  test('takes over what main wrote by itself in between', async () => {
    const main = aFakeMain();
    const { deeds, database, records } = aConsole(main);
    main.write(aPerson('p1', '周禾'));
    await deeds.append(label, aPerson('p2', '谢穗'));
    await records.written();
    expect(await database.table('person').count()).toBe(2);
  });
});
