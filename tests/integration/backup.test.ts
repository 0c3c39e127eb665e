import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exportAll } from '../../electron/backup/export-all.ts';
import { finishRestore } from '../../electron/backup/finish-restore.ts';
import { createBackupKeeper } from '../../electron/backup/keeper.ts';
import { copyLive } from '../../electron/backup/live-copy.ts';
import { makeBackup } from '../../electron/backup/make-backup.ts';
import { openRestoreRoom } from '../../electron/backup/restore-room.ts';
import { realDisk } from '../../electron/journal/disk.ts';
import { placesIn } from '../../electron/journal/places.ts';
import { openVaultAt } from '../../electron/vault/open-vault-at.ts';
import { openVault } from '../../electron/vault/vault.ts';
import { aFolder, openAt } from '../support/journals.ts';
import { aWish } from '../support/transactions.ts';

const password = '柳湾村的老槐树下';
const now = Date.UTC(2026, 10, 25, 9, 0, 0);
const cost = { n: 2 ** 14, r: 8, p: 1 };

const openCounty = async (data: string) => {
  const vault = await openVault({ disk: realDisk, dataFolder: data, now: Date.now, hasJournal: false, cost });
  const { journal: folder, head: headFile } = placesIn(data);
  const journal = await openAt(folder, { seal: vault.seal(), headFile, ensureKey: vault.ensureStored });
  return { data, vault, journal };
};
const aCounty = async (ids: readonly string[]) => {
  const county = await openCounty(await aFolder());
  for (const id of ids) await county.journal.append(aWish({ id }));
  return county;
};
type County = Awaited<ReturnType<typeof aCounty>>;

const backUp = ({ data, vault }: County, medium: string, at = now) =>
  makeBackup(realDisk, data, medium, vault.seal(), at);
const roomOf = ({ data, vault }: County) =>
  openRestoreRoom({ disk: realDisk, dataFolder: data, seal: vault.seal(), now: () => now });

describe('a backup', () => {
  test('is read back from its medium, and holds every step that was saved', async () => {
    const county = await aCounty(['w1', 'w2', 'w3']);
    expect((await backUp(county, await aFolder())).seq).toBe(3);
    await county.journal.close();
  });

  test('of a journal that is damaged is refused, and the one before stays', async () => {
    const county = await aCounty(['w1', 'w2', 'w3']);
    const medium = await aFolder();
    const { path } = await backUp(county, medium);
    await county.journal.close();
    const segment = join(county.data, 'journal', '000001.hzj');
    const lines = (await readFile(segment, 'utf8')).split('\n');
    await writeFile(segment, [...lines.slice(0, 2), ...lines.slice(3)].join('\n'));
    await expect(backUp(county, medium, now + 86_400_000)).rejects.toMatchObject({ code: 'backup-damaged' });
    expect(await readdir(join(path, '..'))).toEqual([path.split('/').at(-1)]);
  });

  test.each([0.1, 0.4, 0.7, 0.99])('with one byte turned (at %f of it) is refused whole', async (share) => {
    const county = await aCounty(['w1', 'w2']);
    const { path } = await backUp(county, await aFolder());
    const bytes = await readFile(path);
    const at = Math.floor(bytes.length * share);
    bytes[at] = (bytes[at] ?? 0) ^ 4;
    await writeFile(path, bytes);
    await expect(roomOf(county).choose(path)).rejects.toMatchObject({ code: 'backup-damaged' });
    await county.journal.close();
  });

  test('beside newer records says what each has that the other has not, and changes nothing', async () => {
    const county = await aCounty(['w1', 'w2']);
    const { path } = await backUp(county, await aFolder());
    for (const id of ['w3', 'w4', 'w5']) await county.journal.append(aWish({ id }));
    expect(await roomOf(county).choose(path)).toMatchObject({ stepsOnlyThere: 0, stepsOnlyHere: 3 });
    expect(county.journal.head().seq).toBe(5);
    await county.journal.close();
  });
});

