import { describe, expect, test } from 'vitest';
import { sha256 } from '../../../electron/journal/digest.ts';
import { decodeLine, encodeLine, noHash } from '../../../shared/journal/line.ts';

const said = JSON.stringify({ text: '后备干部不足，䶮书记说：“没有人愿意干”' });

describe('a line of the journal', () => {
  test('is read back as it was written, rare characters included', () => {
    const line = encodeLine(noHash, said, sha256);
    expect(decodeLine(noHash, line.text.slice(0, -1), sha256)).toEqual({ hash: line.hash, payload: said });
  });

  test('is refused behind any other line than the one it was written behind', () => {
    const first = encodeLine(noHash, said, sha256);
    const second = encodeLine(first.hash, said, sha256);
    expect(decodeLine(noHash, second.text.slice(0, -1), sha256)).toBeNull();
  });

  test('is refused when any single character of it is another', () => {
    const line = encodeLine(noHash, said, sha256).text.slice(0, -1);
    const accepted = [...line].filter((letter, at) => {
      const other = letter === 'x' ? 'y' : 'x';
      return decodeLine(noHash, line.slice(0, at) + other + line.slice(at + 1), sha256) !== null;
    });
    expect(accepted).toEqual([]);
  });
});
