import type { SetsStatus, VaultStatus } from '../../shared/ipc/contract.ts';
import { createDeeds } from './append.ts';
import { type ConsoleBridge, consoleBridge } from './bridge.ts';
import { sealedCodec } from './codec.ts';
import { openDatabase } from './database.ts';
import { type Progress, prepareDatabase } from './fill.ts';
import { whileHeard } from './heard.ts';
import { newId } from './new-id.ts';
import { createRecords } from './records.ts';
import { type Session, sessionOf, turnDays } from './session.ts';
import type { Store } from './store.tsx';

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const restMs = 300;

/** The database takes in what was saved when the window has nothing better to do, and not much later than it was saved. */
const rest = (): Promise<void> => new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: restMs }));

const listen = (bridge: ConsoleBridge, { screens, disk }: Session, { deeds }: Pick<Store, 'deeds'>): void => {
  bridge.events['screens/changed'](screens.set);
  bridge.events['disk/news'](disk.set);
  bridge.events['journal/trouble'](deeds.hearTrouble);
};

/** A database that says nothing for so long will not say anything any more. */
const silenceMs = 20_000;

/**
 * A browser's store with every file damaged can neither be opened nor deleted from here: main clears it and loads this window anew, which
 * fills an empty one. Never resolves then; throws `error` where clearing has not helped before.
 */
const beginAgain = async ({ calls }: ConsoleBridge, error: unknown): Promise<never> => {
  const answer = await calls['database/begin-again'](undefined);
  if (!answer.ok || !answer.value) throw error;
  return new Promise(() => undefined);
};

/**
 * Asks the main process for the start and makes the database hold what the journal says. `choose` is asked where a set of records has to be chosen, which is a
 * start of its own; `unlock` resolves when the records were
 * unlocked, and is asked only where they are locked. `onSession` comes as soon as language and
 * theme are known, `tell` with each step of a filling. Rejects where main cannot give its records.
 */
export const openStore = async (
  choose: (status: SetsStatus) => Promise<never>,
  unlock: (status: VaultStatus) => Promise<void>,
  onSession: (session: Session) => void,
  tell: (progress: Progress) => void,
): Promise<Store> => {
  const bridge = consoleBridge();
  const sets = await bridge.calls['sets/status'](undefined);
  if (sets.ok && sets.value.isChoosing) await choose(sets.value);
  const status = await bridge.calls['vault/status'](undefined);
  if (!status.ok) throw new Error(status.code);
  if (status.value.isLocked) await unlock(status.value);
  const answer = await bridge.calls['app/start'](undefined);
  if (!answer.ok) throw new Error(answer.code);
  const session = sessionOf(answer.value);
  turnDays(session);
  onSession(session);
  const codec = await sealedCodec(answer.value.bodyKey);
  const database = openDatabase();
  const who = (): string => session.settings.get().who;
  const records = createRecords({ database, codec, calls: bridge.calls, rest });
  const deeds = createDeeds({ records, calls: bridge.calls, who, newId, wait });
  listen(bridge, session, { deeds });
  const ready = await whileHeard(silenceMs, (hear) => {
    const told = (progress: Progress): void => {
      hear();
      tell(progress);
    };
    return prepareDatabase({ database, codec, calls: bridge.calls, tell: told }, answer.value.records);
  }).catch((error: unknown) => ({ error }));
  if (typeof ready === 'object') await beginAgain(bridge, ready.error);
  await deeds.catchUp();
  return { bridge, database, records, deeds, session };
};

/** Throws the database away and opens the window anew, which fills it again. */
export const rebuildDatabase = async ({ database, bridge }: Pick<Store, 'database' | 'bridge'>): Promise<void> => {
  database.dexie.close();
  await bridge.calls['database/begin-again'](undefined);
};
