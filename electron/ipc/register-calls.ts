import { cleanInput } from '../../shared/door/clean.ts';
import type { Answer, CallName, Handlers, Input, WindowName } from '../../shared/ipc/contract.ts';
import { calls } from '../../shared/ipc/contract.ts';
import { Refused } from './refused.ts';
import type { Arrival, Senders } from './senders.ts';

/** As much of Electron's ipcMain as registering needs. */
export type Door<A extends Arrival = Arrival> = {
  readonly handle: (channel: string, listener: (arrival: A, input: unknown) => Promise<unknown>) => void;
};

/** Where a defect is told to developers: the name of the call and the error, never the content of the call. */
export type TellDefect = (call: CallName, error: unknown) => void;

const mayCall = (name: CallName, window: WindowName | null): boolean => {
  const allowed: readonly WindowName[] = calls[name].from;
  return window !== null && allowed.includes(window);
};

const refusal = <N extends CallName>(name: N, error: unknown, tell: TellDefect): Answer<N> => {
  if (error instanceof Refused) {
    return { ok: false, code: error.code, ...(error.values ? { values: error.values } : {}) };
  }
  tell(name, error);
  return { ok: false, code: 'defect' };
};

/**
 * Answers one call, asking in this order: may this window call it, does the cleaned content fit its schema. A window that may not
 * call learns nothing about the content; a misfit names the place, never the content.
 */
export const answerCall = async <N extends CallName>(
  name: N,
  window: WindowName | null,
  input: unknown,
  handlers: Handlers,
  tell: TellDefect,
): Promise<Answer<N>> => {
  if (!mayCall(name, window)) return { ok: false, code: 'refused' };
  const parsed = calls[name].input.safeParse(cleanInput(input));
  if (!parsed.success) {
    return { ok: false, code: 'misfit', values: { where: parsed.error.issues[0]?.path.join('.') ?? '' } };
  }
  try {
    // A parsed door: the schema of this very call has just read it.
    return { ok: true, value: await handlers[name](parsed.data as Input<N>) };
  } catch (error) {
    return refusal(name, error, tell);
  }
};

/**
 * Opens every call of the contract, each behind the same three questions. The only place that listens to windows. The handlers may still
 * be on their way: a window is drawn while the journal is read, and its first call waits for them.
 */
export const registerCalls = <A extends Arrival>(
  door: Door<A>,
  senders: Pick<Senders, 'windowOf'>,
  handlersFor: (name: CallName) => Promise<Handlers>,
  tell: TellDefect,
): void => {
  for (const name of Object.keys(calls) as CallName[]) {
    door.handle(name, async (arrival, input) => {
      const window = senders.windowOf(arrival);
      return answerCall(name, window, input, await handlersFor(name), tell);
    });
  }
};
