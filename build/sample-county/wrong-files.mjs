import { closeSync, mkdirSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strToU8, Zip, ZipDeflate } from 'fflate';
import { cell } from './sheet-parts.mjs';
import { workbookBytes, workbookParts, zipParts } from './xlsx-writer.mjs';

// node build/sample-county/wrong-files.mjs [folder]: the files that an import must refuse, each for one reason.
// The file of 200 MB is not kept: a test makes it when it needs it.

const here = dirname(fileURLToPath(import.meta.url));
const target = process.argv[2] ?? join(here, '../../tests/fixtures/wrong-files');
const BOMB_BYTES = 1_000_000_000;

const sheetOf = (name, lines) => ({
  name,
  widths: [30, 30, 30],
  rows: lines.map((texts) => ({ cells: texts.map((text) => cell(text)) })),
});

/** A valid workbook in which no row knows a word of any head. */
const withoutHead = () =>
  workbookBytes([
    sheetOf('值班', [
      ['九月食堂菜谱', null, null],
      ['周一', '土豆炖豆角', '小米粥'],
      ['周二', '白菜豆腐', '玉米糊'],
      ['周三', '西红柿鸡蛋面', '绿豆汤'],
      ['周四', '红烧萝卜', '大米粥'],
      ['周五', '饺子', '面汤'],
    ]),
  ]);

/** Entities that grow to a thousand million words, and one that asks for a file of the machine. */
const withEntities = () => {
  const parts = workbookParts([
    sheetOf('花名册', [
      ['乡镇', '村（社区）', '姓名'],
      ['云溪镇', '柳湾村', '陆问舟'],
    ]),
  ]);
  const grow = Array.from({ length: 9 }, (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`).join('');
  const doctype = `<!DOCTYPE sst [<!ENTITY e0 "会诊">${grow}<!ENTITY outside SYSTEM "file:///etc/hostname">]>`;
  parts['xl/sharedStrings.xml'] = parts['xl/sharedStrings.xml']
    .replace('<sst', `${doctype}<sst`)
    .replace('陆问舟', '&e9;')
    .replace('柳湾村', '&outside;');
  return zipParts(parts);
};

const FREE = 0xffffffff;
const END = 0xfffffffe;
const FAT = 0xfffffffd;

const directoryEntry = (name, type, { child = FREE, right = FREE, start = 0, size = 0 }) => {
  const entry = Buffer.alloc(128);
  entry.write(name, 0, 'utf16le');
  entry.writeUInt16LE(name ? name.length * 2 + 2 : 0, 64);
  entry.writeUInt8(type, 66);
  entry.writeUInt8(name ? 1 : 0, 67);
  for (const [at, value] of [
    [68, FREE],
    [72, right],
    [76, child],
    [116, start],
    [120, size],
  ])
    entry.writeUInt32LE(value, at);
  return entry;
};

/** What Excel writes when a workbook has a password: a compound file (MS-CFB) with these two streams (MS-OFFCRYPTO 2.3.4). */
const withPassword = () => {
  const header = Buffer.alloc(512);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header);
  for (const [at, value] of [
    [24, 0x3e],
    [26, 3],
    [28, 0xfffe],
    [30, 9],
    [32, 6],
  ])
    header.writeUInt16LE(value, at);
  for (const [at, value] of [
    [44, 1],
    [48, 1],
    [56, 4096],
    [60, END],
    [68, END],
    [76, 0],
  ])
    header.writeUInt32LE(value, at);
  for (let at = 80; at < 512; at += 4) header.writeUInt32LE(FREE, at);
  // Sectors: 0 the table, 1 the directory, 2-9 EncryptionInfo, 10-17 EncryptedPackage.
  const table = Buffer.alloc(512, 0xff);
  const next = (at) => (at === 0 ? FAT : at === 1 || at === 9 || at === 17 ? END : at + 1);
  for (let at = 0; at < 18; at += 1) table.writeUInt32LE(next(at), at * 4);
  const directory = Buffer.concat([
    directoryEntry('Root Entry', 5, { child: 1, start: END }),
    directoryEntry('EncryptionInfo', 2, { right: 2, start: 2, size: 4096 }),
    directoryEntry('EncryptedPackage', 2, { start: 10, size: 4096 }),
    directoryEntry('', 0, {}),
  ]);
  const info = Buffer.alloc(4096);
  info.writeUInt32LE(0x00040004, 0);
  info.writeUInt32LE(0x40, 4);
  info.write(
    '<?xml version="1.0" encoding="UTF-8"?><encryption xmlns="http://schemas.microsoft.com/office/2006/encryption"/>',
    8,
    'utf8',
  );
  const sealed = Buffer.alloc(4096, 0x5a);
  sealed.writeBigUInt64LE(4000n, 0);
  return Buffer.concat([header, table, directory, info, sealed]);
};

/** One sheet of a thousand million bytes, streamed, since nobody wants it in memory at once. */
const writeBomb = (path) => {
  const file = openSync(path, 'w');
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    writeSync(file, chunk);
  });
  const mtime = new Date(2026, 8, 20, 9, 0, 0);
  const parts = workbookParts([sheetOf('花名册', [['乡镇', '村（社区）', '姓名']])]);
  for (const [path, text] of Object.entries(parts)) {
    const entry = new ZipDeflate(path, { level: 9 });
    entry.mtime = mtime;
    zip.add(entry);
    if (!path.endsWith('sheet1.xml')) {
      entry.push(strToU8(text), true);
      continue;
    }
    const [before, after] = text.split('</sheetData>');
    entry.push(strToU8(before));
    const block = new Uint8Array(1_000_000).fill(0x20);
    for (let sent = 0; sent < BOMB_BYTES; sent += block.length) entry.push(block.slice());
    entry.push(strToU8(`</sheetData>${after}`), true);
  }
  zip.end();
  closeSync(file);
};

mkdirSync(target, { recursive: true });
const whole = withoutHead();
const files = {
  'not-a-workbook.xlsx': Buffer.from('乡镇,村,姓名\n云溪镇,柳湾村,陆问舟\n', 'utf8'),
  'password.xlsx': withPassword(),
  'no-head.xlsx': whole,
  'truncated.xlsx': readFileSync(join(here, '../../tests/fixtures/sample-county/reserves.xlsx')).subarray(0, 11000),
  'xml-entities.xlsx': withEntities(),
};
for (const [name, content] of Object.entries(files)) writeFileSync(join(target, name), content);
writeBomb(join(target, 'bomb.xlsx'));
