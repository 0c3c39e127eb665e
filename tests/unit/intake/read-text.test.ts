import { describe, expect, test } from 'vitest';
import { decodeText } from '../../../electron/intake/decode-text.ts';
import { readWorkbook } from '../../../electron/intake/read-workbook.ts';
import { shownText } from '../../../shared/intake/workbook.ts';

// 柳湾村 in the encoding that Excel writes on a Chinese Windows.
const gbk = Uint8Array.from([0xc1, 0xf8, 0xcd, 0xe5, 0xb4, 0xe5]);
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const cellsOf = (bytes: Uint8Array) => {
  const reading = readWorkbook(bytes);
  if (!reading.ok) throw new Error(reading.code);
  return reading.workbook.sheets[0]?.rows ?? [];
};

describe('a table in plain text', () => {
  test('is read in UTF-8, with and without its mark, in UTF-16 and in GB18030', () => {
    const utf16 = Uint8Array.from([0xff, 0xfe, ...new Uint8Array(Uint16Array.from([0x67f3, 0x6e7e, 0x6751]).buffer)]);
    expect([decodeText(utf8('\ufeff柳湾村')), decodeText(utf8('柳湾村')), decodeText(utf16), decodeText(gbk)]).toEqual(
      Array(4).fill('柳湾村'),
    );
  });

  test('is refused where the bytes are no text at all', () => {
    expect(readWorkbook(Uint8Array.from([0x00, 0x01, 0x02, 0xff]))).toEqual({ ok: false, code: 'file-not-a-workbook' });
  });

  test('keeps an ID number, a leading zero and a text that looks like a formula as they are written', () => {
    const rows = cellsOf(utf8('村,身份证号,编号,说明\n柳湾村,330102198605120017,007,=1+1\n'));
    expect(rows[1]?.map(shownText)).toEqual(['柳湾村', '330102198605120017', '007', '=1+1']);
  });

  test('takes 2021.1 for a number that may have been 2021.10, unless the column writes such months out', () => {
    const lost = cellsOf(utf8('姓名,任职时间\n何青,2021.1\n周禾,2019.3\n'));
    const kept = cellsOf(utf8('姓名,任职时间\n何青,2021.1\n周禾,2019.10\n'));
    expect([lost[1]?.[1], kept[1]?.[1]]).toEqual([{ text: '2021.1', number: 2021.1 }, '2021.1']);
  });

  test('is read out of the web page that a system hands out under the name of a workbook', () => {
    const rows = cellsOf(
      utf8(
        '<html><body><table><tr><td>村</td><td>姓名</td></tr><tr><td>柳湾村</td><td>何青</td></tr></table></body></html>',
      ),
    );
    expect(rows.map((cells) => cells.map(shownText))).toEqual([
      ['村', '姓名'],
      ['柳湾村', '何青'],
    ]);
  });
});
