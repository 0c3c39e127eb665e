import { describe, expect, test } from 'vitest';
import { buildLedger } from '../../../shared/documents/build-ledger.ts';
import { roundId } from '../../../shared/records/ids.ts';
import { anIssue } from '../../support/meeting-builders.ts';
import { sampleMeeting, sampleRecords } from '../../support/meeting-state.ts';

const words = (state = sampleMeeting(), today = '2026-10-29') => {
  const sheet = buildLedger(state, { today });
  return {
    sheet,
    rows: sheet.rows.map(({ cells }) =>
      cells.map((cell) => (cell.kind === 'text' ? cell.text : cell.kind === 'day' ? cell.day : String(cell.value))),
    ),
  };
};

describe('the ledger', () => {
  test('lists what is overdue first, then what is due soon, then the rest, closed ones last', () => {
    const notice = sampleRecords.notice;
    const issue = sampleRecords.issue.map((one) => (one.id === 'i1' ? { ...one, state: 'doing' as const } : one));
    const { rows } = words(sampleMeeting({ issue, notice }));
    expect(rows.map((row) => row[10]).slice(0, 2)).toEqual(['整改中（逾期72天）', '整改中（临期）']);
    expect(rows.at(-1)?.[10]).toBe('已销号');
  });

  test('counts every issue once in its foot, closed and overdue apart', () => {
    expect(words().sheet.foot).toContain('共10项，已销号1项，其中反弹0项，整改中9项，逾期1项');
  });

  test('gives deadlines as real dates and rough beginnings in words', () => {
    const { sheet } = words();
    const row = sheet.rows.find(({ sources }) => sources.includes('old1'));
    expect(row?.cells[8]).toEqual({ kind: 'day', day: '2026-08-18' });
    expect(row?.cells[11]).toEqual({ kind: 'text', text: '2023年6月' });
  });

  test('says which round it is of when it is of one', () => {
    const sheet = buildLedger(sampleMeeting(), { today: '2026-10-29', round: roundId.parse('r2') });
    expect(sheet.title).toBe('青禾县第二轮村（社区）班子会诊问题整改台账');
    expect(sheet.rows).toHaveLength(2);
  });

  test('carries neither remarks for the host nor issues noted off the record', () => {
    const secret = anIssue({ id: 'x', summary: '密甲', remarks: '密乙', sourceNote: '密丙' });
    const line = sampleRecords.line.map((one) => (one.id === 'l6' ? { ...one, isOffRecord: true } : one));
    const text = JSON.stringify(words(sampleMeeting({ line, issue: [...sampleRecords.issue, secret] })).rows);
    expect(text).toContain('密甲');
    expect(text).not.toMatch(/密乙|密丙|村务公开未按期张贴/);
  });
});
