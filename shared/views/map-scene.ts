import { inRoomWhere } from '../lanes/room-state.ts';
import { dateWords } from '../time/format.ts';
import type { VillageMark } from './counts.ts';
import { fitHead } from './head-fit.ts';
import type { MapTile, MapTown, SceneOf } from './room-view.ts';
import { pageOf, roundWords, type WallDesk } from './wall-desk.ts';
import { mapHeight, paginate, tileRows, tilesInTown, townHeight, townsInRow } from './wall-metrics.ts';

/** In the order of the legend: what is owed first, where we are next, and last what nobody ever spoke of. */
const marks: readonly VillageMark[] = ['over', 'now', 'doing', 'done', 'never'];

/** 村 stands in the head of the map, so that a tile shows two characters; two of the same name keep their whole names. */
const shortNames = (names: readonly string[]): readonly string[] => {
  const short = names.map((name) => name.replace(/(村|社区)$/u, '') || name);
  return short.map((name, at) =>
    short.some((other, index) => index !== at && other === name) ? (names[at] ?? name) : name,
  );
};

const townsOf = (desk: WallDesk): readonly MapTown[] => {
  const standings = desk.villages();
  const ids = [...new Set(standings.map(({ town }) => town))];
  const towns = ids
    .map((id, at) => ({ id, name: desk.room.unit.get(id)?.name ?? '', order: desk.room.unit.get(id)?.order ?? at }))
    .toSorted((one, other) => one.order - other.order);
  return towns.flatMap(({ id, name }) => {
    const villages = standings.filter(({ town }) => town === id);
    const short = shortNames(villages.map((village) => village.name));
    const tiles: readonly MapTile[] = villages.map(({ mark }, at) => ({
      name: short[at] ?? '',
      mark,
      state: desk.words(`map.${mark}`),
    }));
    const count = desk.words('wall.map-villages', { count: villages.length });
    return tilesInTown(tiles).map((part) => ({ name, count, tiles: part }));
  });
};

/** Towns side by side, in rows that are as high as their highest town. */
const rowsOf = (towns: readonly MapTown[], across: number): readonly (readonly MapTown[])[] =>
  Array.from({ length: Math.ceil(towns.length / across) }, (_, row) => towns.slice(row * across, (row + 1) * across));

type Pages = { readonly isTight: boolean; readonly pages: readonly (readonly MapTown[])[] };

/** Lower tiles are taken only where they save a page: the whole county at one glance is what the map is for. */
const pagesOf = (towns: readonly MapTown[], isNarrow: boolean): Pages => {
  const rows = rowsOf(towns, townsInRow(isNarrow));
  const [wide, tight] = [false, true].map((isTight) => {
    const height = (row: readonly MapTown[]): number =>
      townHeight(Math.max(1, ...row.map(({ tiles }) => tileRows(tiles.map(({ name }) => name)))), isTight);
    return { isTight, pages: paginate(rows, height, mapHeight).map((page) => page.flat()) };
  });
  if (!wide || !tight) return { isTight: false, pages: [towns] };
  return tight.pages.length < wide.pages.length ? tight : wide;
};

/** The whole county, a tile for each village with where it stands; the legend's counts add up to all villages. */
export const mapScene = (desk: WallDesk): SceneOf<'map'> => {
  const standings = desk.villages();
  const [county] = inRoomWhere(desk.room, 'county', () => true);
  const { isTight, pages } = pagesOf(townsOf(desk), desk.isNarrow);
  const page = pageOf(desk, pages.length);
  const number = (mark: VillageMark): number => standings.filter((village) => village.mark === mark).length;
  const round = roundWords(desk.room, desk.meeting, desk.language);
  const names = {
    title: desk.words('wall.map-title', { county: county?.name ?? '', count: standings.length }),
    beside: round,
  };
  const never = number('never');
  const neverWords = never === 0 ? '' : desk.words('wall.map-never', { count: never });
  const pageWords = page.of > 1 ? desk.words('wall.page', page) : '';
  const asOf = desk.words('wall.map-as-of', { date: dateWords(desk.language, desk.today) });
  return {
    scene: 'map',
    head: {
      ...names,
      round,
      village: { at: 0, of: standings.length },
      ...fitHead(desk, names, [neverWords, pageWords], [asOf]),
    },
    page,
    isTight,
    towns: pages[page.at - 1] ?? [],
    legend: marks.map((mark) => ({ mark, state: desk.words(`map.${mark}`), count: number(mark) })),
  };
};
