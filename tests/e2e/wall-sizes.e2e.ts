import type { CDPSession, ElectronApplication, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OwnState } from '../../shared/records/state.ts';
import type { Language } from '../../shared/text/translate.ts';
import { roomView } from '../../shared/views/build-room-view.ts';
import type { RoomView } from '../../shared/views/room-view.ts';
import { freshFolder, launchHuizhen, windowOf } from '../support/application.ts';
import { today } from '../support/liuwan.ts';
import { wallFaults } from '../support/wall-faults.ts';
import { gallery } from '../support/wall-gallery/gallery.ts';
import { hardCases } from '../support/wall-gallery/hard-cases.ts';

const sizes = [
  [1024, 768],
  [1093, 614],
  [1280, 720],
  [1280, 800],
  [1366, 768],
  [1600, 1200],
  [1920, 1080],
  [1920, 1200],
  [2560, 1440],
  [3440, 1440],
  [3840, 2160],
] as const;

type Stage = { readonly app: ElectronApplication; readonly room: Page; readonly cdp: CDPSession };
const held: { stage: Stage | null } = { stage: null };
const stage = (): Stage => {
  if (!held.stage) throw new Error('The room was not opened.');
  return held.stage;
};

/** Numbers far above those that main gives to its own views. */
const numbering = { seq: 1_000_000 };

/** Sends a view to the room as main does, and gives what is wrong with it once it is drawn. */
const faultsOf = async (view: RoomView): Promise<string[]> => {
  const { app, room } = stage();
  numbering.seq += 1;
  await app.evaluate(
    ({ BrowserWindow }, payload) => {
      const wall = BrowserWindow.getAllWindows().find(({ webContents }) => webContents.getURL().includes('/room/'));
      wall?.webContents.send('room/view', payload);
    },
    { seq: numbering.seq, view },
  );
  // What main sent before has been drawn before: the room takes its events in order.
  await room.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  return room.evaluate(wallFaults);
};

const everyPage = (
  state: OwnState,
  language: Language,
  theme: RoomView['theme'],
  ratio: number,
): readonly RoomView[] => {
  const first = roomView(state, today, language, theme, ratio);
  const pages = 'page' in first.scene ? first.scene.page.of : 1;
  const wall = state.wall.get('wall');
  return Array.from({ length: pages }, (_, page) => {
    if (wall) state.wall.set('wall', { ...wall, page });
    return roomView(state, today, language, theme, ratio);
  });
};

const casesIn = (language: Language): Readonly<Record<string, () => OwnState>> => ({
  ...gallery,
  ...hardCases(language),
});

const faultsAt = async (width: number, height: number, theme: RoomView['theme']): Promise<readonly string[]> => {
  await stage().cdp.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false });
  const found: string[] = [];
  for (const language of ['zh', 'en'] as const) {
    for (const [name, stateOf] of Object.entries(casesIn(language))) {
      for (const [page, view] of everyPage(stateOf(), language, theme, width / height).entries()) {
        const faults = await faultsOf(view);
        found.push(...faults.map((fault) => `${name} ${page + 1} ${language} ${theme}: ${fault}`));
      }
    }
  }
  return found;
};

beforeAll(async () => {
  const { app, console: page } = await launchHuizhen({
    data: freshFolder('wall-sizes'),
    papers: freshFolder('papers'),
  });
  await page.getByRole('button').first().waitFor();
  await page.evaluate(() => window.huizhen.calls['screens/open-room']({ display: null }));
  const room = await windowOf(app, 'room');
  await room.getByRole('heading').waitFor();
  await room.emulateMedia({ reducedMotion: 'reduce' });
  held.stage = { app, room, cdp: await room.context().newCDPSession(room) };
}, 60_000);

afterAll(() => held.stage?.app.close());

describe('the wall, with the longest names, twenty issues and 95 villages', { timeout: 120_000 }, () => {
  test.each(sizes)('holds every scene on %i x %i, in both languages', async (width, height) => {
    expect(await faultsAt(width, height, 'light')).toEqual([]);
  });

  test.each([
    [1024, 768],
    [1920, 1080],
  ] as const)('holds every scene in the dark on %i x %i', async (width, height) => {
    expect(await faultsAt(width, height, 'dark')).toEqual([]);
  });

  test('would be found wrong with one text that is too long, too small or too faint', async () => {
    const scene = { scene: 'idle', county: 'Qinghe'.repeat(30) } as const;
    const faults = await faultsOf({ language: 'zh', theme: 'light', isBlanked: false, scene });
    expect(faults.join()).toMatch(/outside|cut/);
    await faultsOf({ language: 'zh', theme: 'light', isBlanked: false, scene: { ...scene, county: '青禾县' } });
    await stage().room.evaluate(() => {
      const style = document.querySelector<HTMLElement>('.wall-idle .note')?.style;
      style?.setProperty('font-size', '12px');
      style?.setProperty('color', '#999');
    });
    const styled = await stage().room.evaluate(wallFaults);
    expect(styled.map((fault) => fault.slice(0, 5))).toEqual(['small', 'faint']);
  });
});
