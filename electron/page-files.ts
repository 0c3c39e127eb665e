import { extname, join, normalize, sep } from 'node:path';

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

/** The kinds of files that are served, by their ending, with their content types. */
export const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

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
