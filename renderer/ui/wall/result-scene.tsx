import type { Language } from '../../../shared/text/translate.ts';
import type { ResultClause, ResultFigure, SceneOf } from '../../../shared/views/room-view.ts';
import { widthOf } from '../../../shared/views/wall-metrics.ts';
import { Mark } from '../mark.tsx';
import { WallHead } from './wall-head.tsx';
import './result-scene.css';

type Props = { readonly scene: SceneOf<'result'>; readonly language: Language };

const Figure = ({ figure }: { readonly figure: ResultFigure }) => (
  <li>
    <span>{figure.label}</span>
    <b>
      {figure.count}
      <small> {figure.unit}</small>
    </b>
    <span>{figure.share}</span>
  </li>
);

const Clause = ({ clause }: { readonly clause: ResultClause }) => (
  <li>
    <Mark shape={clause.isMet ? 'done' : 'fail'} />
    <span className="clause-name">{clause.name}</span>
    <span className="clause-outcome">
      {clause.figure} <b>{clause.outcome}</b>
    </span>
    <p>{clause.text}</p>
  </li>
);

/** A vote or a judgement that was released: large figures, what they are counted from, and the clauses that judge them. */
export const ResultScene = ({ scene, language }: Props) => (
  <div className="wall-page">
    <WallHead head={scene.head} language={language} page={scene.page} />
    <div className={scene.verdict === '' ? 'wall-result' : 'wall-result is-verdict'}>
      <div className="caption">
        <b>{scene.caption}</b>
        <span>{scene.time}</span>
      </div>
      <h2 className={widthOf(scene.subject) > 19 ? 'long' : ''}>{scene.subject}</h2>
      {scene.verdict === '' ? null : <p className="verdict">{scene.verdict}</p>}
      {scene.figures.length === 0 ? null : (
        <ol className="wall-votes">
          {scene.figures.map((figure) => (
            <Figure key={figure.label} figure={figure} />
          ))}
        </ol>
      )}
      {scene.basis === '' ? null : <p className="basis">{scene.basis}</p>}
    </div>
    {scene.clauses.length === 0 ? null : (
      <ul className="wall-clauses">
        {scene.clauses.map((clause) => (
          <Clause key={`${clause.name}${clause.text}`} clause={clause} />
        ))}
      </ul>
    )}
  </div>
);
