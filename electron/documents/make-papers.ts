import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { DocumentModel } from '../../shared/documents/model.ts';
import type { RefusalCode } from '../../shared/ipc/codes.ts';
import type { MadePaper, Output } from '../../shared/ipc/contract.ts';
import type { Change } from '../../shared/journal/change.ts';
import { isRefusal } from '../../shared/journal/refusal.ts';
import { create } from '../../shared/journal/write.ts';
import type { Meeting } from '../../shared/meeting/meeting.ts';
import { type MeetingId, type NoticeId, noticeId, paperId, type VillageId } from '../../shared/records/ids.ts';
import { type State, where } from '../../shared/records/state.ts';
import { issueNotices } from '../../shared/rectification/issue-notices.ts';
import { fillWords, paperWords } from '../../shared/text/zh/paper-words.ts';
import { Refused } from '../ipc/refused.ts';
import type { Services } from '../services.ts';
import type { RenderTogether } from './docx-renderer.ts';
import { safeName, writePaper } from './paper-files.ts';
import { beforehandWorks, formsWork, togetherWork, type Work, worksOf } from './paper-works.ts';

/** As much of the main process as making papers needs. */
export type PaperServices = Pick<
  Services,
  'state' | 'record' | 'today' | 'now' | 'newId' | 'papersFolder' | 'rehearsal' | 'send'
>;
type Result = Output<'papers/make'>;
type Written = { readonly paper: MadePaper; readonly change: Change };

/** Issuing ends all undo before it, and so does recording what was made: a paper that left the house is not unmade. */
const issued = { key: 'papers.issued' } as const;

const codeOf = (error: unknown): RefusalCode => {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'disk-full';
  return code === 'EACCES' || code === 'EPERM' || code === 'EROFS' ? 'folder-not-writable' : 'paper-failed';
};

const folderOf = async ({ papersFolder }: PaperServices, meeting: Meeting): Promise<string> => {
  const name = safeName(`${meeting.date} ${meeting.title}`);
  try {
    await mkdir(join(papersFolder, name), { recursive: true });
    return name;
  } catch {
    throw new Refused('folder-not-writable');
  }
};

const nextVersion = (state: State, { kind, of }: Work): number =>
  where(state, 'paper', (paper) => paper.kind === kind && paper.of === of).reduce(
    (highest, { version }) => Math.max(highest, version),
    0,
  ) + 1;

const nameOf = ({ name, extension }: Work) => {
  const plain = safeName(name);
  return (version: number): string =>
    `${version === 1 ? plain : fillWords(paperWords['file.version'], { name: plain, version })}.${extension}`;
};

const writeWork = async (services: PaperServices, folder: string, work: Work): Promise<Written> => {
  const { bytes, sources } = await work.make();
  const version = nextVersion(services.state, work);
  const inside = work.folder === undefined ? folder : `${folder}/${safeName(work.folder)}`;
  await mkdir(join(services.papersFolder, inside), { recursive: true });
  const name = await writePaper(join(services.papersFolder, inside), bytes, version, nameOf(work));
  const file = `${inside}/${name}`;
  const change = create('paper', {
    id: paperId.parse(services.newId()),
    kind: work.kind,
    of: work.of,
    version,
    state: 'draft',
    madeAt: services.now(),
    hash: createHash('sha256').update(bytes).digest('hex'),
    fileName: file,
    sources: [...sources],
  });
  return { paper: { kind: work.kind, village: work.village, file, sources: [...sources] }, change };
};

const issue = async (services: PaperServices, meeting: MeetingId, villages: readonly VillageId[] | null) => {
  const newId = () => noticeId.parse(services.newId());
  const changes = issueNotices(services.state, meeting, { today: services.today(), newId, villages });
  if (isRefusal(changes)) {
    throw new Refused(changes.refused === 'no-such-meeting' ? 'no-such-meeting' : 'meeting-not-closed');
  }
  return changes.length > 0 ? services.record(issued, [...changes]) : null;
};

/** So many papers are on their way at once: some are rendered by the worker while others go to the disk. */
const ahead = 6;

/** Writes the papers into the meeting's folder, told in their order as they go; one that fails does not stop the rest. */
const writeAll = async (services: PaperServices, meeting: Meeting, works: readonly Work[]) => {
  const folder = await folderOf(services, meeting);
  const written: Written[] = [];
  const failed: Result['failed'][number][] = [];
  const begun: Promise<Written>[] = [];
  const beginUpTo = (end: number): void => {
    for (const work of works.slice(begun.length, end)) {
      const one = writeWork(services, folder, work);
      // Its failure waits to be asked for: the papers before it are told first.
      one.catch(() => undefined);
      begun.push(one);
    }
  };
  for (const [done, work] of works.entries()) {
    beginUpTo(done + ahead);
    services.send('papers/progress', { done, of: works.length, file: nameOf(work)(1) });
    try {
      const one = await begun[done];
      if (one) written.push(one);
    } catch (error) {
      failed.push({ village: work.village, code: codeOf(error) });
    }
  }
  services.send('papers/progress', { done: works.length, of: works.length, file: '' });
  return { written, failed };
};

