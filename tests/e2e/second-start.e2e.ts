import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, test } from 'vitest';
import { rootSwitches } from '../../build/bench/floor.ts';
import { freshFolder, launchHuizhen } from '../support/application.ts';

const executable = (): string => {
  const path = process.env['HUIZHEN_ELECTRON'];
  if (!path) throw new Error('HUIZHEN_ELECTRON names no Electron');
  return path;
};

describe('a second start on the same data', () => {
  test('ends by itself and leaves the first one to go on', async () => {
    const data = freshFolder('second-start');
    const { app, console: page } = await launchHuizhen({ data, papers: freshFolder('papers') });
    const second = spawn(executable(), [...rootSwitches(), '--log-level=3', process.cwd()], {
      env: { ...process.env, HUIZHEN_DATA: data },
      stdio: 'ignore',
    });
    const [code] = await once(second, 'exit');
    expect([code, await page.evaluate(() => location.href)]).toEqual([0, 'app://bundle/console/index.html']);
    await app.close();
  });

  test('on other data runs beside it: one laptop can hold two counties', async () => {
    const papers = freshFolder('papers');
    const one = await launchHuizhen({ data: freshFolder('county-one'), papers });
    const other = await launchHuizhen({ data: freshFolder('county-two'), papers });
    expect(await other.console.evaluate(() => location.href)).toBe('app://bundle/console/index.html');
    await other.app.close();
    await one.app.close();
  });
});
