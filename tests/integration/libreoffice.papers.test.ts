import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { docxWriter } from '../../electron/documents/docx-writer.ts';
import { standardFaces } from '../../electron/documents/faces.ts';
import { renderLedger } from '../../electron/documents/ledger-xlsx.ts';
import { renderDocx } from '../../electron/documents/render-docx.ts';
import { buildAgenda } from '../../shared/documents/build-agenda.ts';
import { buildAppraisalForms } from '../../shared/documents/build-appraisal-forms.ts';
import { buildCaptureSheets } from '../../shared/documents/build-capture-sheets.ts';
import { buildHostSheets } from '../../shared/documents/build-host-sheets.ts';
import { buildItemForms } from '../../shared/documents/build-item-forms.ts';
import { buildLedger } from '../../shared/documents/build-ledger.ts';
import { buildLedgerPaper } from '../../shared/documents/build-ledger-paper.ts';
import { buildMinutes } from '../../shared/documents/build-minutes.ts';
import { buildNotice } from '../../shared/documents/build-notice.ts';
import { buildProfiles } from '../../shared/documents/build-profiles.ts';
import { buildRegister } from '../../shared/documents/build-register.ts';
import { buildSignIn } from '../../shared/documents/build-sign-in.ts';
import type { DocumentModel } from '../../shared/documents/model.ts';
import { agendaOf } from '../../shared/meeting/meeting-now.ts';
import { meetingId, noticeId } from '../../shared/records/ids.ts';
import type { OwnState } from '../../shared/records/state.ts';
import { aNotice, aParticipant, aVillage } from '../support/meeting-builders.ts';
import { sampleMeeting, sampleRecords } from '../support/meeting-state.ts';

type Word = { readonly text: string; readonly left: number; readonly top: number; readonly right: number };

const folder = mkdtempSync(join(tmpdir(), 'huizhen-libreoffice-'));
const mm = (points: number): number => (points * 25.4) / 72;

const convert = (names: readonly string[]): void => {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const files = names.map((name) => join(folder, name));
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files], {
    stdio: 'pipe',
  });
};

const pagesOf = (name: string): readonly (readonly Word[])[] => {
  execFileSync('pdftotext', ['-bbox', join(folder, `${name}.pdf`), join(folder, `${name}.html`)]);
  const pages = readFileSync(join(folder, `${name}.html`), 'utf8')
    .split('<page ')
    .slice(1);
  return pages.map((page) =>
    [...page.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)"[^>]*>([^<]*)</g)].map(
      ([, left, top, right, text]) => ({
        text: text ?? '',
        left: mm(Number(left)),
        top: mm(Number(top)),
        right: mm(Number(right)),
      }),
    ),
  );
};

const textOf = (pages: readonly (readonly Word[])[]): string =>
  pages.flatMap((page) => page.map(({ text }) => text)).join('');

/** The lines of text of a page without its footer: where each begins. */
const linesOf = (page: readonly Word[]): readonly number[] => [
  ...new Set(page.filter(({ top }) => top < 261).map(({ top }) => Math.round(top))),
];

const found = (pages: readonly (readonly Word[])[], words: string): Word => {
  const word = pages.flat().find(({ text }) => text.includes(words));
  if (!word) throw new Error(`the PDF does not say ${words}`);
  return word;
};

const write = async (name: string, model: DocumentModel | null): Promise<void> => {
  if (!model) throw new Error(`no ${name}`);
  writeFileSync(join(folder, name), await renderDocx(model));
};

/** A county hall: 41 people with units of every length, the number that a capture sheet has to leave room for. */
const fullHall = () =>
  sampleMeeting({
    participant: Array.from({ length: 41 }, (_, index) =>
      aParticipant({
        id: `p${index + 1}`,
        name: ['沈望川', '欧阳云舒', '䶮青'][index % 3],
        publicName: ['沈望川', '欧阳云舒', '䶮青'][index % 3],
        unitName: '县农业农村局',
        order: index + 1,
      }),
    ),
  });

const beforehand = {
  agenda: buildAgenda,
  profiles: buildProfiles,
  capture: buildCaptureSheets,
  host: buildHostSheets,
  'sign-in': buildSignIn,
  appraisal: buildAppraisalForms,
  register: buildRegister,
};

/** The notice of 柳湾村 and one of another village, in one file. */
const together = async (state: OwnState): Promise<Uint8Array> => {
  const items = [{ issue: 'i-k0', prescriptions: ['rx-k0'] }];
  const other = sampleMeeting({ notice: [aNotice({ id: 'n2', village: 'v-k0', number: 13, items })] });
  const volume = docxWriter(standardFaces).open('整改通知书合订');
  for (const model of [buildNotice(state, noticeId.parse('n1')), buildNotice(other, noticeId.parse('n2'))]) {
    if (!model) throw new Error('no notice');
    await volume.add(model);
  }
  return volume.close();
};

