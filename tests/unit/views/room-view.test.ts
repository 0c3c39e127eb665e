import { describe, expect, test } from 'vitest';
import { meetingId } from '../../../shared/records/ids.ts';
import { roomView } from '../../../shared/views/build-room-view.ts';
import { meetingCounts } from '../../../shared/views/counts.ts';
import { askLines, paginate, widthOf } from '../../../shared/views/wall-metrics.ts';
import { liuwan, today } from '../../support/liuwan.ts';
import { gallery, wholeCounty } from '../../support/wall-gallery/gallery.ts';

const sceneOf = (name: string) => roomView((gallery[name] ?? liuwan)(), today, 'zh').scene;

describe('the wall', () => {
  test('shows the profile with its vacancy, the reserve below target and the overdue issue first', () => {
    const scene = sceneOf('profile');
    expect(scene).toMatchObject({ scene: 'profile', teamSize: 6, vacant: 1, overdueCount: 1, page: { at: 1, of: 1 } });
    if (scene.scene !== 'profile') return;
    expect(scene.figures?.reserve).toEqual({ count: 0, target: 2, isShort: true });
    expect(scene.issues[0]).toMatchObject({ summary: '集体资产台账未更新', duration: '27 个月', state: '逾期' });
    expect(scene.team.at(-1)).toMatchObject({ name: '空缺', party: '组织委员', since: '6 个月' });
  });

  test('puts the open question first, and shows what the prescription still owes', () => {
    const scene = sceneOf('question');
    expect(scene).toMatchObject({ scene: 'discussion', ask: { state: 'open', to: '请云溪镇党委 石守拙 回答' } });
    if (scene.scene !== 'discussion') return;
    expect(scene.chain.map(({ status }) => status)).toEqual(['done', 'done', 'open']);
    expect(scene.chain[0]?.figure).toEqual({ before: '', number: '18', after: '个月' });
    expect(scene.chain[2]?.slots).toEqual(['谁来办', '何时完成']);
  });

  test('asks a symptom that names no village for its village and its beginning', () => {
    const scene = sceneOf('first');
    expect(scene.scene === 'discussion' && scene.chain[0]?.slots).toEqual(['哪个村', '从何时起']);
  });

  test('loses no row of a crowded village between its pages', () => {
    const rows: string[] = [];
    for (const name of ['crowded', 'crowded2']) {
      const scene = sceneOf(name);
      if (scene.scene === 'profile')
        rows.push(...scene.team.map((row) => row.name), ...scene.issues.map((row) => row.summary));
    }
    expect(rows).toContain('阿依古丽·买买提江');
    expect(rows).toContain('集体资产台账未更新');
  });

  test('shows the last page where a later one was wished for', () => {
    const scene = sceneOf('profile');
    const state = liuwan();
    const wall = state.wall.get('wall');
    if (wall) state.wall.set('wall', { ...wall, page: 7 });
    expect(roomView(state, today, 'zh').scene).toEqual(scene);
  });
});

describe('the map of the county', () => {
  const mapOf = (page: number, isNarrow: boolean) => {
    const state = wholeCounty();
    const wall = state.wall.get('wall');
    if (wall) state.wall.set('wall', { ...wall, page });
    const { scene } = roomView(state, today, 'zh', 'light', isNarrow ? 4 / 3 : 16 / 9);
    if (scene.scene !== 'map') throw new Error('The map is not on the wall.');
    return scene;
  };

  test('has a tile for each of the 95 villages, and its legend adds up to all of them', () => {
    const scene = mapOf(0, false);
    const tiles = scene.towns.flatMap((town) => town.tiles);
    expect([scene.head.title, scene.page.of, tiles.length]).toEqual(['青禾县 95 个村', 1, 95]);
    expect(scene.legend.reduce((sum, { count }) => sum + count, 0)).toBe(95);
    for (const { mark, count } of scene.legend) expect(tiles.filter((tile) => tile.mark === mark)).toHaveLength(count);
  });

  test('goes on to a second page on a narrow wall and loses no village', () => {
    const pages = [mapOf(0, true), mapOf(1, true)];
    expect(pages.map(({ page }) => [page.at, page.of])).toEqual([
      [1, 2],
      [2, 2],
    ]);
    expect(pages.flatMap(({ towns }) => towns.flatMap(({ tiles }) => tiles))).toHaveLength(95);
  });

  test('leaves 村 to the head, but not where two villages of a town would be one', () => {
    const state = wholeCounty();
    const last = [...state.village.values()].filter(({ town }) => town === 'u-t8');
    const [one, other] = last.slice(-2);
    if (one) state.village.set(one.id, { ...one, name: '东林村' });
    if (other) state.village.set(other.id, { ...other, name: '东林社区' });
    const scene = roomView(state, today, 'zh').scene;
    const names = scene.scene === 'map' ? (scene.towns.at(-1)?.tiles.map(({ name }) => name) ?? []) : [];
    expect(names.slice(-2)).toEqual(['东林村', '东林社区']);
    expect(names).toContain('云顶');
  });
});

describe('the figures of a meeting', () => {
  test('are the same on the wall as in the count that the minutes use', () => {
    const counts = meetingCounts(liuwan(), meetingId.parse('m-1'));
    const scene = sceneOf('meeting');
    expect(counts).toMatchObject({ issues: 1, present: 3, due: 3, villages: 3, villagesDone: 1, lines: 4 });
    expect(scene).toMatchObject({
      attendance: { due: counts.due, present: counts.present },
      progress: {
        villages: counts.villages,
        done: counts.villagesDone,
        issues: counts.issues,
        questionsOpen: counts.questions.open,
      },
    });
  });
});

describe('what fits on the wall', () => {
  test('a question of up to 18 characters stands in one line, a longer one breaks at punctuation', () => {
    expect(askLines('哪个村？从什么时候起？')).toHaveLength(1);
    expect(askLines('是哪几个季度的村务没有公开？由谁在什么时候去核对过？')).toEqual([
      '是哪几个季度的村务没有公开？',
      '由谁在什么时候去核对过？',
    ]);
    expect(askLines('一二三四五六七八九十'.repeat(6)).join('')).toBe('一二三四五六七八九十'.repeat(6));
  });

  test('nothing is lost or doubled by paging', () => {
    const things = Array.from({ length: 23 }, (_, index) => index);
    expect(paginate(things, (thing) => (thing % 7) + 1, 9).flat()).toEqual(things);
  });

  test('a half-width letter counts about half', () => {
    expect(widthOf('2 人')).toBeCloseTo(2.1);
  });
});
