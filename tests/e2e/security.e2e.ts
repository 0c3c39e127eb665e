import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { calls } from '../../shared/ipc/contract.ts';
import { freshFolder, launchHuizhen, type Running, windowOf } from '../support/application.ts';

type Windows = { readonly running: Running; readonly room: Page; readonly host: Page };
const opened: { windows: Windows | null } = { windows: null };

const windows = (): Windows => {
  if (!opened.windows) throw new Error('the application is not running');
  return opened.windows;
};
const pages = (): readonly Page[] => [windows().running.console, windows().room, windows().host];

beforeAll(async () => {
  const running = await launchHuizhen({ data: freshFolder('security'), papers: freshFolder('papers') });
  await running.console.evaluate(async () => {
    await window.huizhen.calls['screens/open-room']({ display: null });
    await window.huizhen.calls['screens/open-host']({ display: null });
  });
  opened.windows = { running, room: await windowOf(running.app, 'room'), host: await windowOf(running.app, 'host') };
});

afterAll(async () => {
  await opened.windows?.running.app.close();
});

/** Runs an attack in a page as the page's own script would: what the debugger evaluates is not under the content policy. */
const attack = (page: Page, source: string): Promise<string> =>
  page.evaluate(
    (body) =>
      new Promise<string>((resolve) => {
        const run: Record<string, () => unknown> = {
          'code from a string': () => Reflect.construct(Function, ['return 1'])(),
          'inline script': () => {
            const script = document.createElement('script');
            script.append('globalThis.marker = true');
            document.head.append(script);
            if (!('marker' in globalThis)) throw new Error('did not run');
          },
          'markup from a string': () => {
            document.createElement('div').innerHTML = '<img src=x onerror="globalThis.marker = true">';
          },
          'fetch of a file': () => fetch('file:///etc/hostname'),
          'fetch of an address': () => fetch('http://127.0.0.1:9/'),
          'fetch of our own main program': async () => {
            const answer = await fetch('app://bundle/../main/main.cjs');
            if (!answer.ok) throw new Error('not served');
          },
          'fetch of its own page': async () => {
            const answer = await fetch(location.href);
            if (!answer.ok) throw new Error('not served');
          },
        };
        setTimeout(() => {
          Promise.resolve()
            .then(() => run[body]?.())
            .then(
              () => resolve('succeeded'),
              () => resolve('refused'),
            );
        });
      }),
    source,
  );

