import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { realDisk } from '../../electron/journal/disk.ts';
import type { Journal } from '../../electron/journal/journal.ts';
import { placesIn } from '../../electron/journal/places.ts';
import { openVaultAt } from '../../electron/vault/open-vault-at.ts';
import { kindNames } from '../../shared/records/kinds.ts';
import { aFolder, openAt } from '../support/journals.ts';

const fixtures = join(process.cwd(), 'tests/fixtures/journals');

const meansOf = async (version: string): Promise<unknown> =>
  JSON.parse(await readFile(join(fixtures, version, 'means.json'), 'utf8'));

const pictureOf = (journal: Journal) => {
  const records = kindNames.flatMap((kind) => [...journal.state[kind].values()].map((record) => ({ kind, record })));
  return { head: journal.head(), offers: journal.offers(), records };
};

/** Every version that was ever given to an office is here. The fixtures are never made again: an old journal does not change. */
describe('a journal of an earlier version', () => {
  test('v1, open lines, means what it meant, and is carried over once into sealed lines', async () => {
    const folder = join(await aFolder(), 'journal');
    await cp(join(fixtures, 'v1'), folder, { recursive: true });
    const journal = await openAt(folder);
    const picture = pictureOf(journal);
    await journal.close();
    // The chain is a new one: only where it ends in numbers stays.
    const { hash } = picture.head;
    expect({ ...picture, head: { ...picture.head, hash: '' } }).toEqual({
      ...Object(await meansOf('v1')),
      head: { seq: picture.head.seq, hash: '' },
    });
    expect(journal.notices).toEqual([]);
    const again = await openAt(folder);
    expect([again.head(), again.notices]).toEqual([{ seq: picture.head.seq, hash }, []]);
    await again.close();
    expect(await readFile(join(`${folder}-v1`, '000001.hzj'))).toEqual(
      await readFile(join(fixtures, 'v1', '000001.hzj')),
    );
  });

  test.each(['柳湾村的老槐树下', 'TTR1-G89Y-FVRM-STXZ-FCGD-P85S-AN'])(
    'v2, sealed lines, opens with its password and its printed code (%s)',
    async (secret) => {
      const data = await aFolder();
      await cp(join(fixtures, 'v2'), data, { recursive: true });
      const vault = await openVaultAt(realDisk, data, Date.now);
      await vault.unlock(secret);
      const { journal: folder, head: headFile } = placesIn(data);
      const journal = await openAt(folder, { seal: vault.seal(), headFile });
      expect(pictureOf(journal)).toEqual(await meansOf('v2'));
      expect(journal.notices).toEqual([]);
      await journal.close();
    },
  );
});
