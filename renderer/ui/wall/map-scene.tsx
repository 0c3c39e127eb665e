import { type Language, translate } from '../../../shared/text/translate.ts';
import type { MapTile, MapTown, SceneOf } from '../../../shared/views/room-view.ts';
import { tileSpan, widthOf } from '../../../shared/views/wall-metrics.ts';
import { Mark } from '../mark.tsx';
import { Place, WallHead } from './wall-head.tsx';
import './wall-map.css';

type Props = { readonly scene: SceneOf<'map'>; readonly language: Language };

const Tile = ({ tile: { name, mark, state } }: { readonly tile: MapTile }) => {
  const span = tileSpan(name);
  const isTight = span === 1 && widthOf(name) > 2.2;
  return (
    <li className={`tile ${mark} ${isTight ? 'three' : ''} span-${span}`} aria-label={`${name} ${state}`}>
      <Mark shape={mark} />
      <span>{name}</span>
    </li>
  );
};

const Town = ({ town }: { readonly town: MapTown }) => (
  <section className="town">
    <h2>
      <span>{town.name}</span>
      <span className="count">{town.count}</span>
    </h2>
    <ol>
      {town.tiles.map((tile) => (
        <Tile key={tile.name} tile={tile} />
      ))}
    </ol>
  </section>
);

/** The county at one glance: which villages are late, where we are, and of which nobody ever spoke. */
export const MapScene = ({ scene, language }: Props) => {
  const never = scene.legend.find(({ mark }) => mark === 'never')?.count ?? 0;
  return (
    <div className="wall-page map-page">
      <WallHead head={scene.head} language={language} page={scene.page}>
        {never === 0 ? null : <Place text={translate(language, 'wall.map-never', { count: never })} at={never} />}
      </WallHead>
      <div className={scene.isTight ? 'wall-map tight' : 'wall-map'}>
        {scene.towns.map((town) => (
          <Town key={`${town.name}·${town.tiles[0]?.name}`} town={town} />
        ))}
      </div>
      <ul className="wall-legend">
        {scene.legend.map(({ mark, state, count }) => (
          <li key={mark} className={mark === 'over' && count > 0 ? 'owed' : ''}>
            <Mark shape={mark} />
            <span>{state}</span>
            <b>{count}</b>
          </li>
        ))}
      </ul>
    </div>
  );
};
