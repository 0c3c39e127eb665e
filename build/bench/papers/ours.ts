import { readFileSync } from 'node:fs';
import { startDocxRenderer } from '../../../electron/documents/docx-renderer.ts';
import { makePapers, makeTogether, type PaperServices } from '../../../electron/documents/make-papers.ts';
import type { Change, Label } from '../../../shared/journal/change.ts';
import { meetingId } from '../../../shared/records/ids.ts';
import { all, applyChanges, stateOf } from '../../../shared/records/state.ts';
import { peakBytes } from './peak.mjs';

const [, , recordsFile = '', papersFolder = '', worker = '', what = ''] = process.argv;
const today = '2026-09-21';
const state = stateOf(JSON.parse(readFileSync(recordsFile, 'utf8')));
const m1 = meetingId.parse('m1');
const given = { count: 0 };

/** The main process without journal and windows: the papers' own way from the records to the disk. */
const services: PaperServices = {
  state,
  today: () => today,
  now: () => `${today}T11:58:12`,
  newId: () => {
    given.count += 1;
    return `id-${given.count}`;
  },
  papersFolder,
  rehearsal: null,
  send: () => undefined,
  record: async (label: Label, changes: readonly Change[]) => {
    applyChanges(state, changes);
    const transaction = {
      v: 1 as const,
      id: 't',
      device: 'd',
      seq: 1,
      clock: '',
      who: '',
      label,
      changes: [...changes],
    };
    return { head: { seq: 1, hash: '' }, savedAt: '', transaction };
  },
};

/** `notices` = the notices alone, `together` = they in one file, else all papers of the meeting. */
const wanted = what === 'papers' ? null : all(state, 'village').map(({ id }) => id);

const run = async (): Promise<void> => {
  const from = performance.now();
  const renderer = startDocxRenderer(worker);
  const { made, failed } =
    what === 'together'
      ? await makeTogether(services, m1, wanted, renderer.renderTogether)
      : await makePapers(services, m1, wanted, renderer.render);
  const ms = performance.now() - from;
  await renderer.close();
  if (failed.length > 0) throw new Error(`${failed.length} papers were not made`);
  console.log(JSON.stringify({ files: made.length, ms, maxRss: peakBytes() }));
};

void run();
