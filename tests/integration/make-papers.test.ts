import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read, utils } from '@e965/xlsx';
import { afterEach, describe, expect, test } from 'vitest';
import { makeBeforehand, makePapers, type PaperServices } from '../../electron/documents/make-papers.ts';
import { safeName } from '../../electron/documents/paper-files.ts';
import { renderDocx } from '../../electron/documents/render-docx.ts';
import type { DocumentModel } from '../../shared/documents/model.ts';
import type { Change, Label } from '../../shared/journal/change.ts';
import { findMisfit } from '../../shared/journal/change.ts';
import { meetingId, villageId } from '../../shared/records/ids.ts';
import { all, applyChanges, type OwnState } from '../../shared/records/state.ts';
import { aMeeting, aVillage } from '../support/meeting-builders.ts';
import { sampleMeeting, sampleRecords } from '../support/meeting-state.ts';

const m1 = meetingId.parse('m1');
const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A main process of records and a folder; `labels` tells what was written to the journal. */
const anOffice = (state: OwnState = sampleMeeting({ notice: [] })) => {
  const papersFolder = mkdtempSync(join(tmpdir(), 'huizhen-papers-'));
  folders.push(papersFolder);
  const labels: Label[] = [];
  const told: string[] = [];
  const given: string[] = [];
  const services: PaperServices = {
    state,
    today: () => '2026-09-21',
    now: () => '2026-09-21T11:58:12',
    newId: () => {
      given.push('');
      return `id-${given.length}`;
    },
    papersFolder,
    rehearsal: null,
    send: (name, payload) => told.push(`${name} ${JSON.stringify(payload)}`),
    record: async (label: Label, changes: readonly Change[]) => {
      expect(findMisfit(changes)).toBeNull();
      labels.push(label);
      applyChanges(state, changes);
      const head = { seq: labels.length, hash: '' };
      const transaction = {
        v: 1 as const,
        id: 't',
        device: 'd',
        seq: labels.length,
        clock: `${'0'.repeat(15)}-00000-d`,
        who: '',
        label,
        changes: [...changes],
      };
      return { head, savedAt: '', transaction };
    },
  };
  const make = (
    villages: readonly string[] | null = null,
    render: (model: DocumentModel) => Promise<Uint8Array> = renderDocx,
  ) => makePapers(services, m1, villages === null ? null : villages.map((one) => villageId.parse(one)), render);
  return {
    state,
    services,
    labels,
    told,
    make,
    files: () =>
      readdirSync(papersFolder, { recursive: true, encoding: 'utf8' })
        .filter((name) => /\./.test(name))
        .sort(),
  };
};

describe('making the papers of a meeting', () => {
  test('leaves minutes, a notice for each village and the ledger in the folder of the meeting', async () => {
    const office = anOffice();
    const { made, failed } = await office.make();
    expect(failed).toEqual([]);
    expect(made.map(({ kind }) => kind)).toEqual([
      'minutes',
      ...Array.from({ length: 7 }, () => 'notice'),
      'register',
      'ledger',
      'ledger-paper',
    ]);
    expect(office.files()).toContain(
      '2026-09-21 第三轮村（社区）“两委”班子会诊会/整改通知书 柳湾村 青组改〔2026〕12号.docx',
    );
    expect(office.files()).toHaveLength(11);
  });

  test('records each with the hash of its very file and the records of its sentences, and ends undo', async () => {
    const office = anOffice();
    await office.make();
    expect(office.labels.map(({ key }) => key)).toEqual(['papers.issued', 'papers.issued']);
    for (const paper of all(office.state, 'paper')) {
      const bytes = readFileSync(join(office.services.papersFolder, paper.fileName));
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(paper.hash);
      expect(paper.sources.length).toBeGreaterThan(0);
    }
  });

  test('tells how far it is, paper by paper', async () => {
    const office = anOffice();
    await office.make();
    expect(office.told[0]).toContain('"done":0,"of":11,"file":"会议纪要.docx"');
    expect(office.told.at(-1)).toContain('"done":11,"of":11');
  });

  test('writes over nothing: a second time is a second version, and a file of somebody else stays', async () => {
    const office = anOffice();
    await office.make();
    const folder = '2026-09-21 第三轮村（社区）“两委”班子会诊会';
    writeFileSync(join(office.services.papersFolder, folder, '会议纪要 第2版.docx'), 'mine');
    const { made } = await office.make();
    expect(made[0]?.file).toBe(`${folder}/会议纪要 第3版.docx`);
    expect(readFileSync(join(office.services.papersFolder, folder, '会议纪要 第2版.docx'), 'utf8')).toBe('mine');
    expect(office.files().filter((name) => name.endsWith('.new'))).toEqual([]);
  });

  test('goes on when one paper fails, says which, and makes that one later under the same number', async () => {
    const office = anOffice();
    const failing = (model: DocumentModel) =>
      model.title.includes('石桥村') ? Promise.reject(new Error('broken')) : renderDocx(model);
    const first = await office.make(null, failing);
    expect(first.failed).toEqual([{ village: 'v-k1', code: 'paper-failed' }]);
    expect(first.made).toHaveLength(10);
    const again = await office.make(['v-k1']);
    expect(again.made.map(({ file }) => file.split('/')[1])).toEqual(['整改通知书 石桥村 青组改〔2026〕14号.docx']);
  });

  test('is refused while the meeting runs, and leaves neither number nor file', async () => {
    const office = anOffice(sampleMeeting({ notice: [], meeting: [aMeeting({ state: 'running' })] }));
    await expect(office.make()).rejects.toMatchObject({ code: 'meeting-not-closed' });
    expect([office.labels, office.files()]).toEqual([[], []]);
  });

  test('opens under Windows whatever a village is called', async () => {
    const villages = sampleRecords.village.map((one) =>
      one.id === 'v-liuwan' ? aVillage({ name: '柳/湾:村\u202e*?' }) : one,
    );
    const { made } = await anOffice(sampleMeeting({ notice: [], village: villages })).make(['v-liuwan']);
    expect(made[0]?.file.split('/')[1]).toBe('整改通知书 柳_湾_村_ 青组改〔2026〕12号.docx');
    expect([safeName('CON'), safeName('a. '), safeName('\u0000'), safeName('..')]).toEqual(['_CON', 'a', '_', '_']);
  });
});