describe('a new computer', () => {
  test('is at work again with the stick and the recovery code, and keeps what it had aside', async () => {
    const lost = await aCounty(['w1', 'w2', 'w3']);
    const code = await lost.vault.setPassword('', password);
    const { path } = await backUp(lost, await aFolder());
    await lost.journal.close();

    const fresh = await aCounty(['x1']);
    const room = roomOf(fresh);
    await expect(room.choose(path)).rejects.toMatchObject({ code: 'backup-needs-password' });
    await expect(room.look('不知道的密码')).rejects.toMatchObject({ code: 'wrong-password' });
    await expect(room.put()).rejects.toMatchObject({ code: 'no-such-preview' });
    expect(await room.look(code.toLowerCase())).toMatchObject({ stepsOnlyThere: 3, stepsOnlyHere: 1 });
    await room.put();
    await fresh.journal.close();

    const aside = await finishRestore(realDisk, fresh.data);
    expect(await readdir(aside ?? '')).toEqual(['journal', 'journal-head', 'keys-2.json', 'keys.json']);
    const vault = await openVaultAt(realDisk, fresh.data, Date.now);
    expect(vault.status().isLocked).toBe(true);
    await vault.unlock(password);
    const { journal: folder, head: headFile } = placesIn(fresh.data);
    const journal = await openAt(folder, { seal: vault.seal(), headFile });
    expect([[...journal.state.unit.keys()], journal.notices]).toEqual([['unit-w1', 'unit-w2', 'unit-w3'], []]);
    await journal.close();
  });

  test('can take the live copy just as well, which had every line a moment after it was saved', async () => {
    const county = await aCounty(['w1', 'w2']);
    const live = join(await aFolder(), 'live');
    await copyLive(realDisk, county.data, live);
    await county.journal.append(aWish({ id: 'w3' }));
    await copyLive(realDisk, county.data, live);
    await county.journal.close();
    const fresh = await aCounty([]);
    const room = roomOf(fresh);
    expect(await room.choose(join(live, 'keys.json'))).toMatchObject({ stepsOnlyThere: 3, stepsOnlyHere: 0 });
    await fresh.journal.close();
  });

  test('that loses its power while it restores has the old records or the new ones, never a mixture', async () => {
    const there = await aCounty(['w1']);
    const { path } = await backUp(there, await aFolder());
    await there.journal.close();
    for (const gone of ['journal', 'keys.json', 'journal-head']) {
      const here = await aCounty(['x1', 'x2']);
      const room = roomOf(here);
      await room.choose(path);
      await room.put();
      await here.journal.close();
      // As a cut between two renames leaves it: one thing was moved aside, and its successor not yet in.
      const aside = join(here.data, `before-restore-${now}`);
      await mkdir(aside, { recursive: true });
      await cp(join(here.data, gone), join(aside, gone), { recursive: true });
      await rm(join(here.data, gone), { recursive: true });
      await finishRestore(realDisk, here.data);
      const vault = await openVaultAt(realDisk, here.data, Date.now);
      const journal = await openAt(placesIn(here.data).journal, { seal: vault.seal() });
      expect([gone, [...journal.state.unit.keys()], journal.notices]).toEqual([gone, ['unit-w1'], []]);
      await journal.close();
    }
  });
});

describe('a folder for backups', () => {
  const keeperOf = (county: County, told: unknown[] = []) =>
    createBackupKeeper({
      disk: realDisk,
      dataFolder: county.data,
      seal: county.vault.seal(),
      head: county.journal.head,
      now: () => now,
      tell: (status) => void told.push(status.isMissing),
    });

  test('that is not there is told, once, and told again when it is back', async () => {
    const county = await aCounty(['w1']);
    const medium = await aFolder();
    const told: unknown[] = [];
    const keeper = await keeperOf(county, told);
    await keeper.choose(medium);
    await rm(medium, { recursive: true });
    await keeper.makeIfDue();
    await keeper.makeIfDue();
    await expect(keeper.make()).rejects.toMatchObject({ code: 'backup-missing' });
    await mkdir(medium);
    await keeper.makeIfDue();
    expect(told).toEqual([false, true, false]);
    await county.journal.close();
  });

  test('on another volume is refused where sticks are forbidden', async () => {
    const county = await aCounty(['w1']);
    const keeper = await keeperOf(county);
    await keeper.forbidRemovable(true);
    await expect(keeper.choose('/proc')).rejects.toMatchObject({ code: 'backup-removable' });
    expect((await keeper.choose(await aFolder())).folder).not.toBeNull();
    await county.journal.close();
  });
});

describe('everything laid out to be read without the program', () => {
  test('is in a JSON file and an Excel file, and no text of it is a formula', async () => {
    const county = await aCounty(['w1']);
    await county.journal.append(
      aWish({ id: 'f', changes: [{ kind: 'unit', record: 'u-f', fields: { name: '=1+1', kind: 'department' } }] }),
    );
    const folder = await exportAll(realDisk, county.journal.state, await aFolder(), 'huizhen');
    const { records } = JSON.parse(await readFile(join(folder, 'all.json'), 'utf8'));
    expect(records.unit.map(({ name }: { readonly name: string }) => name)).toEqual(['县委组织部', '=1+1']);
    const { unzipSync, strFromU8 } = await import('fflate');
    const parts = unzipSync(await readFile(join(folder, 'all.xlsx')));
    const text = Object.values(parts).map((part) => strFromU8(part));
    expect([text.some((one) => one.includes('=1+1')), text.some((one) => one.includes('<f>'))]).toEqual([true, false]);
    await county.journal.close();
  });
});
