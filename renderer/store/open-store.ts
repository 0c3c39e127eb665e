import { createDeeds } from './append.ts';
import { type ConsoleBridge, consoleBridge } from './bridge.ts';
import { plainCodec } from './codec.ts';
import { openDatabase } from './database.ts';
import { type Progress, prepareDatabase } from './fill.ts';
import { newId } from './new-id.ts';
import { createRecords } from './records.ts';
import { type Session, sessionOf } from './session.ts';
import type { Store } from './store.tsx';

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const restMs = 300;

/** The database takes in what was saved when the window has nothing better to do, and not much later than it was saved. */
const rest = (): Promise<void> => new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: restMs }));

const listen = (bridge: ConsoleBridge, { screens }: Session, { deeds }: Pick<Store, 'deeds'>): void => {
  bridge.events['screens/changed'](screens.set);
  bridge.events['journal/trouble'](deeds.hearTrouble);
};

/**
 * Asks the main process for the start and makes the database hold what the journal says. `onSession` comes as soon as language and
 * theme are known, `tell` with each step of a filling. Rejects where main cannot give its records.
 */
export const openStore = async (
  onSession: (session: Session) => void,
  tell: (progress: Progress) => void,
): Promise<Store> => {
  const bridge = consoleBridge();
  const answer = await bridge.calls['app/start'](undefined);
  if (!answer.ok) throw new Error(answer.code);
  const session = sessionOf(answer.value);
  onSession(session);
  const database = openDatabase();
  const who = (): string => session.settings.get().who;
  const records = createRecords({ database, codec: plainCodec, calls: bridge.calls, rest });
  const deeds = createDeeds({ records, calls: bridge.calls, who, newId, wait });
  listen(bridge, session, { deeds });
  await prepareDatabase({ database, codec: plainCodec, calls: bridge.calls, tell }, answer.value.records);
  await deeds.catchUp();
  return { bridge, database, records, deeds, session };
};

/** Throws the database away and opens the window anew, which fills it again. */
export const rebuildDatabase = async ({ database }: Pick<Store, 'database'>): Promise<void> => {
  await database.dexie.delete();
  location.reload();
};
