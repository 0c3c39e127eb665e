import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { readWorkbook } from './read-workbook.ts';

/** What the reading process is asked: one file, then it ends. */
const askedSchema = z.strictObject({ path: z.string() });

/** As much of Electron's parent port as is used: its types belong to the main process only. */
type ParentPort = {
  readonly on: (name: 'message', listen: (event: { readonly data: unknown }) => void) => void;
  readonly postMessage: (message: unknown) => void;
};

const parentPort = (): ParentPort | null => {
  const port: unknown = Reflect.get(process, 'parentPort');
  // A parsed door: Electron puts the port there in a utility process, plain Node does not.
  return port && typeof port === 'object' ? (port as ParentPort) : null;
};

const answer = (asked: unknown): unknown => {
  const { path } = askedSchema.parse(asked);
  try {
    return readWorkbook(readFileSync(path));
  } catch {
    return { ok: false, code: 'file-damaged' };
  }
};

const port = parentPort();
// Two hosts: Electron's utility process in the application, a forked Node in tests and tools.
if (port) port.on('message', ({ data }) => port.postMessage(answer(data)));
else process.on('message', (asked) => process.send?.(answer(asked)));
