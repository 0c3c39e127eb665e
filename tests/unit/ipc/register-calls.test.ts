import { describe, expect, test } from 'vitest';
import { Refused } from '../../../electron/ipc/refused.ts';
import { answerCall, registerCalls } from '../../../electron/ipc/register-calls.ts';
import { type Arrival, createSenders } from '../../../electron/ipc/senders.ts';
import { type CallName, calls, type Handlers, type WindowName, windowNames } from '../../../shared/ipc/contract.ts';
import { aWish } from '../../support/transactions.ts';

const names = Object.keys(calls) as CallName[];
const mayCall = (name: CallName, window: WindowName): boolean =>
  (calls[name].from as readonly WindowName[]).includes(window);
const pairs = windowNames.flatMap((window) => names.map((name) => ({ window, name })));
const forbidden = pairs.filter(({ window, name }) => !mayCall(name, window));

/** Handlers that note what reached them and answer nothing. */
const noting = (): { readonly reached: string[]; readonly handlers: Handlers } => {
  const reached: string[] = [];
  const entries = names.map((name) => [name, async () => void reached.push(name)]);
  return { reached, handlers: Object.fromEntries(entries) as Handlers };
};
const silent = (): void => undefined;

describe('a window that calls', () => {
  test.each(forbidden)('$window is refused $name, and the handler never hears of it', async ({ window, name }) => {
    const { reached, handlers } = noting();
    const answer = await answerCall(name, window, undefined, handlers, silent);
    expect([answer, reached]).toEqual([{ ok: false, code: 'refused' }, []]);
  });

  test('is refused every call when it is nobody we know', async () => {
    const { reached, handlers } = noting();
    const answers = await Promise.all(names.map((name) => answerCall(name, null, undefined, handlers, silent)));
    expect([new Set(answers.map((answer) => answer.ok)), reached]).toEqual([new Set([false]), []]);
  });

  test('is let through where the contract names it: the table above is not empty by accident', async () => {
    const { reached, handlers } = noting();
    const answer = await answerCall('journal/append', 'console', aWish({ id: 'w1' }), handlers, silent);
    expect([answer.ok, reached]).toEqual([true, ['journal/append']]);
  });

  test('is told the place of a misfit but never its content', async () => {
    const { handlers } = noting();
    const answer = await answerCall('draft/keep', 'console', { text: '李守成举报' }, handlers, silent);
    expect(answer).toEqual({ ok: false, code: 'misfit', values: { where: 'line' } });
  });

  test.each([
    ['a wish without changes', 'journal/append', { ...aWish({ id: 'w1' }), changes: [] }],
    ['a wish with a field too many', 'journal/append', { ...aWish({ id: 'w1' }), seq: 7 }],
    ['an id that could be a path', 'journal/append', aWish({ id: '../../etc' })],
    ['a page of records without end', 'records/read', { from: 0, limit: 1_000_000 }],
    ['a negative start', 'journal/tail', { after: -1, limit: 1 }],
    ['a word where black or not is asked', 'room/blank', 'yes'],
    ['nothing where a paper is asked', 'papers/open', undefined],
  ] as const)('%s is a misfit', async (_what, name, input) => {
    const { reached, handlers } = noting();
    const answer = await answerCall(name, 'console', input, handlers, silent);
    expect([answer.ok ? 'let in' : answer.code, reached]).toEqual(['misfit', []]);
  });

  test('hears an expected no with its code and values', async () => {
    const handlers: Handlers = {
      ...noting().handlers,
      'journal/undo': async () => {
        throw new Refused('issued-stays', { count: 2 });
      },
    };
    const answer = await answerCall('journal/undo', 'console', undefined, handlers, silent);
    expect(answer).toEqual({ ok: false, code: 'issued-stays', values: { count: 2 } });
  });

  test('hears of a defect only that there is one, while developers are told which call', async () => {
    const told: string[] = [];
    const handlers: Handlers = {
      ...noting().handlers,
      'journal/undo': async () => {
        throw new TypeError('李守成 is not a function');
      },
    };
    const answer = await answerCall('journal/undo', 'console', undefined, handlers, (call) => told.push(call));
    expect([answer, told]).toEqual([{ ok: false, code: 'defect' }, ['journal/undo']]);
  });
});

describe('knowing who calls', () => {
  const top = { url: 'app://bundle/room/index.html' };
  const contents = (id: number) => ({ id, send: silent, isDestroyed: () => false });
  const arrival = (given: Partial<Arrival> = {}): Arrival => ({
    sender: { id: 7, mainFrame: top },
    senderFrame: top,
    ...given,
  });
  const senders = createSenders();
  senders.admit('room', contents(7));

  test('goes by the id of the window', () => {
    expect(senders.windowOf(arrival())).toBe('room');
  });

  test.each([
    ['a window that was never admitted', arrival({ sender: { id: 8, mainFrame: top } })],
    ['a frame inside the page', arrival({ senderFrame: { url: top.url } })],
    ['a frame that is gone', arrival({ senderFrame: null })],
    [
      'a page from a file',
      (() => {
        const page = { url: 'file:///tmp/room.html' };
        return arrival({ sender: { id: 7, mainFrame: page }, senderFrame: page });
      })(),
    ],
    [
      'a page whose address only begins like ours',
      (() => {
        const page = { url: 'app://bundle.example/room/index.html' };
        return arrival({ sender: { id: 7, mainFrame: page }, senderFrame: page });
      })(),
    ],
  ])('does not take %s for one of ours', (_what, from) => {
    expect(senders.windowOf(from)).toBeNull();
  });

  test('ends when the window is closed', () => {
    const own = createSenders();
    own.admit('console', contents(7));
    own.forget(7);
    expect(own.windowOf(arrival())).toBeNull();
  });

  test('opens every call of the contract and no other', () => {
    const opened: string[] = [];
    registerCalls({ handle: (channel) => void opened.push(channel) }, senders, async () => noting().handlers, silent);
    expect(opened.sort()).toEqual([...names].sort());
  });

  test('sends an event only to the windows that the contract names', () => {
    const heard: string[] = [];
    const own = createSenders();
    for (const [index, name] of windowNames.entries()) {
      own.admit(name, { ...contents(index), send: (channel) => void heard.push(`${name} ${channel}`) });
    }
    own.send('journal/trouble', { code: 'disk-full', waiting: 3 });
    expect(heard).toEqual(['console journal/trouble']);
  });
});
