import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { shell } from 'electron';
import type { DocumentModel } from '../../../shared/documents/model.ts';
import type { Handlers } from '../../../shared/ipc/contract.ts';
import { all } from '../../../shared/records/state.ts';
import { startDocxRenderer } from '../../documents/docx-renderer.ts';
import { facesHere } from '../../documents/faces-here.ts';
import { makeBeforehand, makePapers } from '../../documents/make-papers.ts';
import type { Services } from '../../services.ts';
import { layRecoveryPaper } from '../../vault/print-code.ts';
import { Refused } from '../refused.ts';

type PapersHandlers = Pick<
  Handlers,
  'papers/make' | 'papers/make-beforehand' | 'papers/show-folder' | 'papers/open' | 'vault/print-code'
>;

const show = async (path: string): Promise<undefined> => {
  const trouble = await shell.openPath(path);
  if (trouble !== '') throw new Refused('file-not-found');
  return undefined;
};

type Render = (model: DocumentModel) => Promise<Uint8Array>;

const withRenderer = async <T>({ bundleFolder }: Services, make: (render: Render) => Promise<T>): Promise<T> => {
  const renderer = startDocxRenderer(join(bundleFolder, 'main', 'docx-worker.cjs'), await facesHere());
  try {
    return await make(renderer.render);
  } finally {
    await renderer.close();
  }
};

/** Answers the calls about papers: make those of a meeting, show their folder, open one that was made here. */
export const papersHandlers = (services: Services): PapersHandlers => ({
  'papers/make': ({ meeting, villages }) =>
    withRenderer(services, (render) => makePapers(services, meeting, villages, render)),
  'papers/make-beforehand': ({ meeting }) =>
    withRenderer(services, (render) => makeBeforehand(services, meeting, render)),
  'vault/print-code': ({ code }) =>
    withRenderer(services, async (render) => show(await layRecoveryPaper(services, code, render))),
  'papers/show-folder': async () => {
    await mkdir(services.papersFolder, { recursive: true }).catch(() => {
      throw new Refused('folder-not-writable');
    });
    return show(services.papersFolder);
  },
  'papers/open': ({ file }) => {
    // Only what this journal recorded as made: a name from a window opens nothing else on this computer.
    const isOurs = all(services.state, 'paper').some(({ fileName }) => fileName === file);
    if (!isOurs) throw new Refused('file-not-found');
    return show(join(services.papersFolder, file));
  },
});