// One start of LibreOffice for all: it takes longer than everything else here.
beforeAll(async () => {
  const state = sampleMeeting();
  const hostile = sampleMeeting({
    village: sampleRecords.village.map((one) =>
      one.id === 'v-liuwan' ? aVillage({ name: '=cmd|<a>&\u0000\u202e柳湾' }) : one,
    ),
  });
  await write('minutes.docx', buildMinutes(state, meetingId.parse('m1'), { today: '2026-09-21' }));
  await write('notice.docx', buildNotice(state, noticeId.parse('n1')));
  await write('hostile.docx', buildNotice(hostile, noticeId.parse('n1')));
  writeFileSync(join(folder, 'ledger.xlsx'), await renderLedger(buildLedger(hostile, { today: '2026-09-21' })));
  for (const [name, build] of Object.entries(beforehand)) {
    await write(`${name}.docx`, build(fullHall(), meetingId.parse('m1'), { today: '2026-09-21' }));
  }
  writeFileSync(join(folder, 'together.docx'), await together(state));
  await write('forms.docx', buildItemForms(state, noticeId.parse('n1')));
  await write('ledger-paper.docx', buildLedgerPaper(state, { today: '2026-09-21' }));
  const before = Object.keys(beforehand).map((name) => `${name}.docx`);
  convert([
    'minutes.docx',
    'notice.docx',
    'hostile.docx',
    'together.docx',
    'forms.docx',
    'ledger-paper.docx',
    'ledger.xlsx',
    ...before,
  ]);
}, 180_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the minutes in LibreOffice', () => {
  test('read as they were written, rare characters too', () => {
    const text = textOf(pagesOf('minutes'));
    expect(text).toContain('县委组织部副部长沈望川在县委办公楼三楼会议室主持召开');
    expect(text).toContain('云溪镇党委䶮青');
    expect(text).not.toContain('\ufffd');
  });

  test('have 22 lines on a full page, of 28 characters within the margins', () => {
    const [, second] = pagesOf('minutes');
    expect(linesOf(second ?? [])).toHaveLength(22);
    const full = (second ?? []).filter(({ text }) => [...text].length === 28);
    for (const { left, right } of full) {
      expect(left).toBeCloseTo(28, 0);
      expect(right).toBeLessThan(184.5);
    }
    expect(Math.min(...(second ?? []).map(({ left }) => left))).toBeGreaterThan(27.5);
  });

  test('put the page number outside: right on odd pages, left on even ones', () => {
    const [first, second] = pagesOf('minutes').map((page) => page.find(({ text, top }) => text === '—' && top > 261));
    expect(first?.left).toBeGreaterThan(150);
    expect(second?.left).toBeLessThan(40);
  });

  test('narrow a long mark to 152 mm, 72 mm below the edge of the paper', () => {
    const mark = found(pagesOf('minutes'), '会诊会议纪要');
    expect(mark.right - mark.left).toBeLessThanOrEqual(152);
    expect(mark.top).toBeGreaterThan(69);
    expect(mark.top).toBeLessThan(74);
  });

  test('end with the imprint at the foot of the last page', () => {
    const last = pagesOf('minutes').at(-1) ?? [];
    const issued = last.find(({ text }) => text.includes('日印发'));
    expect(issued?.top).toBeGreaterThan(250);
  });
});

describe('a notice in LibreOffice', () => {
  test('takes two pages and a page for each receipt', () => {
    const pages = pagesOf('notice');
    expect(pages).toHaveLength(5);
    expect(pages.slice(2).map((page) => textOf([page]).includes('回执'))).toEqual([true, true, true]);
  });

  test('carries its code at the bottom left of every page', () => {
    const codes = pagesOf('notice').map((page) =>
      page.filter(({ text, top, left }) => text.includes('青组改') && top > 261 && left < 30),
    );
    expect(codes.map((found) => found.length)).toEqual([1, 1, 1, 1, 1]);
  });

  test('sets the mark 30 mm below the edge and the date four characters in', () => {
    const pages = pagesOf('notice');
    const mark = found(pages, '中共青禾县委组织部');
    expect(mark.top).toBeGreaterThan(25);
    expect(mark.top).toBeLessThan(31);
    const date = (pages[1] ?? []).filter(({ text }) => text === '日').at(-1);
    expect(date?.right).toBeCloseTo(184 - 4 * 5.56, 0);
  });
});