describe('every window', () => {
  test('runs in a sandbox of its own, without Node and without anything loosened', async () => {
    const preferences = await windows().running.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => {
        // Not in Electron's types, but the one place that tells what a window really got.
        const last: unknown = Reflect.get(window.webContents, 'getLastWebPreferences');
        const preferences = typeof last === 'function' ? last.call(window.webContents) : {};
        const { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag, allowRunningInsecureContent } =
          preferences;
        return { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag, allowRunningInsecureContent };
      }),
    );
    const locked = {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      allowRunningInsecureContent: false,
    };
    expect(preferences).toEqual([locked, locked, locked]);
  });

  test('sees neither Node nor Electron', async () => {
    const seen = await Promise.all(
      pages().map((page) =>
        page.evaluate(() =>
          ['require', 'process', 'module', 'Buffer', 'electron'].filter((name) => name in globalThis),
        ),
      ),
    );
    expect(seen).toEqual([[], [], []]);
  });

  test.each([
    'code from a string',
    'inline script',
    'markup from a string',
    'fetch of a file',
    'fetch of an address',
    'fetch of our own main program',
  ])('refuses %s', async (source) => {
    const answers = await Promise.all(pages().map((page) => attack(page, source)));
    expect(answers).toEqual(['refused', 'refused', 'refused']);
  });

  test('may fetch its own page: the table above does not refuse everything', async () => {
    expect(await attack(windows().room, 'fetch of its own page')).toBe('succeeded');
  });

  test('gets no permission but the console that its database is kept', async () => {
    const names = [
      'geolocation',
      'notifications',
      'camera',
      'microphone',
      'clipboard-read',
      'midi',
      'persistent-storage',
    ];
    const granted = await Promise.all(
      pages().map((page) =>
        page.evaluate(async (asked) => {
          const states = await Promise.all(
            asked.map(async (name) => {
              const descriptor: { readonly name: string } = { name };
              const { state } = await navigator.permissions.query(descriptor as PermissionDescriptor);
              return state === 'granted' ? [name] : [];
            }),
          );
          return states.flat();
        }, names),
      ),
    );
    expect(granted).toEqual([['persistent-storage'], [], []]);
  });

  test('is denied what it asks for, by name and without a question to the clerk', async () => {
    const answers = await Promise.all(
      pages().map((page) =>
        page.evaluate(async () => {
          const camera = navigator.mediaDevices.getUserMedia({ video: true }).then(
            () => 'granted',
            () => 'denied',
          );
          return [await Notification.requestPermission(), await camera];
        }),
      ),
    );
    expect(answers.flat().filter((answer) => answer !== 'denied')).toEqual([]);
  });

  test('stays on its page and opens no other', async () => {
    const before = pages().map((page) => page.url());
    const openedWindows = await Promise.all(
      pages().map((page) =>
        page.evaluate(() => {
          location.href = 'https://example.com/';
          const link = document.createElement('a');
          link.href = 'app://bundle/host/index.html';
          document.body.append(link);
          link.click();
          link.remove();
          return window.open('https://example.com/') !== null;
        }),
      ),
    );
    const drawn = await Promise.all(pages().map((page) => page.evaluate(() => location.href)));
    const count = await windows().running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
    expect([openedWindows, drawn, count]).toEqual([[false, false, false], before, 3]);
  });

  test('carries no name of a person in its title', async () => {
    await windows().room.evaluate(() => {
      document.title = '李守成';
    });
    const titles = await windows().running.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => window.getTitle()),
    );
    expect(titles.sort()).toEqual(['会诊 主持人', '会诊 大屏', '会诊 操作台']);
  });
});

describe('the room window', () => {
  test('has only the calls and events that the contract gives it', async () => {
    const has = await windows().room.evaluate(() => [
      Object.keys(window.huizhen.calls),
      Object.keys(window.huizhen.events),
    ]);
    const own = Object.entries(calls).flatMap(([name, { from }]) =>
      (from as readonly string[]).includes('room') ? [name] : [],
    );
    expect(has).toEqual([own, ['room/view']]);
  });

  test('is refused an append even when its page speaks as the console does', async () => {
    // The page itself has no way to say it, so main is asked on its behalf: the same channel, from the room's own contents.
    const answer = await windows().running.app.evaluate(async ({ BrowserWindow, ipcMain }) => {
      const room = BrowserWindow.getAllWindows().find((window) => window.webContents.getURL().includes('/room/'));
      const handlers: unknown = Reflect.get(ipcMain, '_invokeHandlers');
      const append = handlers instanceof Map ? handlers.get('journal/append') : null;
      const arrival = { sender: room?.webContents, senderFrame: room?.webContents.mainFrame };
      return append(arrival, { id: 'w1', who: '', label: { key: 'line.captured' }, changes: [] });
    });
    expect(answer).toEqual({ ok: false, code: 'refused' });
  });

  test('finds nothing saved after it was refused, while the console may save', async () => {
    const saved = await windows().running.console.evaluate(async () => {
      const { calls: may } = window.huizhen;
      const change = { kind: 'unit', record: 'u1', fields: { name: '民政局', kind: 'department' } };
      const answer = await may['journal/append']({
        id: 'w2',
        who: '',
        label: { key: 'unit.recorded' },
        changes: [change],
      });
      return answer.ok ? answer.value.head.seq : answer.code;
    });
    expect(saved).toBe(1);
  });
});
