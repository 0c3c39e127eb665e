import { type Language, translate } from '../../../shared/text/translate.ts';
import type { SceneOf } from '../../../shared/views/room-view.ts';
import { widthOf } from '../../../shared/views/wall-metrics.ts';

type Figures = NonNullable<SceneOf<'profile'>['figures']>;
type Props = { readonly figures: Figures; readonly language: Language };
type FigureProps = {
  readonly label: string;
  readonly note: string;
  readonly value: string;
  readonly unit: string;
  readonly isOwed: boolean;
};

/** A number with its unit and what it is measured against; never a bare one. */
const Figure = ({ label, note, value, unit, isOwed }: FigureProps) => (
  <div className={isOwed ? 'owed' : ''}>
    <span>
      {label}
      <br />
      {note}
    </span>
    <b style={{ '--n': widthOf(value) + 0.43 * widthOf(unit) + 0.35 }}>
      {value}
      {unit === '' ? null : <small> {unit}</small>}
    </b>
  </div>
);

/** Reserve against target, posts in both committees, collective income. */
export const VillageFigures = ({ figures: { reserve, cross, income }, language }: Props) => (
  <div className="wall-figures">
    <Figure
      label={translate(language, 'wall.reserve')}
      note={translate(language, 'wall.reserve-target', { target: reserve.target })}
      value={String(reserve.count)}
      unit={translate(language, 'wall.unit-people')}
      isOwed={reserve.isShort}
    />
    <Figure
      label={translate(language, 'wall.cross')}
      note={cross.share === null ? '' : translate(language, 'wall.cross-share', { share: cross.share })}
      value={String(cross.count)}
      unit={translate(language, 'wall.unit-people')}
      isOwed={false}
    />
    <Figure
      label={translate(language, 'wall.income')}
      note={
        income === null || income.before === ''
          ? translate(language, income === null ? 'wall.no-figure' : 'wall.income-none')
          : translate(language, 'wall.income-before', { income: income.before })
      }
      value={income?.now ?? '—'}
      unit={income ? translate(language, 'wall.unit-income') : ''}
      isOwed={false}
    />
  </div>
);