describe('several notices in one file in LibreOffice', () => {
  test('stand one behind the other as each stands alone, each page with the code of its own notice', () => {
    const pages = pagesOf('together');
    const codes = pages.map((page) => textOf([page.filter(({ top }) => top > 261)]));
    const first = codes.filter((code) => code.includes('12号-'));
    const second = codes.filter((code) => code.includes('13号-'));
    expect([first.length, second.length]).toEqual([5, codes.length - 5]);
    expect(textOf(pages.slice(5))).toContain('溪口村');
    expect(textOf(pages.slice(5))).not.toContain('柳湾村');
  });

  test('count their pages anew: the second page of each is a left one', () => {
    const pages = pagesOf('together');
    const numbers = pages.map((page) => page.find(({ text, top }) => text === '—' && top > 240)?.left);
    expect(numbers[0]).toBeUndefined();
    expect(numbers[1]).toBeLessThan(40);
    expect(numbers[5]).toBeUndefined();
    expect(numbers[6] ?? 0).toBeLessThan(40);
  });
});

describe('the sheets around a notice in LibreOffice', () => {
  test('give each item a page for more time and a page for closing it, with the code of its notice', () => {
    const pages = pagesOf('forms');
    expect(pages.map((page) => /整改(延期申请|销号审批)表/.exec(textOf([page]))?.[1])).toEqual([
      '延期申请',
      '销号审批',
      '延期申请',
      '销号审批',
    ]);
    for (const page of pages) expect(textOf([page.filter(({ top }) => top > 261)])).toContain('12号-');
  });

  test('let all villages sign on one sheet, a line of 18 mm each', () => {
    const [page] = pagesOf('register');
    expect(textOf([page ?? []])).toMatch(/1柳湾村.*青组改〔2026〕12号/);
  });

  test('ask for an appraisal without a name: a page for each village of the agenda', () => {
    const pages = pagesOf('appraisal');
    expect(pages).toHaveLength(agendaOf(fullHall(), meetingId.parse('m1')).length);
    expect(textOf(pages)).not.toContain('沈望川');
  });

  test('print the ledger across the sheet, 225 mm wide, dates unbroken, the number in the middle of the foot', () => {
    const pages = pagesOf('ledger-paper');
    const left = Math.min(...pages.flat().map((word) => word.left));
    const right = Math.max(...pages.flat().map((word) => word.right));
    expect(left).toBeGreaterThanOrEqual(35);
    expect(right).toBeLessThanOrEqual(35 + 225 + 1);
    expect(found(pages, '2026/10/30').text).toContain('2026/10/30');
    const number = pages[0]?.find(({ text }) => text === '—');
    expect(Math.abs((number?.left ?? 0) - (35 + 225 / 2))).toBeLessThan(10);
  });
});

describe('papers of hostile text in LibreOffice', () => {
  test('open, and show the text as somebody typed it', () => {
    expect(textOf(pagesOf('hostile'))).toContain('=cmd|&lt;a&gt;&amp;柳湾');
    expect(textOf(pagesOf('ledger'))).toMatch(/=cmd\|/);
  });
});

describe('what is printed before a meeting, in LibreOffice', () => {
  const items = agendaOf(fullHall(), meetingId.parse('m1'));

  test('is one sheet of agenda, and one sheet for each village', () => {
    expect(pagesOf('agenda')).toHaveLength(1);
    expect(
      pagesOf('profiles')
        .slice(0, items.length)
        .map((page) => textOf([page]).includes('档案表')),
    ).toEqual(items.map(() => true));
  });

  test('is one capture sheet for each item and one for the rest, also with 41 people on it', () => {
    const pages = pagesOf('capture');
    expect(pages.map((page) => textOf([page]).includes('记录纸'))).toEqual([...items, null].map(() => true));
    expect(textOf(pages.slice(0, 1))).toMatch(/41.?䶮青|41.?欧阳云舒/);
  });

  test('carries its own code at the bottom left of every capture sheet', () => {
    const codes = pagesOf('capture').map(
      (page) => page.find(({ text, top, left }) => /^0921-\d\d-.$/.test(text) && top > 261 && left < 30)?.text,
    );
    expect(codes).not.toContain(undefined);
    expect(new Set(codes).size).toBe(items.length + 1);
  });

  test('tells on every page of the host’s sheet that it is for the chair alone', () => {
    const pages = pagesOf('host');
    expect(pages.length).toBeGreaterThanOrEqual(items.length);
    expect(pages.filter((page) => !textOf([page]).includes('只给主持会后收回'))).toEqual([]);
  });
});
