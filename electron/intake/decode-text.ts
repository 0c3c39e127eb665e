const decoded = (bytes: Uint8Array, encoding: string): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

const isText = (text: string): boolean => {
  // Tab, line feed and return are the only control characters of a table in plain text.
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 32 && code !== 9 && code !== 10 && code !== 13) return false;
  }
  return true;
};

/**
 * The text of a file without a declared encoding: UTF-16 by its mark, else UTF-8, else GB18030 (Excel and WPS in China write
 * .csv in it). Null where the bytes are no text in any of them.
 */
export const decodeText = (bytes: Uint8Array): string | null => {
  const [first, second] = bytes;
  const marked = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null;
  const text = marked ? decoded(bytes, marked) : (decoded(bytes, 'utf-8') ?? decoded(bytes, 'gb18030'));
  return text !== null && isText(text) ? text : null;
};
