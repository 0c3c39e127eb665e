import { describe, expect, test } from 'vitest';
import { renderDocx } from '../../electron/documents/render-docx.ts';
import { buildMinutes } from '../../shared/documents/build-minutes.ts';
import { buildNotice } from '../../shared/documents/build-notice.ts';
import { meetingId, noticeId } from '../../shared/records/ids.ts';
import type { OwnState } from '../../shared/records/state.ts';
import { every, partOf } from '../support/docx-files.ts';
import { aVillage } from '../support/meeting-builders.ts';
import { sampleMeeting, sampleRecords } from '../support/meeting-state.ts';

const minutesOf = async (state: OwnState = sampleMeeting()): Promise<Uint8Array> => {
  const model = buildMinutes(state, meetingId.parse('m1'), { today: '2026-09-21' });
  if (!model) throw new Error('no minutes');
  return renderDocx(model);
};
const noticeOf = async (state: OwnState = sampleMeeting()): Promise<Uint8Array> => {
  const model = buildNotice(state, noticeId.parse('n1'));
  if (!model) throw new Error('no notice');
  return renderDocx(model);
};

describe('the Word file of the minutes', () => {
  test('has the page of GB/T 9704: margins, 22 lines of 28.95 pt, odd and even page numbers', async () => {
    const docx = await minutesOf();
    const body = partOf(docx, 'word/document.xml');
    expect(every(body, 'w:pgSz')[0]?.attributes).toMatchObject({ 'w:w': '11906', 'w:h': '16838' });
    expect(every(body, 'w:pgMar')[0]?.attributes).toMatchObject({
      'w:top': '2098',
      'w:bottom': '1984',
      'w:left': '1587',
      'w:right': '1474',
      'w:footer': '1451',
    });
    expect(every(body, 'w:docGrid')[0]?.attributes).toEqual({ 'w:type': 'lines', 'w:linePitch': '579' });
    expect(every(partOf(docx, 'word/settings.xml'), 'w:evenAndOddHeaders')).toHaveLength(1);
    expect(every(body, 'w:footerReference').map(({ attributes }) => attributes['w:type'])).toEqual(['default', 'even']);
  });

  test('sets the body in 16 pt on exact lines, a quarter point narrower, without widow control', async () => {
    const styles = every(partOf(await minutesOf(), 'word/styles.xml'), 'w:style');
    const normal = styles.find(({ attributes }) => attributes['w:styleId'] === 'Normal');
    expect(normal && every(normal, 'w:sz')[0]?.attributes['w:val']).toBe('32');
    expect(normal && every(normal, 'w:widowControl')[0]?.attributes['w:val']).toBe('0');
    expect(
      normal && every(normal, 'w:spacing').map(({ attributes }) => attributes['w:val'] ?? attributes['w:line']),
    ).toEqual(['579', '-5']);
  });

  test('gives headings their level and face, so that Word can list them', async () => {
    const paragraphs = every(partOf(await minutesOf(), 'word/document.xml'), 'w:p');
    const style = (text: string) => {
      const found = paragraphs.find((paragraph) => paragraph.text === text);
      return found && every(found, 'w:pStyle')[0]?.attributes['w:val'];
    };
    expect(style('一、总体情况')).toBe('Heading1');
    expect(style('（一）柳湾村')).toBe('Heading2');
    expect(style('第三轮村（社区）')).toBe('Title');
  });

  test('hints every run at the Chinese face, and gives a rare character the face that has it', async () => {
    const runs = every(partOf(await minutesOf(), 'word/document.xml'), 'w:r').filter(({ text }) => text !== '');
    const fonts = runs.flatMap((run) =>
      every(run, 'w:rFonts').map(({ attributes }) => ({
        text: run.text,
        hint: attributes['w:hint'],
        face: attributes['w:eastAsia'],
      })),
    );
    expect(fonts).toHaveLength(runs.length);
    expect(fonts.filter((font) => font.hint !== 'eastAsia')).toEqual([]);
    expect(new Set(fonts.filter(({ text }) => text.includes('䶮')).map((font) => `${font.text} ${font.face}`))).toEqual(
      new Set(['䶮 仿宋']),
    );
  });

  test('names the paper and the organ in its properties and nobody at a machine', async () => {
    const core = partOf(await minutesOf(), 'docProps/core.xml');
    expect(every(core, 'dc:title')[0]?.text).toBe('第三轮村（社区）“两委”班子会诊会纪要');
    expect(every(core, 'dc:creator')[0]?.text).toBe('中共青禾县委组织部');
    expect(every(core, 'cp:lastModifiedBy')[0]?.text).toBe('中共青禾县委组织部');
  });
});

describe('the Word file of a notice', () => {
  test('repeats the head of its table, splits no row, and is 156 mm wide', async () => {
    const [table] = every(partOf(await noticeOf(), 'word/document.xml'), 'w:tbl');
    const rows = table ? every(table, 'w:tr') : [];
    expect(rows.map((row) => every(row, 'w:tblHeader').length)).toEqual([1, 0, 0]);
    expect(rows.map((row) => every(row, 'w:cantSplit').length)).toEqual([1, 1, 1]);
    const widths = (table ? every(table, 'w:gridCol') : []).map(({ attributes }) => Number(attributes['w:w']));
    expect(widths.map((width) => Math.round((width * 25.4) / 1440))).toEqual([10, 46, 46, 30, 24]);
  });

  test('leaves at least 18 mm where somebody fills in by hand', async () => {
    const tables = every(partOf(await noticeOf(), 'word/document.xml'), 'w:tbl').slice(1);
    const rows = tables.flatMap((table) => every(table, 'w:tr'));
    const byHand = rows.filter((row) => every(row, 'w:tc').some((cell) => cell.text === ''));
    const heights = byHand.flatMap((row) =>
      every(row, 'w:trHeight').map(({ attributes }) => Number(attributes['w:val'])),
    );
    expect(heights).toHaveLength(byHand.length);
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(Math.floor((18 * 1440) / 25.4));
  });
});

describe('a file made of hostile text', () => {
  test.each([
    ['markup', '<w:p>&amp;</w:p>]]>'],
    ['control characters', 'a\u0000\u0008\u000bb'],
    ['half a character', 'a\ud800b'],
    ['a name turned round', '柳\u202e村湾'],
  ])('is XML all the same when a village is called %s', async (_, name) => {
    const state = sampleMeeting({
      village: sampleRecords.village.map((one) => (one.id === 'v-liuwan' ? aVillage({ name }) : one)),
    });
    for (const docx of [await minutesOf(state), await noticeOf(state)]) {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: that none of these is left is what is asked
      expect(partOf(docx, 'word/document.xml').text).not.toMatch(/[\u0000-\u0008\u000b\u202e]/);
    }
  });
});
