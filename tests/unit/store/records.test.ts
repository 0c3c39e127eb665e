import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { plainCodec as codec } from '../../../renderer/store/codec.ts';
import { openDatabase } from '../../../renderer/store/database.ts';
import { type Load, loadAll, loadMeeting, loadVillage, openPart } from '../../../renderer/store/load.ts';
import { createRecords } from '../../../renderer/store/records.ts';
import type { Change } from '../../../shared/journal/change.ts';
import { kindNames } from '../../../shared/records/kinds.ts';
import type { State } from '../../../shared/records/state.ts';
import { histories } from '../../support/county-changes.ts';
import { aFakeMain, type FakeMain } from '../../support/fake-main.ts';

const ordered = (state: State) => kindNames.map((kind) => [kind, [...state[kind].entries()]]);

/** A console whose database takes in what was saved only when the test lets it. */
const aConsole = (main: FakeMain) => {
  const database = openDatabase();
  const gate: { open: () => void; wait: Promise<void> } = { open: () => undefined, wait: Promise.resolve() };
  const hold = (): void => {
    gate.wait = new Promise((resolve) => {
      gate.open = resolve;
    });
  };
  const records = createRecords({ database, codec, calls: main.calls, rest: () => gate.wait });
  return { database, records, hold, release: () => gate.open() };
};

type Records = ReturnType<typeof aConsole>['records'];

/** What a screen that watches a part sees, as soon as it was read. */
const watching = (records: Records, load: Load): Promise<() => State> =>
  new Promise((resolve) => {
    const part = records.live(load);
    const seen = (): State => {
      const state = part.get();
      if (!state) throw new Error('The part was not read.');
      return state;
    };
    part.watch(() => resolve(seen));
  });

const anAgenda: Change[] = [
  {
    kind: 'agendaItem',
    record: 'a1',
    fields: { meeting: 'm1', order: 1, kind: 'village', village: 'v1', state: 'now' },
  },
];
const aLine = (id: string, meeting: string): Change[] => [
  {
    kind: 'line',
    record: id,
    fields: {
      meeting,
      kind: 'symptom',
      at: '2026-11-25T09:00:00',
      speakerState: 'unknown',
      text: '账目没有公开',
      lane: 'room',
      isOffRecord: false,
      wall: 'shown',
    },
  },
];
const aPost = (id: string, village: string): Change => ({
  kind: 'post',
  record: id,
  fields: { village, person: 'p1' },
});

afterEach(async () => {
  await Dexie.delete('huizhen');
});

describe('a part of the records', () => {
  test('shows a saved line at once, before the database has taken it in', async () => {
    const main = aFakeMain();
    const { records, database, hold, release } = aConsole(main);
    const seen = await watching(records, loadMeeting('m1'));
    await records.catchUp();
    hold();
    void records.accept(main.write(aLine('l1', 'm1')));
    expect([...seen().line.keys()]).toEqual(['l1']);
    expect(await database.table('line').count()).toBe(0);
    release();
    await records.written();
    expect(await database.table('line').count()).toBe(1);
  });

  test('that is opened later holds also what the database has not taken in yet', async () => {
    const main = aFakeMain();
    const { records, hold, release } = aConsole(main);
    await records.catchUp();
    hold();
    void records.accept(main.write(aLine('l1', 'm1')));
    const seen = await watching(records, loadMeeting('m1'));
    expect([...seen().line.keys()]).toEqual(['l1']);
    release();
    await records.written();
  });

  test('holds no line of another meeting, and is not drawn again for one', async () => {
    const main = aFakeMain();
    const { records } = aConsole(main);
    const seen = await watching(records, loadMeeting('m1'));
    await records.catchUp();
    const before = seen();
    void records.accept(main.write(aLine('l2', 'm2')));
    expect(seen()).toBe(before);
    await records.written();
  });

  test('takes in what was recorded long before, once its village joins the agenda', async () => {
    const main = aFakeMain();
    main.write([{ kind: 'person', record: 'p1', fields: { name: '周禾' } }, aPost('o1', 'v1'), aPost('o2', 'v2')]);
    const { records } = aConsole(main);
    const seen = await watching(records, loadMeeting('m1'));
    await records.catchUp();
    const joined = new Promise<void>((resolve) => {
      const part = records.live(loadMeeting('m1'));
      part.watch(() => part.get()?.post.has('o1') && resolve());
    });
    void records.accept(main.write(anAgenda));
    await joined;
    expect([...seen().post.keys()]).toEqual(['o1']);
  });

  test('of a village is asked for again when a post names somebody it did not hold', async () => {
    const main = aFakeMain();
    main.write([{ kind: 'person', record: 'p1', fields: { name: '周禾' } }]);
    const { records } = aConsole(main);
    await records.catchUp();
    const seen = await watching(records, loadVillage('v1'));
    const named = new Promise<void>((resolve) => {
      const part = records.live(loadVillage('v1'));
      part.watch(() => part.get()?.person.has('p1') && resolve());
    });
    void records.accept(main.write([aPost('o1', 'v1')]));
    await named;
    expect([...seen().post.keys()]).toEqual(['o1']);
  });

  test('is after any history just what reading it again gives (seed 20261127)', async () => {
    await fc.assert(
      fc.asyncProperty(histories, async (history) => {
        const main = aFakeMain();
        const { records, database } = aConsole(main);
        await records.catchUp();
        const seen = await watching(records, loadAll());
        for (const changes of history) await records.accept(main.write(changes));
        await records.written();
        const again = await openPart(codec, await loadAll().gather(database));
        // A part that has to be read again is read after the database has it: one more turn.
        await watching(records, loadAll());
        expect(ordered(again)).toEqual(ordered(main.state));
        expect(ordered(seen())).toEqual(ordered(main.state));
        database.dexie.close();
        await Dexie.delete('huizhen');
      }),
      { seed: 20261127, numRuns: 30 },
    );
  });
});
