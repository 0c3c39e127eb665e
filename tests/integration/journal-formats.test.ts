import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { kindNames } from '../../shared/records/kinds.ts';
import { aFolder, openAt } from '../support/journals.ts';

const fixtures = join(process.cwd(), 'tests/fixtures/journals');

/** Every version that was ever given to an office. The fixtures are never made again: an old journal does not change. */
const versions = ['v1'] as const;

describe('a journal of an earlier version', () => {
  test.each(versions)('%s still means what it meant when it was written', async (version) => {
    const folder = await aFolder();
    await cp(join(fixtures, version), folder, { recursive: true });
    const journal = await openAt(folder);
    const records = kindNames.flatMap((kind) => [...journal.state[kind].values()].map((record) => ({ kind, record })));
    const means: unknown = JSON.parse(await readFile(join(fixtures, version, 'means.json'), 'utf8'));
    expect({ head: journal.head(), offers: journal.offers(), records }).toEqual(means);
    expect(journal.notices).toEqual([]);
    await journal.close();
  });
});
