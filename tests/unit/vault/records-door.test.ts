import { describe, expect, test } from 'vitest';
import { createRecordsDoor, type Opened, type VaultCalls } from '../../../electron/records-door.ts';
import { type CallName, calls, type Handlers } from '../../../shared/ipc/contract.ts';

const vaultCalls: readonly VaultCalls[] = [
  'vault/status',
  'vault/unlock',
  'vault/lock',
  'vault/set-password',
  'vault/remove-password',
  'vault/set-lock-after',
  'sets/status',
  'sets/add',
  'sets/go',
];
const names = Object.keys(calls) as CallName[];
const behind = names.filter((name) => !vaultCalls.some((one) => one === name));

const answering = (word: string, those: readonly CallName[] = names): Handlers =>
  Object.fromEntries(those.map((name) => [name, async () => word])) as unknown as Handlers;

const aDoor = () => {
  const done: string[] = [];
  const opened: Opened = {
    journal: { head: () => ({ seq: 0, hash: '' }), close: async () => void done.push('closed') },
    handlers: answering('records'),
  };
  const door = createRecordsDoor(
    { lock: () => void done.push('locked') },
    async () => opened,
    () => answering('vault', vaultCalls),
  );
  const ask = async (name: CallName): Promise<unknown> => {
    const handler: (input: never) => Promise<unknown> = (await door.handlersFor(name))[name];
    return handler(undefined as never).catch((error: Error) => error.message);
  };
  return { door, done, ask };
};

describe('records behind a locked door', () => {
  test('answer no call at all, while the calls of the vault are answered', async () => {
    const { ask } = aDoor();
    expect(new Set(await Promise.all(behind.map(ask)))).toEqual(new Set(['locked']));
    expect(await ask('vault/status')).toBe('vault');
  });

  test('answer once it is open, and not any more once it is locked', async () => {
    const { door, ask } = aDoor();
    await door.open();
    const whileOpen = await ask('records/read');
    await door.lock();
    expect([whileOpen, await ask('records/read')]).toEqual(['records', 'locked']);
  });

  test('are closed before the key is taken away', async () => {
    const { door, done } = aDoor();
    await door.open();
    await door.lock();
    expect(done).toEqual(['closed', 'locked']);
  });
});
