/** A cryptographic digest of a text as 43 letters of base64url (SHA-256). Given from outside: shared/ knows no crypto. */
export type Digest = (text: string) => string;

/** The hash before the very first line of a journal. */
export const noHash = '';

/** A line of a segment: its hash, which chains it to all lines before, and what it carries. */
export type Line = { readonly hash: string; readonly payload: string };

const hashLength = 43;

/**
 * Makes the line that follows the one with the hash `before`: `<hash> <payload>\n`, hash = digest(before + payload).
 * The payload is opaque here (one line of text, no line break), so that sealing it changes neither chain nor reader.
 */
export const encodeLine = (before: string, payload: string, digest: Digest): Line & { readonly text: string } => {
  const hash = digest(before + payload);
  return { hash, payload, text: `${hash} ${payload}\n` };
};

/** Reads one line, without its line break; null where it does not follow the line with the hash `before`. */
export const decodeLine = (before: string, text: string, digest: Digest): Line | null => {
  const hash = text.slice(0, hashLength);
  const payload = text.slice(hashLength + 1);
  if (text[hashLength] !== ' ' || digest(before + payload) !== hash) return null;
  return { hash, payload };
};
