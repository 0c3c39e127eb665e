import { describe, expect, test } from 'vitest';
import { buildAppraisalForms } from '../../../shared/documents/build-appraisal-forms.ts';
import { buildItemForms } from '../../../shared/documents/build-item-forms.ts';
import { buildLedgerPaper } from '../../../shared/documents/build-ledger-paper.ts';
import { buildRegister } from '../../../shared/documents/build-register.ts';
import { buildSignIn } from '../../../shared/documents/build-sign-in.ts';
import { type DocumentModel, runsOf } from '../../../shared/documents/model.ts';
import { meetingId, noticeId } from '../../../shared/records/ids.ts';
import { aNotice } from '../../support/meeting-builders.ts';
import { sampleMeeting } from '../../support/meeting-state.ts';

const m1 = meetingId.parse('m1');
const today = { today: '2026-09-21' };
const state = sampleMeeting();
const textOf = (model: DocumentModel | null): string =>
  model
    ? runsOf(model)
        .map(({ text }) => text)
        .join('|')
    : 'no paper';
const rowsOf = (model: DocumentModel | null) =>
  model?.parts.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []))) ?? [];

describe('the register on which villages sign', () => {
  test('lists issued notices by number with room to sign, and no withdrawn one', () => {
    const notices = [
      aNotice({ id: 'n13', village: 'v-k0', number: 13 }),
      aNotice(),
      aNotice({ id: 'n11', village: 'v-k1', number: 11, state: 'withdrawn' }),
    ];
    const paper = buildRegister(sampleMeeting({ notice: notices }), m1, today);
    expect(textOf(paper)).toMatch(/柳湾村\|青组改〔2026〕12号.*溪口村\|青组改〔2026〕13号/);
    expect(textOf(paper)).not.toContain('石桥村');
    expect(rowsOf(paper).every(({ height }) => (height ?? 0) >= 18)).toBe(true);
  });
});

describe('the sheet on which people sign in', () => {
  test('names units and posts, leaves room for the unannounced, and names no representative of the masses', () => {
    const text = textOf(buildSignIn(state, m1, today));
    expect(text).toContain('县委组织部|沈望川|副部长');
    expect(text).not.toContain('侯三槐');
    expect(rowsOf(buildSignIn(state, m1, today)).at(-1)?.cells[2]?.runs).toEqual([]);
  });
});

describe('the appraisal form', () => {
  test('has five rows of four boxes for each village and a code of the batch, nobody’s name', () => {
    const paper = buildAppraisalForms(state, m1, today);
    expect(paper?.parts).toHaveLength(8);
    expect(rowsOf(paper)).toHaveLength(8 * 5);
    expect(paper?.parts[0]).toMatchObject({ code: { text: expect.stringMatching(/^0921-01-/) } });
  });
});

describe('the forms that follow a notice', () => {
  test('print what is known of each item and leave the rest to the pen', () => {
    const paper = buildItemForms(state, noticeId.parse('n1'));
    expect(paper?.parts).toHaveLength(4);
    expect(textOf(paper)).toContain('整改延期申请表');
    expect(textOf(paper)).toContain('2026年10月30日');
    expect(textOf(paper)).toContain('整改销号审批表');
  });

  test('are none for a notice that is not on file', () => {
    expect(buildItemForms(state, noticeId.parse('n99'))).toBeNull();
  });
});

describe('the ledger on paper', () => {
  test('has the eleven columns of the printed ledger in the order of the Excel table, 225 mm wide', () => {
    const paper = buildLedgerPaper(state, today);
    const table = paper.parts[0]?.blocks.find((block) => block.kind === 'table');
    expect(table?.kind === 'table' && table.widths.reduce((sum, width) => sum + width, 0)).toBe(225);
    expect(rowsOf(paper)).toHaveLength(10);
    expect(textOf(paper)).toContain('共10项，已销号1项');
  });
});
