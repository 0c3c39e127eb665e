import { once } from 'node:events';
import { readdir, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import type { Start } from '../../shared/ipc/contract.ts';
import { freshFolder, launchHuizhen, type Running } from '../support/application.ts';

const papers = freshFolder('papers');
const launch = (data: string): Promise<Running> => launchHuizhen({ data, papers });

const startOf = async (page: Page): Promise<Start> => {
  const answer = await page.evaluate(() => window.huizhen.calls['app/start'](undefined));
  if (!answer.ok) throw new Error(`the start was refused: ${answer.code}`);
  return answer.value;
};

/** Saves departments one after another from the console's own page, until the application is gone; gives the acknowledged ids. */
const saveUntilKilled = async ({ app, console: page }: Running, run: number, after: number): Promise<string[]> => {
  const acknowledged: string[] = [];
  const dead = once(app.process(), 'exit');
  await page.exposeFunction('told', (id: string) => {
    acknowledged.push(id);
    if (acknowledged.length === after) app.process().kill('SIGKILL');
  });
  await page
    .evaluate(async (lane) => {
      const told: unknown = Reflect.get(window, 'told');
      for (let count = 0; ; count += 1) {
        const id = `run${lane}-${count}`;
        const change = { kind: 'unit', record: id, fields: { name: '青禾县䶮山镇', kind: 'town' } };
        const answer = await window.huizhen.calls['journal/append']({
          id,
          who: '',
          label: { key: 'unit.recorded' },
          changes: [change],
        });
        if (answer.ok && typeof told === 'function') void told(id);
      }
    }, run)
    .catch(() => undefined);
  await dead;
  return acknowledged;
};

describe('a start after the application was killed', () => {
  test('has every line that the console was told is saved, three times over', async () => {
    const data = freshFolder('killed');
    const acknowledged: string[] = [];
    for (const [run, after] of [7, 40, 1].entries()) {
      acknowledged.push(...(await saveUntilKilled(await launch(data), run, after)));
    }
    const { app, console: page } = await launch(data);
    const answer = await page.evaluate(() => window.huizhen.calls['records/read']({ from: 0, limit: 5000 }));
    const ids = answer.ok ? answer.value.records.map(({ record }) => record['id']) : [];
    expect([acknowledged.filter((id) => !ids.includes(id)), acknowledged.length >= 48]).toEqual([[], true]);
    await app.close();
  });

  test('offers the text that was being typed', async () => {
    const data = freshFolder('typing');
    const first = await launch(data);
    await first.console.evaluate(async () => {
      // A parsed door: the preload checks nothing, main parses what arrives.
      const keep = window.huizhen.calls['draft/keep'] as (draft: object) => Promise<unknown>;
      await keep({
        line: 'line-1',
        meeting: 'm-1',
        kind: 'symptom',
        speakerState: 'unknown',
        isOffRecord: false,
        text: '后备干部不足，',
      });
    });
    const dead = once(first.app.process(), 'exit');
    first.app.process().kill('SIGKILL');
    await dead;
    const { app, console: page } = await launch(data);
    expect((await startOf(page)).draft?.text).toBe('后备干部不足，');
    await app.close();
  });
});

describe('a start on a data folder in which everything is damaged', () => {
  test('still opens, keeps what can be kept, and tells each damage once', async () => {
    const data = freshFolder('damaged');
    const first = await launch(data);
    await first.console.evaluate(async () => {
      for (const id of ['u1', 'u2', 'u3']) {
        const change = { kind: 'unit', record: id, fields: { name: '民政局', kind: 'department' } };
        await window.huizhen.calls['journal/append']({
          id,
          who: '',
          label: { key: 'unit.recorded' },
          changes: [change],
        });
      }
    });
    await first.app.close();
    const segment = join(data, 'journal', '000001.hzj');
    await truncate(segment, (await stat(segment)).size - 5);
    await writeFile(join(data, 'settings.json'), '{"language":"e');
    await writeFile(join(data, 'draft.json'), '');
    const { app, console: page } = await launch(data);
    const { head, notices, language } = await startOf(page);
    expect([head.seq, language, notices.map(({ code }) => code).sort()]).toEqual([
      2,
      'zh',
      // The last line was saved and is gone: the second place of the end knows it.
      ['draft-damaged', 'journal-short', 'settings-damaged'],
    ]);
    expect((await readdir(data)).filter((name) => name.includes('damaged')).length).toBe(2);
    await app.close();
  });
});
