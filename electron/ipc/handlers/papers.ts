import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { shell } from 'electron';
import type { Handlers } from '../../../shared/ipc/contract.ts';
import { all } from '../../../shared/records/state.ts';
import { type DocxRenderer, startDocxRenderer } from '../../documents/docx-renderer.ts';
import { facesHere } from '../../documents/faces-here.ts';
import { makeBeforehand, makeForms, makePapers, makeTogether } from '../../documents/make-papers.ts';
import type { Services } from '../../services.ts';
import { layRecoveryPaper } from '../../vault/print-code.ts';
import { Refused } from '../refused.ts';

type PapersHandlers = Pick<
  Handlers,
  | 'papers/make'
  | 'papers/make-together'
  | 'papers/make-forms'
  | 'papers/make-beforehand'
  | 'papers/show-folder'
  | 'papers/open'
  | 'vault/print-code'
>;

const show = async (path: string): Promise<undefined> => {
  const trouble = await shell.openPath(path);
  if (trouble !== '') throw new Refused('file-not-found');
  return undefined;
};

/** How long the worker waits for another paper: what all papers have in common stays made while somebody works on them. */
const idleMs = 5 * 60_000;

/** Lends one renderer to all who make papers; it starts with the first and ends when nobody asked for a while. */
const renderers = ({ bundleFolder }: Services) => {
  const now: { renderer: Promise<DocxRenderer> | null; using: number; timer: NodeJS.Timeout | null } = {
    renderer: null,
    using: 0,
    timer: null,
  };
  const start = async (): Promise<DocxRenderer> =>
    startDocxRenderer(join(bundleFolder, 'main', 'docx-worker.cjs'), await facesHere());
  const end = (): void => {
    void now.renderer?.then((renderer) => renderer.close()).catch(() => undefined);
    now.renderer = null;
  };
  return async <T>(make: (renderer: DocxRenderer) => Promise<T>): Promise<T> => {
    if (now.timer) clearTimeout(now.timer);
    now.using += 1;
    now.renderer ??= start();
    try {
      return await make(await now.renderer);
    } catch (error) {
      // Whatever failed may have been the worker: the next paper gets a fresh one.
      end();
      throw error;
    } finally {
      now.using -= 1;
      if (now.using === 0) now.timer = setTimeout(end, idleMs).unref();
    }
  };
};

/** Answers the calls about papers: make those of a meeting, show their folder, open one that was made here. */
export const papersHandlers = (services: Services): PapersHandlers => {
  const withRenderer = renderers(services);
  return {
    'papers/make': ({ meeting, villages }) =>
      withRenderer(({ render }) => makePapers(services, meeting, villages, render)),
    'papers/make-together': ({ meeting, villages }) =>
      withRenderer(({ renderTogether }) => makeTogether(services, meeting, villages, renderTogether)),
    'papers/make-forms': ({ notice }) => withRenderer(({ render }) => makeForms(services, notice, render)),
    'papers/make-beforehand': ({ meeting }) => withRenderer(({ render }) => makeBeforehand(services, meeting, render)),
    'vault/print-code': ({ code }) =>
      withRenderer(async ({ render }) => show(await layRecoveryPaper(services, code, render))),
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
  };
};
