import { setTimeout as wait } from 'node:timers/promises';
import type { WebContents } from 'electron';
import { z } from 'zod';

const inPageSchema = z.object({
  isWebRefused: z.boolean(),
  isFileRefused: z.boolean(),
  isMarkupRefused: z.boolean(),
  isWindowRefused: z.boolean(),
  granted: z.array(z.string()),
  policy: z.string(),
  strangers: z.array(z.string()),
});

/** What a page found when it tried what it must not be able to do. */
export type InPage = z.infer<typeof inPageSchema>;

/** Runs inside the page, as a script of the page would: a text, since main and page share no code. */
const script = `(async () => {
  const refused = (deed) => Promise.resolve().then(deed).then(() => false, () => true);
  const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'midi', 'persistent-storage'];
  const states = await Promise.all(names.map((name) => navigator.permissions.query({ name }).then(({ state }) => state, () => 'denied')));
  return {
    isWebRefused: await refused(() => fetch('http://127.0.0.1:9/')),
    isFileRefused: await refused(() => fetch('file:///etc/hostname')),
    isMarkupRefused: await refused(() => { document.createElement('div').innerHTML = '<b>x</b>'; }),
    isWindowRefused: window.open('https://example.invalid/') === null,
    granted: names.filter((_, at) => states[at] === 'granted'),
    policy: (await fetch(location.href)).headers.get('content-security-policy') ?? '',
    strangers: ['require', 'process', 'module', 'Buffer', 'electron'].filter((name) => name in globalThis),
  };
})()`;

/** Going away would take the answers above with it, so it is tried last, and by itself. */
const leave = `location.href = 'https://example.invalid/'; undefined`;
const leavingMs = 300;

/** Lets the page of a window try everything that it must not be able to do. */
export const inPage = async (contents: WebContents): Promise<InPage> => {
  const found = inPageSchema.parse(await contents.executeJavaScript(script));
  const left = contents.executeJavaScript(leave).catch(() => undefined);
  await Promise.race([left, wait(leavingMs)]);
  await wait(leavingMs);
  return found;
};