describe('the ledger as an Excel file', () => {
  const ledgerOf = async (state: OwnState) => {
    const office = anOffice(state);
    const { made } = await office.make();
    const file = made.find(({ kind }) => kind === 'ledger')?.file ?? '';
    const book = read(readFileSync(join(office.services.papersFolder, file)), { cellDates: true, cellNF: true });
    const sheet = book.Sheets[book.SheetNames[0] ?? ''];
    if (!sheet) throw new Error('no sheet');
    return { sheet, rows: utils.sheet_to_json<string[]>(sheet, { header: 1, raw: false, defval: '' }) };
  };

  test('has title, unit and day, head, one row for each issue, and the counting line', async () => {
    const { rows } = await ledgerOf(sampleMeeting({ notice: [] }));
    expect(rows[0]?.[0]).toBe('青禾县村（社区）班子会诊问题整改台账');
    expect(rows[1]?.join('')).toBe('中共青禾县委组织部截至2026年9月21日');
    expect(rows[2]?.slice(0, 5)).toEqual(['序号', '问题编号', '乡镇', '村', '问题']);
    expect(rows).toHaveLength(3 + 10 + 1);
    expect(rows.at(-1)?.[0]).toContain('共10项，已销号1项');
  });

  test('shows deadlines as real dates and keeps what looks like a formula as text', async () => {
    const issue = sampleRecords.issue.map((one) =>
      one.id === 'old1' ? { ...one, summary: '=cmd|"/c calc"!A1' } : one,
    );
    const { sheet, rows } = await ledgerOf(sampleMeeting({ notice: [], issue }));
    const at = rows.findIndex((row) => row[4]?.startsWith('=cmd'));
    const due = sheet[utils.encode_cell({ r: at, c: 8 })];
    const text = sheet[utils.encode_cell({ r: at, c: 4 })];
    expect([text.t, text.f]).toEqual(['s', undefined]);
    expect([due.t, due.z]).toEqual(['d', 'yyyy/m/d']);
    expect(due.w).toBe('2026/8/18');
  });
});

test('a folder for papers that cannot be written is told as that', async () => {
  const office = anOffice();
  // Root may write everywhere, so a file stands in the folder's place.
  rmSync(office.services.papersFolder, { recursive: true });
  writeFileSync(office.services.papersFolder, '');
  await expect(office.make()).rejects.toMatchObject({ code: 'folder-not-writable' });
});

describe('what is made before a meeting', () => {
  test('lies in the meeting’s folder, the host’s sheet in one of its own that says whom it is for', async () => {
    const office = anOffice();
    const { failed } = await makeBeforehand(office.services, m1, renderDocx);
    expect(failed).toEqual([]);
    const folder = '2026-09-21 第三轮村（社区）“两委”班子会诊会';
    expect(office.files()).toEqual(
      [
        `${folder}/会议议程.docx`,
        `${folder}/只给主持/主持用单（只给主持）.docx`,
        `${folder}/村情档案表.docx`,
        `${folder}/记录纸.docx`,
        `${folder}/签到表.docx`,
        `${folder}/民主测评表.docx`,
      ].toSorted(),
    );
    expect(all(office.state, 'paper').find(({ kind }) => kind === 'host')?.fileName).toBe(
      `${folder}/只给主持/主持用单（只给主持）.docx`,
    );
  });
});
