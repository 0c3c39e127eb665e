import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { renderDocx } from '../../../electron/documents/render-docx.ts';
import { buildNotice } from '../../../shared/documents/build-notice.ts';
import {
  type Block,
  type DocumentModel,
  mapRuns,
  type Part,
  type Run,
  runsOf,
} from '../../../shared/documents/model.ts';
import { isRefusal } from '../../../shared/journal/refusal.ts';
import { meetingId, noticeId } from '../../../shared/records/ids.ts';
import { all, applyChanges, stateOf } from '../../../shared/records/state.ts';
import { issueNotices } from '../../../shared/rectification/issue-notices.ts';

/** The notices of a closed meeting as our own builders word them. */
const noticesOf = (recordsFile: string): readonly DocumentModel[] => {
  const state = stateOf(JSON.parse(readFileSync(recordsFile, 'utf8')));
  const ids = Array.from({ length: state.village.size }, (_, at) => noticeId.parse(`n${at}`)).values();
  const newId = () => ids.next().value ?? noticeId.parse('none');
  const changes = issueNotices(state, meetingId.parse('m1'), { today: '2026-09-21', newId, villages: null });
  if (isRefusal(changes)) throw new Error(changes.refused);
  applyChanges(state, changes);
  return all(state, 'notice').flatMap(({ id }) => buildNotice(state, id) ?? []);
};

const change = (part: Part, to: (run: Run) => Run): Part => ({
  ...part,
  ...(part.layout === 'letter' ? { mark: to(part.mark) } : {}),
  ...('code' in part ? { code: to(part.code) } : {}),
  blocks: part.blocks.map((block) => mapRuns(block, to)),
});

/** The first notice with a tag wherever the notices differ; all of them have the same rows. */
const tagged = (notices: readonly DocumentModel[]): DocumentModel => {
  const texts = notices.map((notice) => runsOf(notice).map(({ text }) => text));
  const [first] = notices;
  if (!first) throw new Error('no notices');
  const place = { next: 0 };
  const tag = (run: Run): Run => {
    const at = place.next;
    place.next += 1;
    return texts.every((one) => one[at] === run.text) ? run : { ...run, text: `{t${at}}` };
  };
  return { ...first, parts: first.parts.map((part) => change(part, tag)) };
};

/** All notices one after another: the mark stands in the text, and each sheet begins a page. */
const looped = ({ parts, ...rest }: DocumentModel): DocumentModel => {
  const line = (text: string): Block => ({ kind: 'addressee', run: { text, sources: [] } });
  const blocks = parts.flatMap((part): readonly Block[] =>
    part.layout === 'letter' ? [{ kind: 'mark', run: part.mark }, ...part.blocks] : part.blocks,
  );
  return { ...rest, parts: [{ layout: 'minutes', blocks: [line('{#notices}'), ...blocks, line('{/notices}')] }] };
};

const withBreaks = (docx: Uint8Array): Uint8Array => {
  const files = unzipSync(docx);
  const path = 'word/document.xml';
  const xml = strFromU8(files[path] ?? new Uint8Array()).replace(
    /<w:pStyle w:val="CutLine"\/>|<w:pStyle w:val="Spacer"\/>(?=<w:spacing)/g,
    '$&<w:pageBreakBefore/>',
  );
  return zipSync({ ...files, [path]: strToU8(xml) });
};

const [, , recordsFile = '', folder = ''] = process.argv;

const run = async (): Promise<void> => {
  const notices = noticesOf(recordsFile);
  const template = tagged(notices);
  writeFileSync(join(folder, 'each.docx'), await renderDocx(template));
  writeFileSync(join(folder, 'together.docx'), withBreaks(await renderDocx(looped(template))));
  const data = notices.map((notice) =>
    Object.fromEntries(runsOf(notice).map(({ text }, at) => [`t${at}`, text] as const)),
  );
  writeFileSync(join(folder, 'data.json'), JSON.stringify(data));
};

void run();
