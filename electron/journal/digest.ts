import { createHash } from 'node:crypto';
import type { Digest } from '../../shared/journal/line.ts';

/** SHA-256 of a text (as UTF-8) in base64url: 43 letters. */
export const sha256: Digest = (text) => createHash('sha256').update(text, 'utf8').digest('base64url');
