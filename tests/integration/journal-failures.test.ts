import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { createFailingDisk, type Fault } from '../support/failing-disk.ts';
import { aFolder, openAt } from '../support/journals.ts';
import { aWish } from '../support/transactions.ts';

const started = async () => {
  const folder = await aFolder();
  const failing = createFailingDisk();
  const told: (readonly [string | null, number])[] = [];
  const journal = await openAt(folder, {
    disk: failing.disk,
    tellTrouble: (code, waiting) => void told.push([code, waiting]),
  });
  await journal.append(aWish({ id: 'before' }));
  return { folder, failing, journal, told };
};

describe('a disk that fails while a line is written', () => {
  test.each([
    ['full', 'disk-full'],
    ['half-then-full', 'disk-full'],
    ['read-only', 'disk-read-only'],
    ['sync-fails', 'disk-failing'],
    ['sync-and-truncate-fail', 'disk-failing'],
  ] satisfies readonly (readonly [Fault, string])[])(
    '(%s) is told as %s, leaves no half line, and the same line is saved when it is sent again',
    async (fault, code) => {
      const { folder, failing, journal, told } = await started();
      failing.failNext(fault);
      await expect(journal.append(aWish({ id: 'w1' }))).rejects.toMatchObject({ code });
      const [seq, known] = [journal.head().seq, journal.state.unit.has('unit-w1')];
      await journal.append(aWish({ id: 'w1' }));
      await journal.append(aWish({ id: 'w2' }));
      await journal.close();
      const again = await openAt(folder);
      expect([seq, known, [...again.state.unit.keys()], again.notices]).toEqual([
        1,
        false,
        ['unit-before', 'unit-w1', 'unit-w2'],
        [],
      ]);
      expect([(await readFile(join(folder, '000001.hzj'), 'utf8')).split('\n').length, told]).toEqual([
        5,
        [
          [code, 1],
          [null, 0],
        ],
      ]);
      await again.close();
    },
  );

  test('leaves the file byte for byte as it was, before anything else is written', async () => {
    const { folder, failing, journal } = await started();
    const before = await readFile(join(folder, '000001.hzj'));
    failing.failNext('half-then-full');
    await expect(journal.append(aWish({ id: 'w1' }))).rejects.toMatchObject({ code: 'disk-full' });
    expect(await readFile(join(folder, '000001.hzj'))).toEqual(before);
    await journal.close();
  });

  test('that takes only half of what it is given is given the rest', async () => {
    const { folder, failing, journal } = await started();
    failing.failNext('short');
    await journal.append(aWish({ id: 'w1' }));
    await journal.close();
    const again = await openAt(folder);
    expect([again.head().seq, again.notices]).toEqual([2, []]);
    await again.close();
  });

  test('does not stop the start: what is there can be read, and the clerk is told', async () => {
    const { folder, journal } = await started();
    await journal.close();
    const failing = createFailingDisk();
    failing.failNext('sync-fails');
    const again = await openAt(folder, { disk: failing.disk });
    expect([again.head().seq, again.notices.map(({ code }) => code)]).toEqual([1, ['disk-failing']]);
    expect((await again.append(aWish({ id: 'w1' }))).head.seq).toBe(2);
    await again.close();
  });
});

describe('a disk that is slow', () => {
  test('serves all that waits with one sync', async () => {
    const { failing, journal } = await started();
    const before = failing.syncs();
    failing.hold();
    const answers = Array.from({ length: 60 }, (_, index) => journal.append(aWish({ id: `w${index}` })));
    failing.release();
    await Promise.all(answers);
    expect([journal.head().seq, failing.syncs() - before < 10]).toEqual([61, true]);
    await journal.close();
  });

  test('is told within a second with how much is waiting, typing goes on, and the end of it is told too', async () => {
    const { failing, journal, told } = await started();
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    failing.hold();
    const answers = [journal.append(aWish({ id: 'w1' })), journal.append(aWish({ id: 'w2' }))];
    await vi.waitFor(() => expect(vi.getTimerCount()).toBe(1));
    vi.advanceTimersByTime(1000);
    vi.useRealTimers();
    const whileSlow = [...told];
    failing.release();
    await Promise.all(answers);
    expect([whileSlow, told.at(-1)]).toEqual([[[null, 2]], [null, 0]]);
    await journal.close();
  });
});
