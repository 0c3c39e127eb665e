import { type Language, translate } from '../../../shared/text/translate.ts';
import type { SceneOf, SpokenLine, WallAsk } from '../../../shared/views/room-view.ts';
import { widthOf } from '../../../shared/views/wall-metrics.ts';
import { Chain } from './chain.tsx';
import { Place, WallHead } from './wall-head.tsx';

declare module 'react' {
  interface CSSProperties {
    /** Full-width characters of the longest line of the question: its size follows from it. */
    '--n'?: number;
  }
}

type Props = { readonly scene: SceneOf<'discussion'>; readonly language: Language };

/** The question in the room: red and as large as its length allows while it is open, ink as soon as it is answered. */
const Ask = ({ ask }: { readonly ask: WallAsk }) => (
  <section className={`wall-ask ${ask.state}`}>
    <div className="caption">
      <b>{ask.caption}</b>
      <span>{ask.to}</span>
    </div>
    <div
      className={ask.lines.length === 1 ? 'question' : 'question several'}
      style={{ '--n': Math.max(4, ...ask.lines.map(widthOf)) }}
    >
      {ask.lines.map((line) => (
        <div key={line}>{line}</div>
      ))}
    </div>
    {ask.answer === '' ? null : <p className="answer">{ask.answer}</p>}
  </section>
);

const Spoken = ({ spoken }: { readonly spoken: SpokenLine }) => (
  <section className="wall-spoken">
    <div className="caption">
      <b>{spoken.kind}</b>
      <span>{spoken.by}</span>
    </div>
    <p className={widthOf(spoken.text) > 46 ? 'long' : ''}>{spoken.text}</p>
  </section>
);

/** What is being discussed: the question first, then how far symptom, cause and prescription have come. */
export const DiscussionScene = ({ scene, language }: Props) => (
  <div className="wall-page">
    <WallHead head={scene.head} language={language} page={scene.page}>
      {scene.issue.at > 0 ? (
        <Place text={translate(language, 'wall.issue-place', scene.issue)} at={scene.issue.at} />
      ) : null}
      <span className="spare">{scene.head.round}</span>
    </WallHead>
    {scene.ask ? <Ask key={scene.ask.lines.join('')} ask={scene.ask} /> : null}
    {scene.spoken ? <Spoken key={scene.spoken.text} spoken={scene.spoken} /> : null}
    <Chain links={scene.chain} language={language} isAlone={scene.ask === null && scene.spoken === null} />
  </div>
);
