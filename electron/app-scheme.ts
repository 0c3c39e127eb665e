import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { protocol, type Session } from 'electron';

/** What a page may do: load from ourselves, and nothing else. Sent with every answer of the scheme. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

const headers = (contentType: string): Record<string, string> => ({
  'content-type': contentType,
  'content-security-policy': contentSecurityPolicy,
  // Pages carry no records, but a cache on the disk is one more place to look after.
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
});

/** The file that an address of ours names inside `folder`; null for another host, a path that leaves it, or a kind we do not serve. */
export const fileOf = (folder: string, address: string): string | null => {
  if (!URL.canParse(address)) return null;
  const { protocol: scheme, host, pathname } = new URL(address);
  if (scheme !== 'app:' || host !== 'bundle' || /%(2e|2f|5c|00)/i.test(pathname) || pathname.includes('\\'))
    return null;
  const path = normalize(join(folder, pathname));
  const isInside = path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
  return isInside && extname(path) in contentTypes ? path : null;
};

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
