import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildRecoveryPaper } from '../../shared/documents/build-recovery-paper.ts';
import type { DocumentModel } from '../../shared/documents/model.ts';
import { all } from '../../shared/records/state.ts';
import { Refused } from '../ipc/refused.ts';
import type { Services } from '../services.ts';
import { printFolderIn } from './print-folder.ts';

type Needs = Pick<Services, 'state' | 'today' | 'dataFolder' | 'newId'>;

/**
 * Lays the paper with a recovery code where it is opened and printed from, and gives its path. The folder is emptied before, and again at
 * each lock, start and end: whoever has this paper has the key.
 */
export const layRecoveryPaper = async (
  { state, today, dataFolder, newId }: Needs,
  code: string,
  render: (model: DocumentModel) => Promise<Uint8Array>,
): Promise<string> => {
  const folder = printFolderIn(dataFolder);
  const county = all(state, 'county')[0]?.name ?? '';
  const bytes = await render(buildRecoveryPaper(code, county, today()));
  try {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true, mode: 0o700 });
    // A name that tells nothing: lists of recently opened files keep it.
    const path = join(folder, `${newId().slice(0, 8)}.docx`);
    await writeFile(path, bytes, { mode: 0o600 });
    return path;
  } catch {
    throw new Refused('folder-not-writable');
  }
};
