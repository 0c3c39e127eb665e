import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { protocol, type Session } from 'electron';
import { contentSecurityPolicy, contentTypes, fileOf } from './page-files.ts';

const headers = (contentType: string): Record<string, string> => ({
  'content-type': contentType,
  'content-security-policy': contentSecurityPolicy,
  // Pages carry no records, but a cache on the disk is one more place to look after.
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
});

/** Registers the scheme. Must run before Electron is ready; never rename it, the console's database belongs to its origin. */
export const registerAppScheme = (): void => {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
};

/** Serves the built pages in `folder` as app://bundle/… of this session. */
export const serveAppScheme = (session: Session, folder: string): void => {
  session.protocol.handle('app', async ({ url }) => {
    const path = fileOf(folder, url);
    const body = path ? await readFile(path).catch(() => null) : null;
    if (!path || !body) return new Response('', { status: 404, headers: headers('text/plain') });
    return new Response(new Uint8Array(body), { headers: headers(contentTypes[extname(path)] ?? 'text/plain') });
  });
};
