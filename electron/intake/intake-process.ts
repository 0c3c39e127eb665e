import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { askSchema } from './asks.ts';
import { createPlanner } from './planner.ts';
import { readWorkbook, type WorkbookReading } from './read-workbook.ts';

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

const read = (path: string): WorkbookReading => {
  try {
    return readWorkbook(readFileSync(path));
  } catch {
    return { ok: false, code: 'file-damaged' };
  }
};

const answer = createPlanner({ read, newId: randomUUID });

const reply = (asked: unknown, say: (message: unknown) => void): void => {
  const said = answer(askSchema.parse(asked));
  if (said !== null) say(said);
};

const port = parentPort();
// Two hosts: Electron's utility process in the application, a forked Node in tests and tools.
if (port) port.on('message', ({ data }) => reply(data, (message) => port.postMessage(message)));
else process.on('message', (asked) => reply(asked, (message) => process.send?.(message)));
