import { type Language, type TextKey, translate } from '../../../shared/text/translate.ts';
import type { AgendaRow, SceneOf } from '../../../shared/views/room-view.ts';
import { widthOf } from '../../../shared/views/wall-metrics.ts';
import { Mark } from '../mark.tsx';
import { WallHead } from './wall-head.tsx';

type Props = { readonly scene: SceneOf<'meeting'>; readonly language: Language };
type FigureProps = { readonly label: string; readonly value: number; readonly unit: string; readonly isOwed?: boolean };

const Figure = ({ label, value, unit, isOwed = false }: FigureProps) => (
  <div className={isOwed ? 'owed' : ''}>
    <span>{label}</span>
    <b>
      {value}
      {unit === '' ? null : <small> {unit}</small>}
    </b>
  </div>
);

const Item = ({ row }: { readonly row: AgendaRow }) => (
  <li className={`${row.mark} ${widthOf(row.name) > 12 ? 'long' : ''}`}>
    <Mark shape={row.mark} />
    <span className="name">
      {row.name}
      {row.beside === '' ? null : <span className="beside">{row.beside}</span>}
    </span>
    <span className="state">{row.state}</span>
  </li>
);

/** The meeting as a whole: who is here, how far it has come, and what is still before it. */
export const MeetingScene = ({ scene, language }: Props) => {
  const { attendance, progress } = scene;
  const t = (key: TextKey, values?: Readonly<Record<string, number>>): string => translate(language, key, values);
  return (
    <div className="wall-page">
      <WallHead head={scene.head} language={language} page={scene.page}>
        <span>{scene.head.round}</span>
      </WallHead>
      <p className="wall-place">
        <span>{scene.place}</span>
        <b>{scene.state}</b>
      </p>
      <div className="wall-progress">
        <Figure label={t('wall.present')} value={attendance.present} unit={t('wall.present-of', attendance)} />
        <Figure label={t('wall.done')} value={progress.done} unit={t('wall.done-of', { of: progress.villages })} />
        <Figure label={t('wall.raised')} value={progress.issues} unit={t('wall.raised-unit')} />
        <Figure
          label={t('wall.waiting')}
          value={progress.questionsOpen}
          unit={t('wall.waiting-unit')}
          isOwed={progress.questionsOpen > 0}
        />
      </div>
      <div className="wall-caption">
        <b>{t('wall.agenda')}</b>
      </div>
      <ol className="wall-agenda">
        {scene.agenda.map((row) => (
          <Item key={`${row.name}·${row.beside}`} row={row} />
        ))}
      </ol>
    </div>
  );
};
