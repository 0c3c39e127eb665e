import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { realDisk } from '../../electron/journal/disk.ts';
import { openVaultAt } from '../../electron/vault/open-vault-at.ts';
import { KeysMissing, openVault, type VaultParts } from '../../electron/vault/vault.ts';
import { NewerVault } from '../../electron/vault/vault-files.ts';
import { aFolder, openAt } from '../support/journals.ts';
import { aWish } from '../support/transactions.ts';

const password = '柳湾村的老槐树下';
const cost = { n: 2 ** 14, r: 8, p: 1 };

const vaultAt = (dataFolder: string, given: Partial<VaultParts> = {}) =>
  openVault({ disk: realDisk, dataFolder, now: Date.now, hasJournal: false, cost, ...given });

/** A data folder with one line in its journal and a password on it. */
const guarded = async () => {
  const data = await aFolder();
  const folder = join(data, 'journal');
  const vault = await vaultAt(data);
  const journal = await openAt(folder, { seal: vault.seal(), ensureKey: vault.ensureStored });
  await journal.append(aWish({ id: 'w1' }));
  await journal.close();
  const segment = await readFile(join(folder, '000001.hzj'));
  const code = await vault.setPassword('', password);
  return { data, folder, segment, code, keyId: vault.seal().id };
};

describe('a county without a password', () => {
  test('opens by itself, again and again', async () => {
    const data = await aFolder();
    const first = await vaultAt(data);
    const second = await vaultAt(data);
    expect([second.status(), second.seal().id]).toEqual([
      { isLocked: false, hasPassword: false, hasRecovery: false, lockAfter: 10 },
      first.seal().id,
    ]);
  });

  test.each(['keys.json', 'keys-2.json'])('opens also where %s is damaged, and mends it', async (name) => {
    const data = await aFolder();
    const { id } = (await vaultAt(data)).seal();
    const whole = await readFile(join(data, name), 'utf8');
    await writeFile(join(data, name), whole.slice(0, 40));
    const again = await vaultAt(data);
    expect([again.seal().id, await readFile(join(data, name), 'utf8')]).toEqual([id, whole]);
  });
});

describe('a county with a password', () => {
  test('is locked at the start, and no key lies open in any file', async () => {
    const { data, keyId } = await guarded();
    const vault = await vaultAt(data);
    expect([vault.status().isLocked, () => vault.seal()]).toEqual([true, expect.any(Function)]);
    expect(() => vault.seal()).toThrow('locked');
    for (const name of ['keys.json', 'keys-2.json']) {
      expect(JSON.parse(await readFile(join(data, name), 'utf8'))).toMatchObject({
        key: keyId,
        slots: [{ kind: 'password' }, { kind: 'recovery' }],
      });
    }
  });

  test('opens with the password and with the printed code, and not with another', async () => {
    const { data, code, keyId } = await guarded();
    await expect((await vaultAt(data)).unlock('柳湾村的老槐')).rejects.toMatchObject({ code: 'wrong-password' });
    for (const secret of [password, code, code.toLowerCase().replaceAll('-', ' ')]) {
      const vault = await vaultAt(data);
      await vault.unlock(secret);
      expect(vault.seal().id).toBe(keyId);
    }
  });

  test('changes its password and takes it away without a byte of the journal being written', async () => {
    const { data, folder, segment, code } = await guarded();
    const vault = await vaultAt(data);
    await vault.unlock(password);
    const newCode = await vault.setPassword(password, '云溪镇的新密码一号');
    const changed = await vaultAt(data);
    await expect(changed.unlock(password)).rejects.toMatchObject({ code: 'wrong-password' });
    await expect(changed.unlock(code)).rejects.toMatchObject({ code: 'wrong-password' });
    await changed.unlock(newCode);
    await changed.removePassword('云溪镇的新密码一号');
    expect((await vaultAt(data)).status()).toMatchObject({ isLocked: false, hasPassword: false, hasRecovery: false });
    expect(await readFile(join(folder, '000001.hzj'))).toEqual(segment);
  });

  test('refuses a new password to whoever does not know the old one, and one that is too short', async () => {
    const { data } = await guarded();
    const vault = await vaultAt(data);
    await vault.unlock(password);
    await expect(vault.setPassword('', '云溪镇的新密码一号')).rejects.toMatchObject({ code: 'wrong-password' });
    await expect(vault.setPassword(password, '云溪镇的新密')).rejects.toMatchObject({ code: 'password-too-short' });
    await expect(vault.removePassword('')).rejects.toMatchObject({ code: 'wrong-password' });
  });

  test('makes whoever guesses wait, also after a restart, until the right one is given', async () => {
    const { data } = await guarded();
    const clock = { now: 1_764_043_200_000 };
    const now = () => clock.now;
    for (const guess of ['一二三四五六七八', '八七六五四三二一', '青禾县青禾县青禾']) {
      await expect((await vaultAt(data, { now })).unlock(guess)).rejects.toMatchObject({ code: 'wrong-password' });
    }
    await expect((await vaultAt(data, { now })).unlock(password)).rejects.toMatchObject({
      code: 'password-wait',
      values: { seconds: 2 },
    });
    clock.now += 2000;
    const vault = await vaultAt(data, { now });
    await vault.unlock(password);
    vault.lock();
    await vault.unlock(password);
  });

  test('has no key any more once it is locked', async () => {
    const { data } = await guarded();
    const vault = await vaultAt(data);
    await vault.unlock(password);
    const seal = vault.seal();
    vault.lock();
    expect(() => seal.seal('青禾县')).toThrow('forgotten');
    expect(vault.status().isLocked).toBe(true);
  });
});

describe('a sealed journal whose keys are gone', () => {
  test('stops the start instead of beginning a new key over it', async () => {
    const { data } = await guarded();
    await Promise.all(['keys.json', 'keys-2.json'].map((name) => rm(join(data, name))));
    await expect(openVaultAt(realDisk, data, Date.now)).rejects.toBeInstanceOf(KeysMissing);
  });

  test('stops the start where a newer version wrote the keys', async () => {
    const { data } = await guarded();
    await writeFile(join(data, 'keys.json'), JSON.stringify({ vault: 2, slots: [] }));
    await expect(openVaultAt(realDisk, data, Date.now)).rejects.toBeInstanceOf(NewerVault);
  });
});