/**
 * Issues and makes the papers of a closed meeting: first the numbers go into the journal (one transaction), then minutes, notices and
 * ledger are written into the meeting's folder, then one transaction records each with the hash of its file and its sources. One
 * paper that fails does not stop the rest; a file that lies there is never written over, a new version gets a name of its own. With
 * `villages` only their notices are made. Throws `Refused` where nothing was made at all.
 */
export const makePapers = async (
  services: PaperServices,
  meetingId: MeetingId,
  villages: readonly VillageId[] | null,
  render: (model: DocumentModel) => Promise<Uint8Array>,
): Promise<Result> => {
  const numbered = await issue(services, meetingId, villages);
  const meeting = services.state.meeting.get(meetingId);
  if (!meeting) throw new Refused('no-such-meeting');
  const works = worksOf(services.state, meeting, {
    villages,
    today: services.today(),
    render,
    isRehearsal: services.rehearsal !== null,
  });
  const { written, failed } = await writeAll(services, meeting, works);
  const recorded =
    written.length > 0
      ? await services.record(
          issued,
          written.map(({ change }) => change),
        )
      : null;
  const saved = recorded ?? numbered;
  if (!saved) throw new Refused(failed[0]?.code ?? 'paper-failed');
  return { made: written.map(({ paper }) => paper), failed, saved };
};

/**
 * Makes what is printed before a meeting: agenda, profile sheets and capture sheets. No number is used, nothing is issued, and undo goes
 * on as before. Throws `Refused` where nothing was made at all.
 */
export const makeBeforehand = async (
  services: PaperServices,
  meetingId: MeetingId,
  render: (model: DocumentModel) => Promise<Uint8Array>,
): Promise<Result> => {
  const meeting = services.state.meeting.get(meetingId);
  if (!meeting) throw new Refused('no-such-meeting');
  const isRehearsal = services.rehearsal !== null;
  const works = beforehandWorks(services.state, meeting, { today: services.today(), render, isRehearsal });
  const { written, failed } = await writeAll(services, meeting, works);
  if (written.length === 0) throw new Refused(failed[0]?.code ?? 'paper-failed');
  const changes = written.map(({ change }) => change);
  const saved = await services.record({ key: 'papers.beforehand' }, changes);
  return { made: written.map(({ paper }) => paper), failed, saved };
};

/**
 * Makes one file of all notices of a closed meeting, for printing them in one go; those without a number get it first, as in
 * `makePapers`. With `villages` only theirs. Throws `Refused` where there is none.
 */
export const makeTogether = async (
  services: PaperServices,
  meetingId: MeetingId,
  villages: readonly VillageId[] | null,
  renderTogether: RenderTogether,
): Promise<Result> => {
  await issue(services, meetingId, villages);
  const meeting = services.state.meeting.get(meetingId);
  if (!meeting) throw new Refused('no-such-meeting');
  const isRehearsal = services.rehearsal !== null;
  const work = togetherWork(services.state, meeting, { villages, isRehearsal, renderTogether });
  const { written, failed } = await writeAll(services, meeting, [work]);
  if (written.length === 0) throw new Refused(failed[0]?.code ?? 'paper-failed');
  const changes = written.map(({ change }) => change);
  return { made: written.map(({ paper }) => paper), failed, saved: await services.record(issued, changes) };
};

/**
 * Makes the forms for more time and for closing of an issued notice. No number is used and undo goes on as before. Throws `Refused`
 * where nothing was made.
 */
export const makeForms = async (
  services: PaperServices,
  id: NoticeId,
  render: (model: DocumentModel) => Promise<Uint8Array>,
): Promise<Result> => {
  const notice = services.state.notice.get(id);
  const meeting = notice ? services.state.meeting.get(notice.meeting) : undefined;
  if (!notice || !meeting) throw new Refused('no-such-meeting');
  const work = formsWork(services.state, notice, { render, isRehearsal: services.rehearsal !== null });
  const { written, failed } = await writeAll(services, meeting, [work]);
  if (written.length === 0) throw new Refused(failed[0]?.code ?? 'paper-failed');
  const changes = written.map(({ change }) => change);
  const saved = await services.record({ key: 'papers.beforehand' }, changes);
  return { made: written.map(({ paper }) => paper), failed, saved };
};
