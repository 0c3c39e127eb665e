import type { Body } from '../../shared/records/state.ts';

/**
 * The one way in which the body of a record is laid into the database and taken out again. Asynchronous, because sealing
 * is; and done before a transaction of the database begins, because waiting for anything else would end it.
 */
export type Codec = {
  readonly seal: (record: Body) => Promise<Uint8Array>;
  readonly open: (body: Uint8Array) => Promise<Body>;
};

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });

/** Bodies as plain JSON, for tests of what is not about sealing. */
export const plainCodec: Codec = {
  seal: async (record) => encoder.encode(JSON.stringify(record)),
  // A parsed door: the body was sealed from a record that main had parsed, and the journal can always give it again.
  open: async (body) => JSON.parse(decoder.decode(body)) as Body,
};

const nonceLength = 12;

const bytesOf = (base64url: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64url.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));

/**
 * Bodies under AES-256-GCM, each with a nonce of its own, under the key that main gave for this window (base64url). Sealed whether a
 * password is set or not: what once lay open in the browser's store stays readable in its log long after it was deleted.
 */
export const sealedCodec = async (bodyKey: string): Promise<Codec> => {
  const key = await crypto.subtle.importKey('raw', bytesOf(bodyKey), 'AES-GCM', false, ['encrypt', 'decrypt']);
  return {
    seal: async (record) => {
      const iv = crypto.getRandomValues(new Uint8Array(nonceLength));
      const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, encoder.encode(JSON.stringify(record)));
      const body = new Uint8Array(nonceLength + sealed.byteLength);
      body.set(iv);
      body.set(new Uint8Array(sealed), nonceLength);
      return body;
    },
    open: async (body) => {
      const iv = body.slice(0, nonceLength);
      const opened = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, body.slice(nonceLength));
      return JSON.parse(decoder.decode(opened)) as Body;
    },
  };
};
