import { type CallName, calls, type Handlers } from '../shared/ipc/contract.ts';
import { forgetRemembered } from '../shared/records/remembered.ts';
import { Refused } from './ipc/refused.ts';
import type { Journal } from './journal/journal.ts';
import type { Vault } from './vault/vault.ts';

/** The calls that are answered whether the records are open or not. */
export type VaultCalls =
  | 'vault/status'
  | 'vault/unlock'
  | 'vault/lock'
  | 'vault/set-password'
  | 'vault/remove-password'
  | 'vault/set-lock-after'
  | 'sets/status'
  | 'sets/add'
  | 'sets/go';

/** What has the records in memory, as long as they are open. */
export type Opened = {
  readonly journal: Pick<Journal, 'close' | 'head'>;
  readonly handlers: Omit<Handlers, VaultCalls>;
};

/**
 * The door before the records. Invariants: 1. behind a locked vault every call but those of the vault is refused; 2. once `lock` has
 * resolved, nothing here holds a record or the key any more.
 */
export type RecordsDoor = {
  /** Opens the records with the key that the vault has. Rejects where they cannot be opened. */
  readonly open: () => Promise<void>;
  readonly lock: () => Promise<void>;
  /** Resolves when everything that was asked lies on the disk and the files are closed. */
  readonly close: () => Promise<void>;
  /** Who answers this call now; a call of the records waits while they are being opened. */
  readonly handlersFor: (name: CallName) => Promise<Handlers>;
};

type VaultHandlers = Pick<Handlers, VaultCalls>;

const refuseLocked = async (): Promise<never> => {
  throw new Refused('locked');
};

const lockedHandlers = (own: VaultHandlers): Handlers => {
  const closed = Object.fromEntries(Object.keys(calls).map((name) => [name, refuseLocked]));
  // A parsed door of types: every name of the contract is there, and each refuses.
  return { ...(closed as unknown as Handlers), ...own };
};

/** A door that is shut until `open`. `handlersOf` makes the calls of the vault, which open and lock it. */
export const createRecordsDoor = (
  vault: Pick<Vault, 'lock'>,
  compose: () => Promise<Opened>,
  handlersOf: (door: Pick<RecordsDoor, 'open' | 'lock'>) => VaultHandlers,
): RecordsDoor => {
  const held: { opened: Promise<Opened> | null } = { opened: null };

  const close = async (): Promise<void> => {
    const { opened } = held;
    held.opened = null;
    await (await opened?.catch(() => null))?.journal.close();
  };
  const open = async (): Promise<void> => {
    held.opened ??= compose();
    await held.opened;
  };
  const lock = async (): Promise<void> => {
    await close();
    forgetRemembered();
    vault.lock();
  };
  const own = handlersOf({ open, lock });
  const locked = lockedHandlers(own);
  return {
    open,
    lock,
    close,
    handlersFor: async (name) => {
      if (Object.hasOwn(own, name) || held.opened === null) return locked;
      return { ...(await held.opened).handlers, ...own };
    },
  };
};
