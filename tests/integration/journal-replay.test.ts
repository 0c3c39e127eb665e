import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Refused } from '../../electron/ipc/refused.ts';
import type { Journal } from '../../electron/journal/journal.ts';
import type { Change, Wish } from '../../shared/journal/change.ts';
import { aFolder, openAt } from '../support/journals.ts';
import { aUnitChange, aWish } from '../support/transactions.ts';

const seed = Number(process.env['HUIZHEN_SEED'] ?? Date.now() % 1_000_000);
const units = ['u1', 'u2', 'u3'] as const;

type Step = Wish | 'undo' | 'redo';

const aChange: fc.Arbitrary<Change> = fc.oneof(
  fc
    .record({ id: fc.constantFrom(...units), name: fc.constantFrom('青禾县农业农村局', '䶮山镇', '民政局') })
    .map(({ id, name }) => aUnitChange(id, name)),
  fc.constantFrom(...units).map((record): Change => ({ kind: 'unit', record, remove: true })),
  fc
    .constantFrom(...units)
    .map(
      (record): Change => ({ ...aUnitChange(record), fields: { name: '民政局', kind: 'department', shortName: null } }),
    ),
);
const aStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(
        fc.uuid(),
        fc.constantFrom('unit.recorded', 'wall.shown'),
        fc.array(aChange, { minLength: 1, maxLength: 4 }),
      )
      .map(([id, key, changes]) => aWish({ id, label: { key }, changes })),
  },
  { weight: 2, arbitrary: fc.constant('undo' as const) },
  { weight: 1, arbitrary: fc.constant('redo' as const) },
);

const nothingLeft = (error: unknown): void => {
  if (!(error instanceof Refused)) throw error;
};
const take = async (journal: Journal, step: Step, id: string): Promise<void> => {
  const answer = step === 'undo' ? journal.undo(id, '') : step === 'redo' ? journal.redo(id, '') : journal.append(step);
  await answer.catch(nothingLeft);
};
const picture = (journal: Journal) => ({ state: journal.state, head: journal.head(), offers: journal.offers() });

const inOwnFolder = async (deed: (folder: string) => Promise<void>): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'huizhen-history-'));
  await deed(folder).finally(() => rm(folder, { recursive: true, force: true }));
};

describe('a county that is opened again', () => {
  test(`is exactly as it was, after any history with undo and redo (seed ${seed})`, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(aStep, { minLength: 1, maxLength: 40 }), fc.boolean(), (steps, atOnce) =>
        inOwnFolder(async (folder) => {
          const running = await openAt(folder, { segmentLimit: 2000 });
          const taken = steps.map((step, index) => () => take(running, step, `step-${index}`));
          if (atOnce) await Promise.all(taken.map((one) => one()));
          else for (const one of taken) await one();
          const before = picture(running);
          await running.close();
          const again = await openAt(folder, { segmentLimit: 2000 });
          expect(picture(again)).toEqual(before);
          expect(again.notices).toEqual([]);
          await again.close();
        }),
      ),
      { seed, numRuns: 40 },
    );
  });

  test('goes on in a new segment behind eight megabytes, and reads both', async () => {
    const folder = await aFolder();
    const journal = await openAt(folder);
    const long = Array.from({ length: 3000 }, (_, index) => aUnitChange(`u${index}`, '青禾县农业农村局'.repeat(40)));
    for (const id of ['w1', 'w2', 'w3', 'w4']) await journal.append(aWish({ id, changes: long }));
    await journal.close();
    const again = await openAt(folder);
    expect([await readdir(folder), again.head().seq]).toEqual([['000001.hzj', '000002.hzj'], 4]);
    await again.close();
  });
});

describe('a wish that is sent again', () => {
  test('gets the same receipt and is not written twice, also by the next start', async () => {
    const folder = await aFolder();
    const journal = await openAt(folder);
    const first = await journal.append(aWish({ id: 'w1' }));
    await journal.append(aWish({ id: 'w2' }));
    const second = await journal.append(aWish({ id: 'w1' }));
    await journal.close();
    const again = await openAt(folder);
    const third = await again.append(aWish({ id: 'w1' }));
    expect([second, third, again.head().seq]).toEqual([first, first, 2]);
    await again.close();
  });

  test('is one with the wish that is still on its way', async () => {
    const journal = await openAt(await aFolder());
    const [one, two] = await Promise.all([journal.append(aWish({ id: 'w1' })), journal.append(aWish({ id: 'w1' }))]);
    expect([one, journal.head().seq]).toEqual([two, 1]);
    await journal.close();
  });
});

describe('an undo that is refused', () => {
  test('does not keep the next line from being saved', async () => {
    const journal = await openAt(await aFolder());
    await expect(journal.undo('u1', '')).rejects.toMatchObject({ code: 'nothing-to-undo' });
    expect((await journal.append(aWish({ id: 'w1' }))).head.seq).toBe(1);
    await journal.close();
  });
});

describe('a wish that would leave half a record', () => {
  test('is refused with the place, and nothing is written', async () => {
    const journal = await openAt(await aFolder());
    const wish = aWish({ id: 'w1', changes: [{ kind: 'unit', record: 'u1', fields: { name: '民政局' } }] });
    await expect(journal.append(wish)).rejects.toMatchObject({ code: 'misfit', values: { where: 'u1.kind' } });
    expect([journal.head().seq, journal.state.unit.size]).toEqual([0, 0]);
    await journal.close();
  });

  test('does not take the good wishes with it that wait beside it', async () => {
    const journal = await openAt(await aFolder());
    const half = aWish({ id: 'half', changes: [{ kind: 'unit', record: 'u1', fields: { name: '民政局' } }] });
    const answers = await Promise.allSettled([
      journal.append(aWish({ id: 'w1' })),
      journal.append(half),
      journal.append(aWish({ id: 'w2' })),
    ]);
    expect([answers.map(({ status }) => status), journal.head().seq]).toEqual([
      ['fulfilled', 'rejected', 'fulfilled'],
      2,
    ]);
    await journal.close();
  });
});

describe('somebody who holds an older picture', () => {
  test('is told whether it is the same, behind, or another one, and gets what is missing', async () => {
    const journal = await openAt(await aFolder());
    const { head } = await journal.append(aWish({ id: 'w1' }));
    await journal.append(aWish({ id: 'w2' }));
    const answers = [journal.head(), head, { seq: 0, hash: '' }, { seq: 1, hash: 'other' }, { seq: 9, hash: '' }].map(
      journal.compare,
    );
    expect(answers).toEqual(['same', 'behind', 'behind', 'other', 'other']);
    expect((await journal.tail(1, 100)).map(({ id }) => id)).toEqual(['w2']);
    await journal.close();
  });
});
