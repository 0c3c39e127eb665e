import type { Body } from '../../shared/records/state.ts';

/**
 * The one way in which the body of a record is laid into the database and taken out again. Asynchronous, because sealing
 * will be; and done before a transaction of the database begins, because waiting for anything else would end it.
 */
export type Codec = {
  readonly seal: (record: Body) => Promise<Uint8Array>;
  readonly open: (body: Uint8Array) => Promise<Body>;
};

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });

/** Bodies as plain JSON: the first state, in which no password is set and nothing is to be hidden from the disk. */
export const plainCodec: Codec = {
  seal: async (record) => encoder.encode(JSON.stringify(record)),
  // A parsed door: the body was sealed from a record that main had parsed, and the journal can always give it again.
  open: async (body) => JSON.parse(decoder.decode(body)) as Body,
};
